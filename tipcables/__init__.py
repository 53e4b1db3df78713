"""The project: settings, addresses, the WSGI entry point and the database default."""

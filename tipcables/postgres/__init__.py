"""A Django database backend: PostgreSQL as named by DATABASE_URL, else one that we start.

`base` is the backend that Django loads. `url` reads DATABASE_URL. `embedded` is what a process
calls to have the embedded server running; `supervisor` is the one process that owns it, and
`account` says how to run it where the caller is root. Reasons: docs/decisions/.
"""

"""The PostgreSQL extensions that search needs: similar spellings, and accents set aside."""

from django.db import migrations

from tipcables.postgres.extensions import CreateExtensions


class Migration(migrations.Migration):
    """Comes first, so that the migrations after it can rely on them."""

    dependencies = []

    operations = [CreateExtensions("pg_trgm", "unaccent")]

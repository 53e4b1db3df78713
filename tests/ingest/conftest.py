import pytest
from django.core.management import call_command

from cables.models import Country, Post, Tag


@pytest.fixture(scope="module")
def vocabulary(django_db_setup, django_db_blocker):
    """Countries, posts and tags, as `make run` loads them before the first cable.

    Committed once a module: to load them for every test would take most of the time.
    """
    with django_db_blocker.unblock():
        call_command("load_vocabulary", verbosity=0)
    yield
    with django_db_blocker.unblock():
        for model in (Tag, Post, Country):
            model.objects.all().delete()


@pytest.fixture
def curator(db, django_user_model):
    return django_user_model.objects.create_user("curator")

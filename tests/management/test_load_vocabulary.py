from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cables.models import Country, Post, Tag
from cables.parsing import vocabulary

pytestmark = pytest.mark.django_db


def load_vocabulary():
    out = StringIO()
    call_command("load_vocabulary", stdout=out)
    return out.getvalue().strip()


def expected(added, updated, unchanged):
    sizes = (vocabulary.countries(), vocabulary.posts(), vocabulary.tags())
    return "{} countries, {} posts, {} tags".format(*map(len, sizes)) + (
        f" (added {added}, updated {updated}, unchanged {unchanged})"
    )


@pytest.fixture
def everything():
    return len(vocabulary.countries()) + len(vocabulary.posts()) + len(vocabulary.tags())


@pytest.fixture
def _empty_tables():
    Tag.objects.all().delete()
    Post.objects.all().delete()
    Country.objects.all().delete()


@pytest.mark.usefixtures("_empty_tables")
def test_load_vocabulary_fills_empty_tables(everything):
    assert load_vocabulary() == expected(everything, 0, 0)
    dushanbe = Post.objects.get(code="DUSHANBE")
    assert (dushanbe.name, dushanbe.country.place_tag) == ("Embassy Dushanbe", "TI")
    assert Tag.objects.get(code="TI").country.iso3 == "TJK"
    assert Tag.objects.get(code="KTIP").meaning == "Trafficking in Persons"


def test_a_second_run_writes_nothing(everything, django_assert_num_queries):
    load_vocabulary()
    # The savepoint and its release, then one reading of each table and of the countries again.
    with django_assert_num_queries(6):
        assert load_vocabulary() == expected(0, 0, everything)


def test_the_file_wins_over_a_changed_row(everything):
    load_vocabulary()
    Post.objects.filter(code="DUSHANBE").update(name="Embassy Stalinabad", country=None)
    assert load_vocabulary() == expected(0, 1, everything - 1)
    post = Post.objects.get(code="DUSHANBE")
    assert (post.name, post.country.iso3) == ("Embassy Dushanbe", "TJK")


def test_a_row_unknown_to_the_files_stays(everything):
    load_vocabulary()
    Tag.objects.create(code="KNEW", kind="program", meaning="Added by hand")
    assert load_vocabulary() == expected(0, 0, everything)
    assert Tag.objects.get(code="KNEW").meaning == "Added by hand"


def test_a_clash_with_a_row_added_by_hand_changes_nothing():
    load_vocabulary()
    Country.objects.filter(iso3="TJK").update(iso3="QQQ")
    Post.objects.filter(code="BAKU").update(name="Embassy Changed")
    with pytest.raises(CommandError, match="Nothing was loaded"):
        load_vocabulary()
    assert Post.objects.get(code="BAKU").name == "Embassy Changed"

"""The measure itself: what counts as found, missed, wrong and spared."""

from tests.extraction.scoring import by_rule, compare


def figure(value, *, paragraph="2", measure="convictions", **more):
    row = {"measure": measure, "value": value, "value_max": None, "paragraph": paragraph}
    return row | more


def test_a_row_is_found_once_and_the_second_is_wrong():
    score = compare("statistics", [figure(5)], [figure(5), figure(5)])
    assert (len(score.pairs), len(score.missed), len(score.wrong)) == (1, 0, 1)
    assert (score.recall, score.precision) == (1.0, 0.5)


def test_what_is_not_found_is_missed_and_what_is_not_expected_is_wrong():
    score = compare("statistics", [figure(5), figure(6)], [figure(7)])
    assert (score.recall, score.precision) == (0.0, 0.0)


def test_an_optional_row_counts_neither_way():
    optional = figure(5, optional=True)
    assert compare("statistics", [optional], []).recall == 1.0
    score = compare("statistics", [optional], [figure(5)])
    assert (score.precision, len(score.spared)) == (1.0, 1)


def test_a_wanted_row_is_matched_before_an_optional_one():
    rows = [figure(5, optional=True), figure(5)]
    score = compare("statistics", rows, [figure(5)])
    assert (len(score.pairs), score.spared) == (1, [])


def test_another_reading_that_is_allowed_counts():
    row = figure(18, measure="officials_investigated", measure_also=["investigations"])
    assert compare("statistics", [row], [figure(18, measure="investigations")]).recall == 1.0
    assert compare("statistics", [row], [figure(18, measure="convictions")]).recall == 0.0


def test_another_paragraph_is_another_row():
    assert compare("statistics", [figure(5)], [figure(5, paragraph="3")]).recall == 0.0


def meeting(name, *paragraphs):
    person = {"name": name, "role": "", "organisation": "MFA"}
    return {"paragraphs": list(paragraphs), "interlocutors": [person]}


def test_a_meeting_shares_a_paragraph_and_somebody():
    expected = [meeting("Ana Bo", "2", "3")]
    assert compare("meetings", expected, [meeting("Bo", "3")]).recall == 1.0
    assert compare("meetings", expected, [meeting("Bo", "4")]).recall == 0.0


def test_a_tier_is_the_same_under_its_name_and_its_code():
    row = {"country": "TJK", "report_year": 2009, "paragraph": "8"}
    expected = [row | {"tier": "Tier 2 Watch List"}]
    assert compare("tiers", expected, [row | {"tier": "2WL"}]).recall == 1.0
    assert compare("tiers", expected, [row | {"tier": "2"}]).recall == 0.0


def test_judgements_are_counted_by_rule():
    found = [figure(5, rule="a"), figure(6, rule="a"), figure(7, rule="b")]
    score = compare("statistics", [figure(5), figure(7, optional=True)], found)
    assert by_rule(score) == {"a": (2, 1), "b": (1, 1)}

"""What a reviewer reads: gains, losses and changes between two sets of rules."""

from tests.extraction.difference import CORPUS, ROOT, read, report

QUOTE = "police opened 12 cases"


def finding(**values):
    row = {"rule": "figure-noun", "paragraph": "4", "quote": QUOTE, "start": 10, "end": 32}
    return row | {"measure": "cases_opened", "value": 12} | values


def printed(capsys, before, after):
    report(before, after, "v1")
    return capsys.readouterr().out.splitlines()


def test_what_is_the_same_is_not_mentioned(capsys):
    place = ("a.txt", "statistics", 10, 32, 1)
    lines = printed(capsys, {place: finding()}, {place: finding()})
    assert lines == ["Findings against v1: 1 before, 1 now."]


def test_gain_loss_and_change_each_have_their_sign(capsys):
    one, two, three = (("folder/a.txt", "statistics", at, at + 22, 1) for at in (10, 50, 90))
    before = {one: finding(), two: finding(value=5)}
    after = {two: finding(value=6), three: finding(measure="investigations")}
    assert printed(capsys, before, after) == [
        f"- a.txt para 4 statistics [figure-noun] {QUOTE}",
        '    {"measure": "cases_opened", "value": 12}',
        f"~ a.txt para 4 statistics [figure-noun] {QUOTE}",
        '    {"value": 6}',
        f"+ a.txt para 4 statistics [figure-noun] {QUOTE}",
        '    {"measure": "investigations", "value": 12}',
        "Findings against v1: 2 before, 2 now.",
        "  +    1 figure-noun",
        "  -    1 figure-noun",
        "  ~    1 figure-noun",
    ]


def test_a_corpus_is_read_by_the_command_itself():
    found = read(ROOT, [CORPUS[0]])
    kinds = [kind for _, kind, *_ in found]
    assert kinds.count("recommendations") == 17 + 15 + 17
    assert kinds.count("tiers") == 3

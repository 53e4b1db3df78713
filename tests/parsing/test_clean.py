"""One kind of damage a step; what is no damage stays as it is."""

import pytest

from cables.parsing import clean as module
from cables.parsing.clean import (
    clean,
    clean_control_characters,
    clean_entities,
    clean_latex,
    clean_markdown_links,
    clean_odd_blanks,
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[1](#)1. (U) This", "¶1. (U) This"),  # the link text 1 is a misread ¶
        ("  [1](#)B. 2007 STATE 150188", "  ¶B. 2007 STATE 150188"),
        ("[1.](#) This", "1. This"),
        ("[B.](#) 2007 STATE", "B. 2007 STATE"),
        ("TAGS: [KTIP](#) [TI](#)", "TAGS: KTIP TI"),
        ("in [refTel B](#).", "in refTel B."),
        ("[Implementation Guidelines](#) are", "Implementation Guidelines are"),
        ("[KTIP](https://example.org/tag/KTIP_0.html)", "KTIP"),
        ("see note [1](#) there", "see note 1 there"),  # not at the start of a line
    ],
)
def test_markdown_links_are_undone(before, after):
    assert clean_markdown_links(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "[SOURCE REMOVED] (#5)",
        "the report [annex] (see para 2)",
        "[1] first note",
        "REF: [A] STATE 188314",
        "a [b\nc](#) d",
        "](#)",
        "[](#)",
        "[x](y)",
    ],
)
def test_brackets_that_are_no_links_stay(text):
    assert clean_markdown_links(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (r"$\underline{\P}7.$ The MOI", "¶7. The MOI"),
        (r" $\underline{\P}7.$ The MOI", "¶7. The MOI"),
        (r"over \$600,000 in", "over $600,000 in"),
        (r"60\% of A\&B \#4", "60% of A&B #4"),
        ("$\\underline{\\P}12.$ (SBU) x", "¶12. (SBU) x"),
    ],
)
def test_latex_is_undone(before, after):
    assert clean_latex(before) == after


@pytest.mark.parametrize(
    "text", ["$600,000 and $13,000", "C:\\Papers", "\\Parliament", "and/or", "$5 \\ $6", "a_b"]
)
def test_dollars_and_backslashes_stay(text):
    assert clean_latex(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A &amp; B", "A & B"),
        ("&quot;no&quot;", '"no"'),
        ("&#182;1. x", "¶1. x"),
        ("&lt;5", "<5"),
        ("&nbsp;x", " x"),
    ],
)
def test_entities_are_undone(before, after):
    assert clean_entities(before) == after


@pytest.mark.parametrize(
    "text", ["&Implementation Guidelines8", "A&B; C", "AT&T", "R&D; more", "&Guidelines8; x", "&#;"]
)
def test_ampersands_stay(text):
    assert clean_entities(text) == text


@pytest.mark.parametrize("blank", ["\xa0", "\u2007", "\u202f", "\u3000", "\x0c"])
def test_odd_blanks_become_plain(blank):
    assert clean_odd_blanks(f"KTIP{blank}TI") == "KTIP TI"


def test_characters_that_print_nothing_go():
    assert clean_control_characters("\ufeffUN\x00CLAS\u200b\x07") == "UNCLAS"


@pytest.mark.parametrize("text", ["a\tb\nc", "¶1. (U)", "“quoted” – dash", "Şükrü İnönü", ""])
def test_plain_text_stays(text):
    assert clean(text) == (text, [])


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_become_one_kind(end):
    assert clean(f"a{end}b{end}")[0] == "a\nb\n"


@pytest.mark.parametrize(
    "text",
    [
        "post,s background",
        "&Implementation Guidelines8",
        "governments, efforts",
        "(ZRP) ) Criminal",
        "QWe know",
        "items),but",
        "XXXXXXXXXXXX",
        "for reas\nons",
    ],
)
def test_odd_characters_a_reader_can_read_stay(text):
    assert clean(text)[0] == text


def test_what_was_undone_is_told_with_count_and_line():
    text, repairs = clean("x\nTAGS: [KTIP](#)\n\n[1](#)1. (U) \\$5\n")
    assert text == "x\nTAGS: KTIP\n\n¶1. (U) $5\n"
    assert {(one.code, one.count, one.line) for one in repairs} == {
        ("latex", 1, 4),
        ("markdown-links", 2, 2),
    }


@pytest.mark.parametrize("odd", ["\x0b", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"])
def test_number_of_lines_is_kept(odd):
    text = f"a{odd}b\n[1](#)1. x\xa0\r\ny{odd}\rz"
    assert clean(text)[0].count("\n") == 3


@pytest.mark.parametrize("text", ["&amp;amp;", "[[KTIP](#)](#)", "\\\\$5", "&amp;lt;b&amp;gt;"])
def test_damage_within_damage_is_undone_without_an_error(text):
    assert isinstance(clean(text)[0], str)


def test_every_step_keeps_lines_and_is_named():
    names = [name for name, *_ in module.STEPS]
    assert len(names) == len(set(names))
    sample = "a\x00\n\xa0[1](#)1.\n$\\P2.$ &amp;\n" * 3
    for _, _, step in module.STEPS:
        assert step(sample).count("\n") == sample.count("\n")

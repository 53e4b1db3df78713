"""Which blocks between paragraphs are headings."""

import pytest

from cables.parsing import parse_cable
from cables.parsing.headings import heading_text, is_heading_block, is_rule


@pytest.mark.parametrize(
    "line",
    [
        "-------",
        "- - - - -",
        "=======",
        "_____",
        "*****",
        "~~~~",
        "---",
        "  -----  ",
        "--------------------------------------------- -----",
    ],
)
def test_rule_is_a_line_of_dashes(line):
    assert is_rule(line)


@pytest.mark.parametrize(
    "line", ["", "--", "-- one", "- one", "----- a", "...", "abc", "- -", "12"]
)
def test_other_lines_are_no_rules(line):
    assert not is_rule(line)


@pytest.mark.parametrize(
    "block",
    [
        "TIP VICTIMS: THERE AND BACK AGAIN",
        "EXPECTED CHANGES IN 2006",
        "COTTON: SCHOOL REMAINS OPEN, BUT CASES OF FORCED LABOR CONTINUE",
        "What We Ask of the Courts",
        "The Courts",
        "Comment:",
        "SUMMARY",
        "Next Steps On the Border...",
        "A NEW LAW?",
        "-------\nSUMMARY\n-------",
        "The courts of the north\n-----------------------",
        "A heading on\ntwo lines\n---------",
        "(SBU) THE COURTS",
        "-- THE COURTS --\n----------------",
        "Courts in Reform: Who Pays the Judges?",
        "Courts. And judges.\n-------------------",
        "--------",
    ],
)
def test_title_is_a_heading(block):
    assert is_heading_block(block)


@pytest.mark.parametrize(
    "block",
    [
        "It was a long day.",
        "The court met on Tuesday and heard nine cases, which took until the evening of that day",
        "-- Improve the law",
        "- Improve the law",
        "* Improve the law",
        "THE COURTS MET.",
        "forced labor still occurs",
        "The courts,",
        "Courts met;",
        "End talking points:",
        "Begin action request",
        "X" * 201 + "\n-----",
        "one line\nand two\nand three\nand four lines\n-----",
        "they left early",
        "A paragraph with a rule below it, which is a sentence that ends in the usual way, after "
        "some words.\n-----",
    ],
)
def test_sentence_list_or_long_block_is_no_heading(block):
    assert not is_heading_block(block)


@pytest.mark.parametrize(
    ("block", "text"),
    [
        ("-----\nSUMMARY\n-----", "SUMMARY"),
        ("A HEADING ON\nTWO LINES\n-----", "A HEADING ON TWO LINES"),
        ("  SUMMARY  ", "SUMMARY"),
        ("-----", ""),
    ],
)
def test_heading_is_told_on_one_line_without_rules(block, text):
    assert heading_text(block) == text


def paragraphs(body):
    cable = parse_cable(f"UNCLAS MINSK 000012\n\nSIPDIS\n\nSUBJECT: X\n\n{body}\n")
    return [(one.heading, one.text) for one in cable.paragraphs]


@pytest.mark.parametrize(
    "between",
    [
        "THE COURTS",
        "THE COURTS\n----------",
        "----------\nTHE COURTS\n----------",
        "- - - - -\nTHE COURTS\n- - - - -",
        "THE COURTS\n\n----------",
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n"])
def test_heading_belongs_to_the_paragraph_below(between, gap):
    body = f"1. (U) One.{gap}{between}{gap}2. (U) Two."
    assert paragraphs(body) == [("", "One."), ("THE COURTS", "Two.")]


@pytest.mark.parametrize("rule", ["----------", "=========="])
def test_heading_without_a_blank_line_above_is_found_by_its_rules(rule):
    body = f"1. (U) One.\n{rule}\nTHE COURTS\n{rule}\n2. (U) Two."
    assert paragraphs(body) == [("", "One."), ("THE COURTS", "Two.")]


@pytest.mark.parametrize(
    "last",
    [
        "They left.",
        "-- the last item of a list",
        "Three things were asked,",
        "and nothing more",
        "1. Yes 40\n2. No 50\n3. Other 10",
        "A. Yes\nB. No",
        "End talking points.",
        "The whole of a second block of text, which is no title.",
    ],
)
def test_last_block_of_a_paragraph_is_no_heading(last):
    assert paragraphs(f"1. (U) One.\n\n{last}\n\n2. (U) Two.") == [
        ("", f"One.\n\n{last}"),
        ("", "Two."),
    ]


def test_heading_above_the_first_paragraph_is_its_own():
    assert paragraphs("SUMMARY\n-------\n\n1. (U) One.\n\n2. (U) Two.") == [
        ("SUMMARY", "One."),
        ("", "Two."),
    ]


def test_two_headings_in_a_row_are_both_kept():
    found = paragraphs("1. (U) One.\n\nPART TWO\n========\n\nTHE COURTS\n----------\n\n2. (U) Two.")
    assert found == [("", "One."), ("PART TWO / THE COURTS", "Two.")]


def test_whole_paragraph_never_becomes_a_heading():
    assert paragraphs("1. (U) Border Posts\n\n2. (U) Two.\n\n3. (U) Three.")[:2] == [
        ("", "Border Posts"),
        ("", "Two."),
    ]


@pytest.mark.parametrize("gap", ["", "\n"])
def test_last_sentence_over_a_closing_rule_is_no_heading(gap):
    text = "The courts met in the north of the land to hear the\nfirst case. They were not fair."
    text += "\nThe land has not signed the treaty."
    found = paragraphs(f"1. (U) {text}\n{gap}----------\n\n2. (U) Two.")
    assert found == [("", text), ("", "Two.")]


@pytest.mark.parametrize(
    "between",
    [
        "\nThe courts are slow.\n----------\n",  # a title with a full stop
        "\nThe Courts\n\n----------\n",
        "----------\nThe courts are slow.\n----------\n",
        "Comment.\n----------\n",
    ],
)
def test_title_over_its_rule_stays_a_heading(between):
    found = paragraphs(f"1. (U) They came to the north.\n{between}\n2. (U) Two.")
    assert found[0] == ("", "They came to the north.")
    assert found[1][0] in ("The courts are slow.", "The Courts", "Comment.")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("line", ["------- SUMMARY -------", "=== THE COURTS ==="])
def test_title_between_rules_on_its_line_is_a_heading(line, gap):
    title = line.strip("-= ")
    assert paragraphs(f"{line}{gap}1. (U) One.\n\n2. (U) Two.")[0] == (title, "One.")
    assert paragraphs(f"1. (U) One.{gap}{line}{gap}2. (U) Two.") == [("", "One."), (title, "Two.")]


@pytest.mark.parametrize(
    "line", ["-- they left --", "--- one", "a --- b", "-----------------", "--- and so on ---."]
)
def test_dashes_beside_other_words_make_no_title(line):
    assert paragraphs(f"1. (U) One.\n{line}\n2. (U) Two.")[1][0] == ""


@pytest.mark.parametrize("end", ["End Summary.", "END COMMENT.", "End of note."])
@pytest.mark.parametrize("title", ["Courts Under Strain", "THE POLICE", "Who Pays the Judges?"])
def test_title_behind_the_end_of_a_block_goes_with_the_next_paragraph(end, title):
    found = paragraphs(f"1. (U) It rained. {end} {title}\n\n2. (U) Two.")
    assert found == [("", f"It rained. {end}"), (title, "Two.")]


@pytest.mark.parametrize(
    "words",
    [
        "End Summary. They left.",
        "End Summary. they left",
        "End Summary (see ref A)",
        "the end of the summary Courts Under Strain",
        "They met. Courts Under Strain",  # known to be missed: nothing says where the text ends
        "End Summary. XXXXXXXXXXXX",
    ],
)
def test_other_words_behind_it_stay_text(words):
    assert paragraphs(f"1. (U) It rained. {words}\n\n2. (U) Two.") == [
        ("", f"It rained. {words}"),
        ("", "Two."),
    ]

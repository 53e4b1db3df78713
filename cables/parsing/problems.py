"""What a reader should know about a cable: what is odd in it, what it does not say.

Each kind is reported once a cable, with what it was found on.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from cables.parsing.body import Body
from cables.parsing.classification import ClassLine
from cables.parsing.header import Head
from cables.parsing.headings import BLANKS_RE, holds_banner
from cables.parsing.lines import Field
from cables.parsing.records import Paragraph, Problem

RANKS = {"U": 0, "SBU": 1, "FOUO": 1, "LOU": 1, "C": 2, "S": 3, "TS": 4}
CLASS_RANKS = {
    "UNCLASSIFIED": 0,
    "UNCLASSIFIED//FOR OFFICIAL USE ONLY": 1,
    "LIMITED OFFICIAL USE": 1,
    "CONFIDENTIAL": 2,
    "SECRET": 3,
    "TOP SECRET": 4,
}
BANNER_REACH = 12_000
END_REACH = 400
SENTENCE_WORDS = 8
CUT_SHORT_RE = re.compile(r"[A-Za-z](?:\.{3,}|…)\Z")
SENTENCE_END_RE = re.compile(r"[.!?:;](?=\s)")
LISTED_RE = re.compile(r"^[ \t]*[-•*(\d]", re.MULTILINE)
ENDS = ("END COMMENT", "END SUMMARY", "END NOTE", "END TEXT", "UNQUOTE")


def field_problems(
    fields: dict[str, Field], odd_tags: list[str], line_of: Callable[[int], int]
) -> list[Problem]:
    """Report words among the TAGS that are none, and a value that this copy cuts off."""
    problems = []
    if odd := [repr(word) for word in dict.fromkeys(odd_tags) if word]:
        message = f"{_listed(odd)} {'is no TAGS code' if len(odd) == 1 else 'are no TAGS codes'}."
        problems.append(Problem(line_of(fields["tags"].start), "odd-tag", message))
    for field in fields.values():
        if field.is_cut:
            message = "This copy breaks off here: a line of dots stands for the rest."
            problems.append(Problem(line_of(field.end), "text-cut", message))
    return problems


def end_problems(body: Body) -> list[Problem]:
    """Report a text that breaks off: `I ASKED TO ST...`, or an end in mid-sentence, unsigned."""
    if body.signed_by or not body.paragraphs:
        return []
    last = body.paragraphs[-1]
    text = last.text[-END_REACH:].rstrip()
    if not CUT_SHORT_RE.search(text) and not _ends_in_mid_sentence(text):
        return []
    line = last.line + last.text.rstrip().count("\n")
    return [Problem(line, "text-cut", "This copy breaks off here, in mid-sentence.")]


def _ends_in_mid_sentence(text: str) -> bool:
    """Whether two lines or more of running text end without a full stop; a list may."""
    if not text[-1:].isalpha():
        return False
    block = BLANKS_RE.split(text)[-1]
    sentence = SENTENCE_END_RE.split(block)[-1]
    return (
        "\n" in sentence.strip()
        and len(sentence.split()) >= SENTENCE_WORDS
        and not LISTED_RE.search(block)
        and not sentence.upper().endswith(ENDS)
    )


def marking_problems(body: Body, classification: str) -> list[Problem]:
    """A portion marked above the whole cable's class is flagged, never repaired."""
    overall = CLASS_RANKS.get(classification.removesuffix("//NOFORN"))
    if overall is None:
        return []
    problems = []
    marked = any(one.marking.startswith("SBU") for one in body.paragraphs)
    if overall == 0 and marked and not holds_banner(body.text[:BANNER_REACH]):
        message = "Paragraphs are marked (SBU), but the cable has no SENSITIVE caption."
        problems.append(Problem(0, "sensitive-missing", message))
    above = [one for one in body.paragraphs if _is_above(one, overall)]
    if above:
        many = len(above) > 1
        which = _listed([f"{one.label} ({one.marking})".strip() for one in above])
        message = (
            f"Paragraph{'s' if many else ''} {which} {'are' if many else 'is'} marked higher "
            f"than the cable, which is {classification}."
        )
        problems.append(Problem(above[0].line, "marking-above-class", message))
    return problems


def _is_above(paragraph: Paragraph, overall: int) -> bool:
    marking = paragraph.marking
    if not marking or _rank(marking) <= overall:
        return False
    return overall > 0 or not marking.upper().startswith(("SBU", "FOUO", "LOU"))


def _rank(marking: str) -> int:
    rank = RANKS.get(marking)
    if rank is None:  # SBU/NF, C - REL
        rank = RANKS.get(marking.upper().split("/")[0].split()[0].split("-")[0], 0)
    return rank


def _listed(words: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def missing_problems(
    text: str, class_line: ClassLine | None, head: Head, fields: dict[str, Field]
) -> list[Problem]:
    """Report what the text does not say; where there is no text, only that."""
    problems = []
    if head.mrn is None:
        problems.append(Problem(0, "mrn-unknown", "The text does not say which cable it is."))
    if not text.strip():
        return [*problems, Problem(0, "body-missing", "This copy holds no text.")]
    if class_line is None:
        problems.append(Problem(0, "class-line-missing", "There is no classification line."))
    if head.mrn is None:
        return problems
    if head.mrn.year is None:
        problems.append(Problem(0, "year-unknown", "The text does not say the cable's year."))
    if head.sent_at is None:
        problems.append(Problem(0, "date-unknown", "The text does not say when it was sent."))
    if "subject" not in fields:
        problems.append(Problem(0, "subject-missing", "There is no SUBJECT line."))
    if "tags" not in fields:
        problems.append(Problem(0, "tags-missing", "There is no TAGS line."))
    return problems

r"""Undo one kind of damage each, str → str, and keep the number of lines.

What needs to know the cable's structure (paragraph numbers, page breaks, split
sentences) is undone in `body.py`, where that structure is known. Odd characters that
a reader can still read (`post,s`, `&Guidelines8`) stay as this copy prints them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from cables.parsing.records import Repair

CONTROLS = [
    *map(chr, {*range(0x20), 0x7F} - {*b"\t\n\f\r"}),
    *"\ufeff\u200b\u200e\u200f",
]
CONTROL_RE = re.compile(f"[{re.escape(''.join(CONTROLS))}]")
ENTITY_RE = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|para|mdash|ndash|#\d{1,6});")
# [KTIP](#), [refTel B](#), [B.](#): a link the web page had, its target lost.
LINK_RE = re.compile(r"\[([^\[\]\n]{1,120})\]\((?:\#|https?:)[^()\s]{0,200}\)")
LINKED_PILCROW_RE = re.compile(r"^([ \t]*)\[1\]\(\#\)", re.MULTILINE)
# $\underline{\P}7.$ is ¶7. after an OCR that writes LaTeX.
LATEX_PILCROW_RE = re.compile(r"[ \t]?\$[^$\n]{0,40}\\P\b[{} \t]{0,4}(\d{0,3}\.?)[^$\n]{0,10}\$")
LATEX_ESCAPE_RE = re.compile(r"\\([$%&#_{}])")
ODD_BLANKS = "\xa0\u2007\u202f\u3000\x0c"


def clean_control_characters(text: str) -> str:
    """Drop characters that print nothing."""
    return CONTROL_RE.sub("", text)


def clean_odd_blanks(text: str) -> str:
    """Turn no-break and other odd blanks into plain ones."""
    for blank in ODD_BLANKS:  # far faster than str.translate on long texts
        text = text.replace(blank, " ")
    return text


def clean_entities(text: str) -> str:
    """Turn `&amp;` and the like, left over from a web page, into characters."""
    return ENTITY_RE.sub(_character, text)


def _character(entity: re.Match[str]) -> str:
    character = html.unescape(entity[0])
    return character if character.isprintable() else " "  # a line break would move all lines


def clean_latex(text: str) -> str:
    r"""Turn `$\underline{\P}7.$` into `¶7.` and `\$` into `$`."""
    return LATEX_ESCAPE_RE.sub(r"\1", LATEX_PILCROW_RE.sub(r"¶\1", text))


def clean_markdown_links(text: str) -> str:
    """Turn `[1](#)1.` into `¶1.` and `[KTIP](#)` into `KTIP`."""
    return LINK_RE.sub(r"\1", LINKED_PILCROW_RE.sub(r"\1¶", text))


def _has_control(text: str) -> bool:
    """Whether there is anything to drop; one at a time, many times faster than a search for all."""
    return any(control in text for control in CONTROLS)


# Name, what must stand in the text for the step to be worth running, the step.
STEPS: list[tuple[str, Callable[[str], bool], Callable[[str], str]]] = [
    ("control-characters", _has_control, clean_control_characters),
    ("odd-blanks", lambda text: any(blank in text for blank in ODD_BLANKS), clean_odd_blanks),
    ("entities", lambda text: "&" in text and ";" in text, clean_entities),
    ("latex", lambda text: "\\" in text, clean_latex),
    ("markdown-links", lambda text: "]" in text and "](" in text, clean_markdown_links),
]


def clean(text: str) -> tuple[str, list[Repair]]:
    """Return the text with every kind of damage undone, and what was undone where."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    repairs = []
    for code, is_needed, step in STEPS:
        if not is_needed(text):
            continue
        cleaned = step(text)
        if cleaned != text:
            repairs.append(_repair(code, text, cleaned))
            text = cleaned
    return text, repairs


def _repair(code: str, before: str, after: str) -> Repair:
    changed = [
        number
        for number, (old, new) in enumerate(
            zip(before.split("\n"), after.split("\n"), strict=True), start=1
        )
        if old != new
    ]
    return Repair(code, len(changed), changed[0])

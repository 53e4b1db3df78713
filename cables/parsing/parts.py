"""The blocks inside a paragraph: dashed items, lettered parts, headings, plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cables.parsing.headings import is_rule

ITEM_RE = re.compile(r"[ \t]*(?:--+|[•·▪–—]|\*|-|o(?=[ \t]{2,}))[ \t]*(?=\S)")
LETTER_RE = re.compile(r"[ \t]*\(?(?P<letter>[A-Za-z])[.)][ \t]+(?=\S)")
# A line that may be more than the next of a text: blank, a rule, an item, a letter.
LABEL = r"(?:prosecution|protection|prevention|partnerships?)[ \t]*:?[ \t]*$|(?:end|begin)\b"
LABEL_RE = re.compile(LABEL, re.IGNORECASE)
OPENER_RE = re.compile(
    rf"\n[ \t]*(?:$|[-•·▪*=_~(–—]|[A-Za-z][.)][ \t]|o[ \t]{{2}}|(?=[PpEeBb])(?i:{LABEL}))",
    re.MULTILINE,
)
BLOCK_ENDS = (".", "!", "?", ":", ";", '"', ")")
TITLE_LIMIT = 110


@dataclass(frozen=True, slots=True)
class Part:
    """A block of a paragraph; offsets count within the paragraph's text."""

    kind: str  # "text", "heading", "part" (lettered), "item" (dashed)
    label: str  # "A" for a lettered part
    start: int
    end: int


def find_parts(text: str) -> list[Part]:
    """Return the blocks of a paragraph in order; one text block where it has no others.

    Rules between headings belong to no block. A dash opens an item only at the start
    of a line that begins a sentence, so `populations -- such as` does not.
    """
    if "\n" not in text:
        return [Part("text", "", 0, len(text))] if text else []
    parts: list[Part] = []
    expected = "A"  # the next letter of a lettered list
    at, after_blank, is_open = 0, True, False
    while at < len(text):
        stop = _line_end(text, at)
        line = text[at:stop]
        stripped = line.strip()
        if not stripped or is_rule(line):
            if stripped and parts and _may_be_title(text, parts[-1]):
                last = parts[-1]
                parts[-1] = Part("heading", "", last.start, last.end)
            after_blank, is_open = True, False
            at = stop + 1
            continue
        kind, label, indent = _classify(text, at, line, stripped, after_blank, expected)
        if kind != "heading":  # it goes on over every plain line
            opener = OPENER_RE.search(text, stop)
            stop = opener.start() if opener else len(text)
        end = at + len(text[at:stop].rstrip())
        if kind == "text" and is_open:
            last = parts[-1]
            parts[-1] = Part(last.kind, last.label, last.start, end)
        else:
            parts.append(Part(kind, label, at + indent, end))
            is_open = kind != "heading"
        if label:
            expected = chr(ord(label) + 1)
        after_blank = False
        at = stop + 1
    return parts


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _classify(
    text: str, at: int, line: str, stripped: str, after_blank: bool, expected: str
) -> tuple[str, str, int]:
    """Return (kind, label, where the words begin) of the block that a line would open."""
    fresh = after_blank or text[max(0, at - 40) : at].rstrip().endswith(BLOCK_ENDS)
    if match := ITEM_RE.match(line):
        begins_sentence = line[match.end() : match.end() + 1].isupper()
        if after_blank or begins_sentence or (fresh and match[0].strip() != "-"):
            return "item", "", match.end()
    elif fresh and (match := LETTER_RE.match(line)) and match["letter"].upper() == expected:
        return "part", expected, match.end()
    indent = len(line) - len(line.lstrip())
    may_be_label = after_blank or (fresh and LABEL_RE.match(stripped))
    return "heading" if may_be_label and _is_label_line(stripped) else "text", "", indent


def _is_label_line(line: str) -> bool:
    """`Prosecution:` or `Begin talking points:` alone on a line."""
    if len(line) > 60:
        return False
    if line.endswith(":"):
        return line[:1].isupper() and len(line.split()) <= 6
    if re.match(r"END (?:SUMMARY|COMMENT|NOTE)\b", line, re.IGNORECASE):
        return False  # it closes the text, by whatever width the lines were wrapped
    return bool(re.match(r"(?:END|BEGIN)(?:[ -][\w-]+){1,5}\.?\Z", line, re.IGNORECASE))


def _may_be_title(text: str, part: Part) -> bool:
    title = text[part.start : part.end]
    return part.kind == "text" and len(title) < TITLE_LIMIT and not title.endswith((".", ",", ";"))

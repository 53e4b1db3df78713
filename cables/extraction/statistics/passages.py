"""Which paragraphs of a cable can tell figures, and the sentences and lines they are read by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cables.extraction.context import Context, speaks_of_trafficking
from cables.parsing.records import Paragraph

# Without one of these no sentence speaks of trafficking in persons; to look costs nothing.
MAY_SPEAK = ("raffick", "RAFFICK", "TIP", "TVPA", "TVPRA")
MAY_TELL = (*MAY_SPEAK, "victim", "shelter", "orced labor", "Tier ")
TIER_RE = re.compile(r"\bTier\s+(?:[123]|one|two|three)\b|\bWatch\s+?List\b", re.IGNORECASE)
# A cable that carries the tag must speak of trafficking in this share of its paragraphs, one
# that does not carry it in this one, and say so at its beginning.
ENOUGH = 0.4
ENOUGH_UNTAGGED = 0.5
SPEAKING_PARAGRAPHS = 2
TELLING_RE = re.compile(
    r"\b[A-Z]*TIP\b|(?<!drug )(?<!arms )traffick|victim|shelter|forced\s+labou?r|brothel|prostitut",
    re.IGNORECASE,
)
HEADING_RE = re.compile(
    r"(?<!drug )(?<!arms )(?<!narcotics )\b(?:anti-)?traffick(?:ing|ed|ers)\b|\bA?TIPs?\b",
    re.IGNORECASE,
)
OFF_TOPIC_RE = re.compile(
    r"\b(?:exports?|imports?|GDP|inflation|elections?|weapons?|drugs?|cocaine|heroin|terroris\w+|"
    r"homicides?|murders?|oil|barrels?|unemployment|deficit|tariffs?|troops|hectares)\b",
    re.IGNORECASE,
)
BEGIN_RE = re.compile(
    r"begin\s+(?:talking\s+points|non-?paper|action\s+plan|points|"
    r"text\s+of\s+(?:the\s+)?(?:non-?paper|"
    r"action|talking|demarche|recommend|letter|points))",
    re.IGNORECASE,
)
END_RE = re.compile(
    r"end\s+(?:of\s+)?(?:talking\s+points|non-?paper|action\s+plan|points|text)", re.I
)
# What the Department itself reports, in a cable that else only instructs.
NARRATIVE_RE = re.compile(r"begin\s[^.:]{0,80}\bnarrative\b", re.IGNORECASE)
PLAN_HEADING_RE = re.compile(r"\W*(?:action\s+plan|talking\s+points|non-?paper)\b", re.IGNORECASE)
PLAN_SUBJECT_RE = re.compile(r"action\s+plan|demarche|instruction|guidance|action\s+request", re.I)
# A line of a list.
ITEM_RE = re.compile(r"\n[ \t]*(?:--?|[*•]|\(?[a-z0-9]{1,2}[.)])[ \t]+(?=\S)")
ROW = r"[^\n]{3,70}?(?:[ \t]{2,}|[:=–-][ \t]*)\d[\d,.]*%?[ \t]*"
ROW_RE = re.compile(rf"\n(?={ROW}(?:\n|\Z))")
# Behind such a line a sentence may go on: "... which freed 119" is no row.
ROW_END_RE = re.compile(r"(?<=\d)[ \t]*\n(?=[A-Z])")
ROW_LINE_RE = re.compile(ROW)
NEXT_MARK_RE = re.compile(r"\n[ \t]*\(?[A-Za-z0-9]{1,2}[.)]\s*\Z")
ROW_REACH = 60
LONGEST = 2400


def is_off_topic(sentence: str) -> bool:
    """Whether a sentence among others on trafficking speaks of another matter."""
    return OFF_TOPIC_RE.search(sentence) is not None and not TELLING_RE.search(sentence)


def holds(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)


def find_passages(context: Context) -> Iterator[tuple[Paragraph, bool]]:
    """Yield each paragraph that reports, and whether all of it is about trafficking in persons.

    Of the others only sentences that speak of it themselves are read.
    """
    is_about = is_about_trafficking(context)
    of_section = False
    for paragraph in _telling_paragraphs(context):
        if paragraph.heading:
            of_section = HEADING_RE.search(paragraph.heading) is not None and (
                speaks_of_trafficking(paragraph.heading + " " + paragraph.text)
            )
        if is_about or of_section:
            yield paragraph, True
        elif holds(paragraph.text, MAY_SPEAK) and speaks_of_trafficking(paragraph.text):
            yield paragraph, _opens_on_it(context, paragraph)


def _opens_on_it(context: Context, paragraph: Paragraph) -> bool:
    """Whether the first sentence already says that the paragraph is on trafficking."""
    start, end = next(iter(context.sentences(paragraph)), (0, 0))
    return speaks_of_trafficking(paragraph.text[start:end])


def is_about_trafficking(context: Context) -> bool:
    """Whether the whole cable is, not only one of its tags or one of its chapters."""
    subject = context.cable.subject
    if speaks_of_trafficking(subject):
        return True
    if context.is_about_trafficking and TIER_RE.search(subject):
        return True  # a placement that somebody likes or not
    paragraphs = context.cable.paragraphs
    if context.is_about_trafficking:
        return sum(holds(one.text, MAY_TELL) for one in paragraphs) >= ENOUGH * len(paragraphs)
    if not paragraphs or not speaks_of_trafficking(paragraphs[0].text):
        return False
    speaking = sum(speaks_of_trafficking(paragraph.text) for paragraph in paragraphs)
    telling = sum(TELLING_RE.search(paragraph.text) is not None for paragraph in paragraphs)
    return speaking >= SPEAKING_PARAGRAPHS and telling >= ENOUGH_UNTAGGED * len(paragraphs)


def _telling_paragraphs(context: Context) -> Iterator[Paragraph]:
    """Yield the paragraphs that report: no plan, talking points, or request to a post."""
    cable = context.cable
    instructs = "SECSTATE" in cable.from_line and PLAN_SUBJECT_RE.search(cable.subject)
    inside = False
    for paragraph in cable.paragraphs:
        text = paragraph.text
        may_begin = holds(text, ("egin ", "EGIN "))
        if instructs:
            if may_begin and NARRATIVE_RE.search(text):
                yield paragraph
            continue
        begins = PLAN_HEADING_RE.match(paragraph.heading) or (may_begin and BEGIN_RE.search(text))
        ends = (inside or begins) and END_RE.search(text)
        if not (inside or begins or paragraph.role == "action_request"):
            yield paragraph
        inside = bool(inside or begins) and not ends


def find_sentences(
    context: Context, paragraph: Paragraph, rows: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of sentences, of lines of lists and of the rows of tables."""
    if not rows:
        yield from _sentences(context, paragraph)
        return
    rows = sorted(rows)
    for start, end in _sentences(context, paragraph):
        for first, last in rows:
            if start < first < end and paragraph.text[start:first].strip():
                yield start, first
            if start <= first < end or first < start < last:
                yield first, last
                start = max(start, last)
        if paragraph.text[start:end].strip():
            yield start, end


def is_item(text: str, start: int) -> bool:
    """Whether a line of a list begins at text[start]."""
    if ITEM_RE.match("\n" + text[start : start + 12]):
        return True
    begins = (
        start + len(text[start : start + ROW_REACH]) - len(text[start : start + ROW_REACH].lstrip())
    )
    end = text.find("\n", begins)
    is_row = ROW_LINE_RE.fullmatch(text, begins, end if end >= 0 else len(text)) is not None
    return is_row or ITEM_RE.search(text, max(0, start - 8), start + 1) is not None


def _sentences(context: Context, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of sentences; one that a page break cut is whole, a list is cut."""
    text = paragraph.text
    begun: int | None = None
    for start, end in context.sentences(paragraph):
        following = text[end:].lstrip()[:1]
        begun = start if begun is None else begun
        if following.islower() and text[begun:end].rstrip()[-1:] not in ".!?:":
            continue
        yield from _items(text, begun, end)
        begun = None
    if begun is not None:
        yield from _items(text, begun, len(text))


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of a list one by one, a sentence that is none as it is."""
    while end - start > LONGEST:  # no sentence, but a table or a ruin
        yield start, start + LONGEST
        start += LONGEST
    cuts = [match.span() for match in ITEM_RE.finditer(text, start, end)]
    cuts += [match.span() for match in ROW_RE.finditer(text, start, end)]
    for match in ROW_END_RE.finditer(text, start, end):
        line = text.rfind("\n", 0, match.start()) + 1
        if ROW_LINE_RE.fullmatch(text, line, match.start()):
            cuts.append(match.span())
    if mark := NEXT_MARK_RE.search(text, start, end):
        cuts.append((mark.start(), end))  # "b.", which the next item begins with
    at = start
    for cut, resume in sorted(cuts):
        if cut > at:
            yield at, cut
        at = max(at, resume)
    if at < end:
        yield at, end

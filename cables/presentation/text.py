"""The text of a cable cut at marks and page breaks, with the findings beside their words."""

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import pairwise

# What stands between two blocks and is printed by the page itself: the dash or bullet
# that opens an item, the letter that opens a lettered part, a rule of dashes.
LEADS = {
    "item": re.compile(r"(?:[-–—•·▪*]+|\bo)\s*$"),
    "part": re.compile(r"[1¶]?\(?[A-Za-z][.)]\s*$"),
}
RULE_RE = re.compile(r"[\W_]*")
BLANK_LINE_RE = re.compile(r"\s*\n[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of the cable that a finding rests on; offsets count in the cable's text."""

    ref: str  # "R7", also the anchor of the note in the margin, in lower case
    tone: str  # which colour: a pillar, or the kind of finding
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PageBreak:
    """Where a page of the telegram began; `start` counts in the cable's text."""

    start: int
    page: int
    of: int

    @property
    def anchor(self):
        return f"page-{self.page}"


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text under one set of marks. `opens` lists the marks that begin here."""

    text: str
    marks: tuple[Mark, ...] = ()
    opens: tuple[Mark, ...] = ()
    pages: tuple[PageBreak, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A finding as the margin shows it."""

    finding: object
    kind: str  # "recommendation", names the partial that prints it
    mark: Mark
    is_echo: bool = False  # in a further paragraph that tells of it again

    @property
    def template(self):
        return f"cables/findings/_{self.kind}.html"

    @property
    def anchor(self):
        return self.mark.ref.lower()

    @property
    def kind_words(self):
        return self.finding._meta.verbose_name

    @property
    def tone(self):
        return self.mark.tone

    @property
    def is_suggested(self):
        """Whether its colour is that of a pillar that the plan does not print."""
        suggested = getattr(self.finding, "suggested_pillar", "")
        return bool(suggested) and not self.finding.pillar


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a paragraph: running text, a heading, a lettered part, an item."""

    kind: str
    label: str
    anchor: str
    segments: tuple[Segment, ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that stand together: a list of items, or one block of another kind."""

    kind: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ParagraphView:
    paragraph: object
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class CableText:
    paragraphs: tuple[ParagraphView, ...]
    loose: tuple[Note, ...] = field(default=())  # findings outside every paragraph


def cut(text, base, marks, pages=(), opened=()):
    """Cut `text`, which begins at offset `base`, wherever a mark or a page begins or ends.

    Marks may overlap, touch, or reach beyond the text; each segment carries all that
    cover it, the shortest last, so that markup never has to nest. `opened` holds the
    marks that an earlier stretch of text already began. An empty text yields no segment.
    """
    end = base + len(text)
    marks = [mark for mark in marks if mark.start < end and mark.end > base]
    pages = [page for page in pages if base <= page.start < end]
    points = {base, end}
    points.update(point for mark in marks for point in (mark.start, mark.end))
    points.update(page.start for page in pages)
    points = sorted(point for point in points if base <= point <= end)
    segments, opened = [], set(opened)
    for start, stop in pairwise(points):
        covering = sorted(
            (mark for mark in marks if mark.start <= start and mark.end >= stop),
            key=lambda mark: (mark.start - mark.end, mark.ref),
        )
        segments.append(
            Segment(
                text[start - base : stop - base],
                tuple(covering),
                tuple(mark for mark in covering if mark not in opened),
                tuple(page for page in pages if page.start == start),
            )
        )
        opened.update(covering)
    return tuple(segments)


def make_notes(findings):
    """Return a note for each finding, numbered by kind in the order of the text: R1, R2, T1."""
    counts, notes = defaultdict(int), []
    for finding in sorted(findings, key=lambda row: (row.start, row.end, row.pk or 0)):
        kind = finding._meta.model_name
        counts[kind] += 1
        suggested = getattr(finding, "suggested_pillar", "")
        tone = getattr(finding, "pillar", "") or suggested or kind
        ref = f"{kind[0].upper()}{counts[kind]}"
        notes.append(Note(finding, kind, Mark(ref, tone, finding.start, finding.end)))
    return notes


def arrange(paragraphs, findings, pages=()):
    """Lay out the paragraphs of one cable with the findings beside their words."""
    notes = make_notes(findings)
    pages = [PageBreak(page["start"], page["page"], page["of"]) for page in pages]
    marks = [note.mark for note in notes]
    views, placed, opened = [], set(), set()
    # A page break that stood between two paragraphs shows at the start of the later one.
    for previous, paragraph in zip([None, *paragraphs], paragraphs, strict=False):
        after = previous.end if previous else 0
        held = [
            page
            if page.start >= paragraph.start
            else PageBreak(paragraph.start, page.page, page.of)
            for page in pages
            if after <= page.start < paragraph.end
        ]
        own = [
            note
            for note in notes
            if note.mark.ref not in placed
            and note.mark.start < paragraph.end
            and note.mark.end > paragraph.start
        ]
        placed.update(note.mark.ref for note in own)
        own += [
            replace(note, is_echo=True)
            for note in notes
            if note not in own and paragraph.anchor in getattr(note.finding, "anchors", ())
        ]
        views.append(ParagraphView(paragraph, _groups(paragraph, own, marks, held, opened)))
    loose = tuple(note for note in notes if note.mark.ref not in placed)
    return CableText(tuple(views), loose)


def outline(paragraphs):
    """Return (anchor, heading) for each paragraph under a heading of its own."""
    return [
        (paragraph.anchor, tidy_heading(paragraph.heading))
        for paragraph in paragraphs
        if paragraph.heading
    ]


def tidy_heading(heading):
    """Return a heading on one line, without the rule of dashes under it."""
    return " ".join(line.strip() for line in heading.splitlines() if line.strip(" -=_")).strip()


def _groups(paragraph, notes, marks, pages, opened):
    blocks, waiting = [], list(notes)
    stretches = _stretches(paragraph)
    for index, (kind, label, start, end) in enumerate(stretches):
        last = index == len(stretches) - 1
        base, stop = paragraph.start + start, paragraph.start + end
        # What is only told again here stands at the first words of the paragraph.
        here = [note for note in waiting if last or note.is_echo or note.mark.start < stop]
        waiting = [note for note in waiting if note not in here]
        # A break between two blocks shows at the start of the later one.
        held = [
            PageBreak(max(page.start, base), page.page, page.of)
            for page in pages
            if page.start < stop
        ]
        pages = [page for page in pages if page.start >= stop]
        segments = cut(paragraph.text[start:end], base, marks, held, opened)
        opened.update(mark for segment in segments for mark in segment.marks)
        anchor = f"{paragraph.anchor}{label}" if kind == "part" and label else ""
        blocks.append(Block(kind, label, anchor, segments, tuple(here)))
    groups = []
    for block in blocks:
        if block.kind == "item" and groups and groups[-1].kind == "item":
            groups[-1] = Group("item", (*groups[-1].blocks, block))
        else:
            groups.append(Group(block.kind, (block,)))
    return tuple(groups)


def _stretches(paragraph):
    """Return (kind, label, start, end) that cover all the words of a paragraph.

    What no part covers is running text, so that no word is lost when parts are
    missing or leave a gap.
    """
    text, at, found = paragraph.text, 0, []
    for part in sorted(paragraph.parts, key=lambda part: part["start"]):
        kind, start, end = part["kind"], max(part["start"], at), min(part["end"], len(text))
        if start >= end:
            continue
        found += _running(text, at, start, lead=LEADS.get(kind))
        if kind in LEADS:
            found.append((kind, part.get("label", ""), start, end))
        else:
            found += _running(text, start, end, kind)
        at = end
    found += _running(text, at, len(text))
    return found or [("text", "", 0, len(text))]


def _running(text, start, end, kind="text", lead=None):
    """Cut running text at blank lines; a stretch without a letter or digit yields nothing."""
    if lead and (match := lead.search(text, start, end)):
        end = match.start()
    found, at = [], start
    for gap in [*BLANK_LINE_RE.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        if not RULE_RE.fullmatch(text, at, stop):
            found.append((kind, "", at, stop))
        at = gap.end() if gap else end
    return found

"""Turns rows already fetched into what templates print; nothing here asks the database."""

from cables.presentation.header import (
    Facts,
    Plan,
    SentDate,
    SourceLine,
    group_recommendations,
    header_facts,
    sent_date,
    source_lines,
)
from cables.presentation.text import (
    Block,
    CableText,
    Group,
    Mark,
    Note,
    PageBreak,
    ParagraphView,
    Segment,
    arrange,
    cut,
    outline,
    tidy_heading,
)

__all__ = [
    "Block",
    "CableText",
    "Facts",
    "Group",
    "Mark",
    "Note",
    "PageBreak",
    "ParagraphView",
    "Plan",
    "Segment",
    "SentDate",
    "SourceLine",
    "arrange",
    "cut",
    "group_recommendations",
    "header_facts",
    "outline",
    "sent_date",
    "source_lines",
    "tidy_heading",
]

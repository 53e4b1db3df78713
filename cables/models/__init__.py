"""The tables, by story: vocabulary, the cable itself, findings, loads."""

from cables.models.cable import (
    Addressee,
    Cable,
    CableTag,
    FormerMrn,
    Paragraph,
    Reference,
    Source,
)
from cables.models.findings import (
    Deadline,
    Finding,
    Meeting,
    MeetingParticipant,
    Recommendation,
    Statistic,
    TierPlacement,
)
from cables.models.ingest import ExtractionRun, IngestProblem, IngestRun
from cables.models.vocabulary import Country, Organization, Post, Tag

__all__ = [
    "Addressee",
    "Cable",
    "CableTag",
    "Country",
    "Deadline",
    "ExtractionRun",
    "Finding",
    "FormerMrn",
    "IngestProblem",
    "IngestRun",
    "Meeting",
    "MeetingParticipant",
    "Organization",
    "Paragraph",
    "Post",
    "Recommendation",
    "Reference",
    "Source",
    "Statistic",
    "Tag",
    "TierPlacement",
]

"""Whatever chooses, annotates or reviews rows."""

from cables.querysets.cables import COUNTED, CableQuerySet, CountryQuerySet, ParagraphQuerySet
from cables.querysets.findings import FindingQuerySet, MeetingQuerySet, RecommendationQuerySet
from cables.querysets.search import HIT_END, HIT_START, SEARCH_CONFIG
from cables.querysets.statistics import StatisticQuerySet

__all__ = [
    "COUNTED",
    "HIT_END",
    "HIT_START",
    "SEARCH_CONFIG",
    "CableQuerySet",
    "CountryQuerySet",
    "FindingQuerySet",
    "MeetingQuerySet",
    "ParagraphQuerySet",
    "RecommendationQuerySet",
    "StatisticQuerySet",
]

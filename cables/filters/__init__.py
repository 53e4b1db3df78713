"""What a list can be narrowed by. The address holds every choice."""

from cables.filters.base import NOT_STATED
from cables.filters.cables import ORDERS, CableFilter
from cables.filters.findings import (
    DeadlineFilter,
    MeetingFilter,
    RecommendationFilter,
    StatisticFilter,
)

__all__ = [
    "NOT_STATED",
    "ORDERS",
    "CableFilter",
    "DeadlineFilter",
    "MeetingFilter",
    "RecommendationFilter",
    "StatisticFilter",
]

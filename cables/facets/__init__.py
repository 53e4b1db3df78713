"""Counts beside the choices of a list: one query each."""

from cables.facets.base import Chip, Facet, Option, address, chips, toggled, undated
from cables.facets.cables import cable_facets, orders
from cables.facets.findings import (
    deadline_facets,
    meeting_facets,
    recommendation_facets,
    statistic_facets,
)

__all__ = [
    "Chip",
    "Facet",
    "Option",
    "address",
    "cable_facets",
    "chips",
    "deadline_facets",
    "meeting_facets",
    "orders",
    "recommendation_facets",
    "statistic_facets",
    "toggled",
    "undated",
]

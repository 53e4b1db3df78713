"""What an action plan asks of a government."""

from cables.extraction.recommendations.rules import find_recommendations

__all__ = ["find_recommendations"]

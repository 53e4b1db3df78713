"""Figures that an analyst of trafficking would tabulate, each with who reported it."""

from cables.extraction.statistics.rules import find_statistics

__all__ = ["find_statistics"]

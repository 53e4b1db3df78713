"""Reported meetings and conversations."""

from cables.extraction.meetings.rules import find_meetings

__all__ = ["find_meetings"]

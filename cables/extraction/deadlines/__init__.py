"""What is due, from whom, by when."""

from cables.extraction.deadlines.rules import find_deadlines

__all__ = ["find_deadlines"]

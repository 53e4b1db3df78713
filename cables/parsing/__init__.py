"""Text becomes data: from a file's characters to a `ParsedCable`. No Django here."""

from cables.parsing.message import parse_cable
from cables.parsing.records import ParsedCable, Problem

__all__ = ["ParsedCable", "Problem", "parse_cable"]

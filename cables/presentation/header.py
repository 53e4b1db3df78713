"""What a page says about a cable beside its text: dates in words, header, source, plans."""

import re
from collections import defaultdict
from dataclasses import dataclass

from cables.choices import AddresseeRole, DateBasis, DatePrecision
from cables.corrections import CORRECTABLE, DATE_FIELDS
from cables.parsing.formats import unwrap_markup
from cables.parsing.formats.web_page import ENTITY_BREAK_RE

# What stands before the time in the line of the date-time group: `O P 251732Z AUG 09`.
PRECEDENCE_RE = re.compile(r"^(?:[ZOPRY]\s+)+")


@dataclass(frozen=True, slots=True)
class SentDate:
    """When a cable was sent, in words. `text` is never empty."""

    text: str
    basis: str = ""
    iso: str = ""  # for <time>, only as exact as is known
    inferred: bool = False
    known: bool = True


def sent_date(cable):
    """Return when the cable was sent, as exactly as is known and no more."""
    inferred = cable.sent_basis == DateBasis.INFERRED or cable.year_inferred
    sent, precision = cable.sent_at, cable.sent_precision
    if sent is None or precision == DatePrecision.UNKNOWN:
        if cable.year is None:
            return SentDate("Date not stated in this copy", known=False)
        return SentDate(
            f"{cable.year}, day not stated", _basis(cable), f"{cable.year:04d}", inferred
        )
    words = {
        DatePrecision.MINUTE: (f"{sent.day} {sent:%B %Y}, {sent:%H:%M} UTC", "%Y-%m-%dT%H:%MZ"),
        DatePrecision.DAY: (f"{sent.day} {sent:%B %Y}", "%Y-%m-%d"),
        DatePrecision.MONTH: (f"{sent:%B %Y}", "%Y-%m"),
        DatePrecision.YEAR: (f"{sent:%Y}", "%Y"),
    }
    text, iso = words[precision]
    return SentDate(text, _basis(cable), sent.strftime(iso), inferred)


def _basis(cable):
    if cable.sent_basis == DateBasis.INFERRED or cable.year_inferred:
        return cable.inference_reason or "Inferred by a curator."
    if cable.sent_basis == DateBasis.DTG:
        group = PRECEDENCE_RE.sub("", cable.dtg)
        return f"From the date-time group {group}." if group else "From the telegram."
    if cable.sent_basis == DateBasis.WRAPPER:
        return "From the metadata around the text; the telegram itself gives no time."
    return ""


def corrected_words(cable):
    """Return the names of the header fields a person set, in words; empty where none was.

    The columns that follow from a corrected date are left out, and the date counts once.
    """
    corrected = set(cable.corrected_fields)
    words = []
    if corrected & set(DATE_FIELDS):
        words.append("year" if cable.sent_precision == DatePrecision.YEAR else "date")
    names = [name for name in CORRECTABLE if name in corrected and name not in DATE_FIELDS]
    return [*words, *(str(cable._meta.get_field(name).verbose_name) for name in names)]


@dataclass(frozen=True, slots=True)
class Facts:
    """The header of a cable, sorted into what stands open and what is folded."""

    action: tuple
    info: tuple
    has_routing: bool  # anything in the fold of routing and handling


def header_facts(cable):
    """Return the header facts that need sorting; uses prefetched addressees."""
    addressees = cable.addressees.all()
    return Facts(
        tuple(row for row in addressees if row.role == AddresseeRole.ACTION),
        tuple(row for row in addressees if row.role == AddresseeRole.INFO),
        bool(
            addressees
            or cable.precedence
            or cable.captions
            or cable.passing
            or cable.eo
            or cable.dtg
            or cable.classified_by
        ),
    )


@dataclass(frozen=True, slots=True)
class SourceLine:
    number: int
    text: str
    problems: tuple[str, ...] = ()

    @property
    def anchor(self):
        return f"l{self.number}"


def source_lines(source, problems):
    """Return the decoded copy line by line, each with what was noted about it."""
    encoding = source.encoding or "utf-8"
    text = bytes(source.content).decode(encoding, errors="replace")
    noted = defaultdict(list)
    for problem in problems:
        noted[problem.get("line", 0)].append(problem["message"])
    # Not splitlines(): a form feed inside a line would shift the numbers after it.
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # A page that holds the whole telegram on one of its lines is counted in the telegram's.
    if ENTITY_BREAK_RE.search(text) and (page := unwrap_markup(text)):
        text = page.text
    lines = text.split("\n")
    return [SourceLine(number, line, tuple(noted[number])) for number, line in enumerate(lines, 1)]


@dataclass(frozen=True, slots=True)
class Plan:
    """The recommendations of one cable, by horizon and pillar in the order printed."""

    cable: object
    report_year: int | None
    count: int
    unreviewed: int
    sections: tuple  # (horizon label, ((pillar, pillar label, recommendations), …))


def group_recommendations(recommendations):
    """Return a plan for each cable, the newest report year first."""
    plans = defaultdict(list)
    for row in recommendations:
        plans[row.cable_id].append(row)
    found = []
    for rows in plans.values():
        rows.sort(key=lambda row: row.ordinal)
        unreviewed = sum(row.is_unreviewed for row in rows)
        horizons = defaultdict(lambda: defaultdict(list))
        for row in rows:
            horizons[row.get_horizon_display()][row.pillar].append(row)
        sections = tuple(
            (
                horizon,
                tuple(
                    (pillar, held[0].get_pillar_display(), tuple(held))
                    for pillar, held in pillars.items()
                ),
            )
            for horizon, pillars in horizons.items()
        )
        found.append(Plan(rows[0].cable, rows[0].report_year, len(rows), unreviewed, sections))
    return sorted(found, key=lambda plan: (-(plan.report_year or 0), plan.cable.mrn))

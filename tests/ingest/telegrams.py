"""Small cables for the tests, and what the tests look at in the database."""

import csv
import io
from pathlib import Path

from django.db import connection

from cables.ingest import ingest
from cables.models import Cable, Recommendation
from cables.parsing.reading import find_files

SEEDS = Path(__file__).resolve().parents[2] / "fixtures" / "cables"
RUN_TABLES = {"cables_ingestrun", "cables_ingestproblem"}

HEAD = """\
VZCZCXRO0001
PP RUEHC
DE RUEHDBU #{serial:04d}/01 {julian:03d}0813
ZNR UUUUU ZZH
P {dtg}
FM AMEMBASSY DUSHANBE
TO RUEHC/SECSTATE WASHDC PRIORITY 1090
INFO RUEHMO/AMEMBASSY MOSCOW 0042

"""
NOTICE = (
    "This record is a partial extract of the original cable. "
    "The full text of the original cable is not available.\n\n"
)
PLAN = """\
3. (SBU) Begin Action Plan:

Short-term Recommendations:

-- Increase the number of prosecutions of trafficking
offenders and of officials who help them;

-- Ensure that victims are not punished for acts committed as
a direct result of being trafficked.

Longer-term Recommendations:

Prevention

-- Continue to conduct campaigns that warn the public of the
dangers of trafficking.

End Action Plan.
"""
BODY = """\
1. (U) Summary: The government told us of its plans. End summary.

2. (SBU) Poloff met the deputy minister on January 4. He said
the new shelter would open in spring.

"""


def telegram(
    serial=50,
    *,
    origin="DUSHANBE",
    dtg="120813Z JAN 06",
    subject="TAJIKISTAN: NEW SHELTER OPENS",
    tags="PHUM KTIP TI",
    ref="",
    body=BODY,
    plan="",
):
    """A raw telegram; without a `dtg` it begins at the classification line and has no year."""
    head = HEAD.format(serial=serial % 10_000, julian=12, dtg=dtg) if dtg else ""
    ref_line = f"\nREF: {ref}\n" if ref else ""
    return (
        f"{head}UNCLAS {origin} {serial:06d}\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: {tags}\n"
        f"SUBJECT: {subject}\n{ref_line}\n{body}{plan}\nHOAGLAND\n"
    )


def extract_of(serial=50, **parts):
    """A partial extract: the notice, and nothing that tells a date."""
    return NOTICE + telegram(serial, dtg="", **parts)


def dump_of(serial=50, *, year="06", created="2006-01-12 08:13:00", notice="", **parts):
    """A metadata dump: a table as lines, then the telegram from its classification line."""
    return (
        "Identifier\nCreated\nClassification\nOrigin\n"
        f"{year}DUSHANBE{serial}\n{created}\nUNCLASSIFIED\nEmbassy Dushanbe\n"
        "Cable title:  \n\nNEW SHELTER\n\nTags:  PHUM KTIP TI \npdf how-to read a cable\n"
        + notice
        + telegram(serial, dtg="", **parts)
    )


def csv_row(serial=50, *, number=1, body=BODY, subject="TAJIKISTAN: NEW SHELTER OPENS", sent=None):
    """A row of the Cablegate CSV; its header is apart from its body."""
    text = telegram(serial, subject=subject, body=body)
    head, _, rest = text.partition("UNCLAS")
    return [
        str(number),
        sent or "1/12/2006 8:13",
        f"06DUSHANBE{serial}",
        "Embassy Dushanbe",
        "UNCLASSIFIED",
        "",
        head,
        f"UNCLAS{rest}",
    ]


def csv_of(*rows):
    """The file of these rows: fields with quotes and line breaks, as the public one writes them."""
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def load(*paths, dry_run=False, run=None):
    """Load files or folders as the command does; returns the outcomes."""
    return list(ingest(find_files(paths), dry_run=dry_run, run=run))


def load_text(folder, text, name="cable.txt"):
    """Load one text from a file of its own and return what became of it."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return load(path)[0]


def statuses(outcomes):
    return [str(outcome.status) for outcome in outcomes]


def only_problem(outcome):
    """The code and the message of what is wrong with one file, when it is one thing."""
    (problem,) = outcome.problems
    return problem.code, str(problem)


def table_names():
    return sorted(set(connection.introspection.table_names()) - {"django_migrations"})


def dump_tables(*, without=frozenset()):
    """Every row of every table with its physical version: any write at all shows."""
    rows = {}
    with connection.cursor() as cursor:
        for table in table_names():
            if table not in without:
                cursor.execute(f"select xmin::text, ctid::text, t::text from {table} t")
                rows[table] = sorted(cursor.fetchall())
    return rows


def picture(mrn):
    """What a reader could see of a cable, without keys and times."""
    cable = Cable.objects.get(mrn=mrn)
    without = {"id", "created_at", "updated_at", "search_vector"}
    return {
        "header": {
            field.attname: getattr(cable, field.attname)
            for field in Cable._meta.concrete_fields
            if field.name not in without
        },
        "origin": cable.origin.code,
        "tags": list(cable.tag_entries.values_list("tag__code", "position")),
        "addressees": list(
            cable.addressees.values_list("position", "role", "route", "name", "post__code")
        ),
        "references": list(
            cable.references.values_list("position", "letter", "mrn", "text", "target__mrn")
        ),
        "paragraphs": list(
            cable.paragraphs.values_list("position", "label", "anchor", "text", "start", "end")
        ),
        "recommendations": list(
            cable.recommendations.values_list(
                "ordinal", "horizon", "pillar", "text", "quote", "start", "end", "paragraph__anchor"
            )
        ),
        "sources": sorted(
            (row.sha256, bytes(row.content), row.is_current) for row in cable.sources.all()
        ),
    }


def check_whole(cable):
    """Nothing of a stored cable is missing, and every offset points at its words."""
    assert cable.sources.filter(is_current=True).count() == 1
    paragraphs = list(cable.paragraphs.all())
    assert paragraphs
    assert [row.position for row in paragraphs] == list(range(len(paragraphs)))
    for paragraph in paragraphs:
        assert cable.text[paragraph.start : paragraph.end] == paragraph.text
    for finding in Recommendation.objects.filter(cable=cable):
        assert cable.text[finding.start : finding.end] == finding.quote
        assert finding.paragraph.start <= finding.start < finding.paragraph.end

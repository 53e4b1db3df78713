"""Print what the parser makes of cable files; no database."""

import json
from functools import partial
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from cables.parsing import vocabulary
from cables.parsing.message import parse_cable
from cables.parsing.output import as_json
from cables.parsing.parallel import map_in_processes, processors
from cables.parsing.reading import Document, Unreadable, find_files, read_documents


class Command(BaseCommand):
    help = (
        "Parse cable files, folders, archives or the Cablegate CSV: one JSON object a line "
        "on standard output, problems on standard error. Needs no database."
    )
    requires_system_checks = []
    requires_migrations_checks = False

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument(
            "--jobs", type=int, default=processors(), help="Processes; one a processor by default."
        )
        parser.add_argument(
            "--findings",
            action="store_true",
            help="Add recommendations, statistics, meetings, tiers and deadlines.",
        )
        parser.add_argument(
            "--every-subject",
            action="store_true",
            help="With --findings: also of cables that never speak of trafficking in persons.",
        )

    def handle(self, *, paths, jobs, findings, every_subject, **options):
        vocabulary.load()  # once, before there are several processes
        documents = (found for path in find_files(paths) for found in read_documents(path))
        work = partial(render, findings=findings, every_subject=every_subject)
        failed = 0
        out, err = self.stdout._out, self.stderr._out
        for record, complaints in map_in_processes(work, documents, jobs):
            failed += not record
            out.write(record)
            err.write(complaints)
        if failed:
            plural = "file was" if failed == 1 else "files were"
            raise CommandError(f"{failed} {plural} not read; the reasons stand above.")


def render(
    document: Document | Unreadable, *, findings: bool = False, every_subject: bool = False
) -> tuple[str, str]:
    """Return (a line of JSON, lines of problems); no JSON for what could not be read."""
    if isinstance(document, Unreadable):
        return "", f"{document.name}: {document.problem.message}\n"
    parsed = parse_cable(document.text, document.told)
    complaints = "".join(
        f"{document.name}: {f'line {problem.line}: ' if problem.line else ''}{problem.message}\n"
        for problem in (*document.notes, *parsed.problems)
    )
    record = as_json(parsed, document.name)
    if findings:
        # Many rules: whoever does not ask for findings does not wait for them.
        from cables.extraction import extract
        from cables.extraction.output import findings_as_json

        record |= findings_as_json(parsed, extract(parsed, every_subject=every_subject))
    return json.dumps(record, ensure_ascii=False) + "\n", complaints

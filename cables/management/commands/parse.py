"""Print what the parser makes of cable files; no database."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from cables.parsing.message import parse_cable
from cables.parsing.output import as_json
from cables.parsing.reading import Unreadable, find_files, read_documents


class Command(BaseCommand):
    help = (
        "Parse cable files, folders, archives or the Cablegate CSV: one JSON object a line "
        "on standard output, problems on standard error. Needs no database."
    )
    requires_system_checks = []
    requires_migrations_checks = False

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")

    def handle(self, *, paths, **options):
        failed = 0
        out, err = self.stdout._out, self.stderr._out
        for path in find_files(paths):
            for document in read_documents(path):
                if isinstance(document, Unreadable):
                    failed += 1
                    err.write(f"{document.name}: {document.problem.message}\n")
                    continue
                parsed = parse_cable(document.text, document.told)
                for problem in (*document.notes, *parsed.problems):
                    place = f"line {problem.line}: " if problem.line else ""
                    err.write(f"{document.name}: {place}{problem.message}\n")
                record = as_json(parsed, document.name)
                out.write(json.dumps(record, ensure_ascii=False) + "\n")
        if failed:
            plural = "file was" if failed == 1 else "files were"
            raise CommandError(f"{failed} {plural} not read; the reasons stand above.")

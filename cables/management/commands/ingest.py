"""Load cable files."""

import shutil
import sys
from collections import Counter
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from cables.choices import IngestOutcome, Severity
from cables.ingest import close_run, ingest, open_run
from cables.parsing.reading import find_files


class Command(BaseCommand):
    help = (
        "Load cable files and folders. A cable already held, by MRN, is updated in place; "
        "what a person reviewed or corrected stays."
    )

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument(
            "--dry-run", action="store_true", help="Read everything, write nothing."
        )

    def handle(self, *, paths, dry_run, verbosity, **options):
        files = list(find_files(paths))
        if not files:
            raise CommandError("No files were found. Name a cable file or a folder of them.")
        run = None if dry_run else open_run(paths)
        tally = Counter()
        bar = tqdm(
            files,
            unit="file",
            disable=None if verbosity else True,  # None: hidden where there is no terminal
            leave=False,
            ncols=shutil.get_terminal_size().columns,
        )
        for outcome in ingest(bar, dry_run=dry_run, run=run):
            tally[outcome.status] += 1
            for problem in outcome.problems:
                if verbosity > 1 or self._matters(problem):
                    bar.write(f"{outcome.path}: {problem}", file=sys.stderr)
        if run:
            close_run(run, tally)
        summary = ", ".join(f"{tally[status]} {status}" for status in IngestOutcome.values)
        self.stdout.write(f"{summary}{' (dry run: nothing was written)' if dry_run else ''}")
        if failed := tally[IngestOutcome.FAILED]:
            plural = "file was" if failed == 1 else "files were"
            raise CommandError(f"{failed} {plural} not loaded; the reasons stand above.")

    @staticmethod
    def _matters(problem) -> bool:
        """Errors and odd bytes always; what is odd inside a cable is on its page."""
        return problem.severity >= Severity.ERROR or problem.code in ("nul-bytes", "not-utf-8")

"""Run the rules over stored cables again; show what changes, and with --write keep it."""

from django.core.management.base import BaseCommand, CommandError

from cables.extraction import RULES
from cables.models import Cable, ExtractionRun
from cables.parsing.mrn import parse_mrn
from cables.reextraction import Change, Tally, close_run, reextract

NAMES = {"+": "gained", "-": "lost", "~": "changed"}


class Command(BaseCommand):
    help = (
        "Run the extraction rules over stored cables again and print each finding that is "
        "gained (+), lost (-) or changed (~). Nothing is written without --write. What a "
        "person accepted, rejected, corrected or added stays as it is."
    )

    def add_arguments(self, parser):
        parser.add_argument("mrn", nargs="*", help="These cables alone; all when none is named.")
        parser.add_argument(
            "--kind", action="append", choices=sorted(RULES), default=[], dest="kinds"
        )
        parser.add_argument("--write", action="store_true", help="Keep the changes.")

    def handle(self, *, mrn, kinds, write, verbosity, **options):
        cables = self._cables(mrn)
        run = ExtractionRun.objects.create(kinds=kinds) if write else None
        tally = Tally()
        for changes in reextract(cables, kinds=kinds, write=write):
            tally.add(changes)
            if verbosity:
                for change in changes:
                    self.stdout.write(self._line(change))
        if run:
            close_run(run, tally)
        self._summary(tally, write=write)

    def _cables(self, printed):
        if not printed:
            return Cable.objects.all()
        names = {one: str(parse_mrn(one) or one) for one in printed}
        cables = Cable.objects.filter(mrn__in=names.values())
        held = set(cables.values_list("mrn", flat=True))
        missing = [one for one, name in names.items() if name not in held]
        if missing:
            raise CommandError(f"Not held: {', '.join(missing)}. Load it with `ingest` first.")
        return cables

    def _line(self, change: Change):
        columns = f" ({', '.join(change.columns)})" if change.columns else ""
        place = f"{change.mrn}#{change.anchor}" if change.anchor else change.mrn
        return f"{change.sign} {place} {change.kind} [{change.rule}]{columns} {change.quote}"

    def _summary(self, tally, *, write):
        for rule, counts in sorted(tally.by_rule.items()):
            told = ", ".join(f"{counts[sign]} {NAMES[sign]}" for sign in NAMES if counts[sign])
            self.stdout.write(f"{rule or 'by hand'}: {told}")
        totals = ", ".join(f"{tally.total(sign)} {name}" for sign, name in NAMES.items())
        self.stdout.write(f"{tally.cables} cable{'' if tally.cables == 1 else 's'} read: {totals}.")
        if not write and tally.by_rule:
            self.stdout.write("Nothing was written. Run again with --write to keep this.")

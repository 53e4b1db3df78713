"""Say what a change of the rules gains and loses over a fixed corpus, for a reviewer.

`python tests/extraction/difference.py [--base REVISION] [folder of cables ...]` reads the
corpus twice, with the rules as they stand in the working tree and as they stood at a
revision (HEAD unless told), and prints each finding that only one of them makes, and each
that both make with other values. Without a folder the corpus is the sample cables and
those of the parser's tests.
"""

import argparse
import io
import json
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORPUS = [ROOT / "fixtures" / "cables", ROOT / "tests" / "parsing" / "data"]
KINDS = ("recommendations", "statistics", "meetings", "tiers", "deadlines")
ALREADY_TOLD = {"paragraph", "anchor", "start", "end", "quote", "rule", "status", "text"}
CODE = ("manage.py", "cables", "tipcables", "templates")


def read(tree: Path, corpus: list[Path]) -> dict[tuple, dict]:
    """Return what the rules of a source tree find, by (source, kind, start, end, number)."""
    cables = [str(path) for folder in corpus for path in _texts(folder)]
    command = [sys.executable, "manage.py", "parse", "--findings", *cables]
    printed = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)
    if printed.returncode and not printed.stdout:
        raise SystemExit(f"The rules of {tree} cannot be run:\n{printed.stderr}")
    found, seen = {}, Counter()
    for line in printed.stdout.splitlines():
        cable = json.loads(line)
        for kind in KINDS:
            for row in cable.get(kind, []):
                place = (cable["source"], kind, row["start"], row["end"])
                seen[place] += 1
                found[*place, seen[place]] = row
    return found


def _texts(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.txt")) if folder.is_dir() else [folder]


def unpack(revision: str, folder: Path) -> None:
    """Write the code of a revision into a folder."""
    command = ["git", "archive", revision, *CODE]
    archive = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if archive.returncode:
        raise SystemExit(f"No revision {revision!r}: {archive.stderr.decode().strip()}")
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as tar:
        tar.extractall(folder, filter="data")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="*", type=Path)
    parser.add_argument("--base", default="HEAD", metavar="REVISION")
    args = parser.parse_args()
    corpus = [path.resolve() for path in args.corpus] or CORPUS
    with tempfile.TemporaryDirectory() as folder:
        unpack(args.base, Path(folder))
        before = read(Path(folder), corpus)
    after = read(ROOT, corpus)
    report(before, after, args.base)


def report(before: dict[tuple, dict], after: dict[tuple, dict], base: str) -> None:
    tally = Counter()
    for place in sorted(before.keys() | after.keys()):
        old, new = before.get(place), after.get(place)
        if old == new:
            continue
        sign = "-" if new is None else "+" if old is None else "~"
        source, kind, *_ = place
        row = new or old
        tally[sign, row["rule"]] += 1
        quote = " ".join(row["quote"].split())
        print(f"{sign} {Path(source).name} para {row['paragraph']} {kind} [{row['rule']}] {quote}")
        news = [key for key in row if sign != "~" or row[key] != old.get(key)]
        told = {key: row[key] for key in news if key not in ALREADY_TOLD}
        print(f"    {json.dumps(told, ensure_ascii=False)}")
    print(f"Findings against {base}: {len(before)} before, {len(after)} now.")
    for (sign, rule), count in sorted(tally.items()):
        print(f"  {sign} {count:4} {rule}")


if __name__ == "__main__":
    main()

"""Compare what the rules find with what a careful reader wrote down before.

`python tests/extraction/scoring.py [--kind meetings] [folder of cables] [folder of rows]`
prints recall, precision, and each miss and wrong finding. A row marked "optional" counts
neither as a miss nor as wrong.
"""

import argparse
import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from cables.extraction import extract  # noqa: E402
from cables.extraction.output import findings_as_json  # noqa: E402
from cables.parsing.message import parse_cable  # noqa: E402
from cables.parsing.reading import Document, read_documents  # noqa: E402

EXPECTED = Path(__file__).parent / "data" / "expected"
KINDS = ("statistics", "meetings", "tiers", "deadlines")


@dataclass
class Score:
    """What matched; a pair is (expected row, found row)."""

    pairs: list = field(default_factory=list)
    missed: list = field(default_factory=list)
    wrong: list = field(default_factory=list)
    spared: list = field(default_factory=list)  # found, and optional

    @property
    def recall(self) -> float:
        wanted = len(self.pairs) + len(self.missed)
        return len(self.pairs) / wanted if wanted else 1.0

    @property
    def precision(self) -> float:
        found = len(self.pairs) + len(self.wrong)
        return len(self.pairs) / found if found else 1.0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.pairs + other.pairs,
            self.missed + other.missed,
            self.wrong + other.wrong,
            self.spared + other.spared,
        )


def allowed(expected: dict, key: str) -> list:
    """Return what a careful reader may put under a key: the row's value and its "…_also"."""
    return [expected[key], *expected.get(f"{key}_also", [])]


def same_statistic(expected: dict, found: dict) -> bool:
    """A figure is found when its measure, its value and its paragraph are right."""
    paragraph = expected.get("parsed_label", expected["paragraph"])
    keys = ("measure", "value", "value_max")
    return paragraph == found["paragraph"] and all(
        found[key] in allowed(expected, key) for key in keys
    )


TELL_NOTHING = {"", "of", "the", "and", "for", "with", "from", "to", "in", "a", "on"} | {
    "director",
    "officer",
}


def same_meeting(expected: dict, found: dict) -> bool:
    """A meeting is found when it shares a paragraph and somebody, or nobody is named."""
    paragraphs = expected.get("parsed_paragraphs", expected["paragraphs"])
    if not set(paragraphs) & set(found["paragraphs"]):
        return False
    mine, theirs = _words(expected["interlocutors"]), _words(found["interlocutors"])
    return bool(mine & theirs) or not mine or not theirs


def _words(people: list[dict]) -> set[str]:
    text = " ".join(f"{one['name']} {one['organisation']} {one['role']}" for one in people)
    small = {
        "of",
        "the",
        "and",
        "for",
        "with",
        "from",
        "to",
        "in",
        "a",
        "on",
        "director",
        "officer",
    }
    return {word.strip(".,'\"()").lower() for word in text.split()} - small - {""}


TIERS = {"Tier 1": "1", "Tier 2": "2", "Tier 2 Watch List": "2WL", "Tier 3": "3"}


def same_tier(expected: dict, found: dict) -> bool:
    return (
        expected["country"] == found["country"]
        and found["report_year"] in allowed(expected, "report_year")
        and TIERS.get(expected["tier"], expected["tier"]) == found["tier"]
    )


def same_deadline(expected: dict, found: dict) -> bool:
    """A deadline is found when its day and its paragraph are right."""
    return expected["paragraph"] == found["paragraph"] and found["date"] in allowed(
        expected, "date"
    )


SAME = dict(zip(KINDS, (same_statistic, same_meeting, same_tier, same_deadline), strict=True))


def compare(kind: str, expected: list[dict], found: list[dict]) -> Score:
    """Return the score of one cable; each row is used once, wanted ones before optional ones."""
    score, left = Score(), list(found)
    for optional in (False, True):
        for row in expected:
            if bool(row.get("optional")) is not optional:
                continue
            match = next((one for one in left if SAME[kind](row, one)), None)
            if match is not None:
                left.remove(match)
            if optional:
                score.spared += [match] if match is not None else []
            elif match is None:
                score.missed.append(row)
            else:
                score.pairs.append((row, match))
    score.wrong = left
    return score


def findings_of(path: Path) -> dict:
    document = next(one for one in read_documents(path) if isinstance(one, Document))
    parsed = parse_cable(document.text, document.told)
    return findings_as_json(parsed, extract(parsed))


def score_all(kind: str, cables: Path, expected: Path = EXPECTED) -> Score:
    """Return the score over every cable that has expected rows."""
    total = Score()
    for path in sorted(expected.glob("*.json")):
        rows = json.loads(path.read_text(encoding="utf-8"))
        found = findings_of(cables / rows["source"])
        total += compare(kind, rows[kind], found[kind])
    return total


FIELDS = {
    "statistics": (
        "qualifier",
        "unit",
        "period_start",
        "period_end",
        "country",
        "reported_by",
        "offence_scope",
        "accepted",
    ),
    "meetings": ("date", "date_end", "topics", "paragraphs"),
    "tiers": (),
    "deadlines": (),
}


def differing(expected: dict, found: dict, key: str) -> bool:
    """Whether a field of a matched pair is not one of the readings allowed."""
    mine = found[key]
    return not any(
        set(one) == set(mine) if isinstance(mine, list) else one == mine
        for one in allowed(expected, key)
    )


def by_rule(score: Score) -> dict[str, tuple[int, int]]:
    """Return (judged, right) for each rule, as `measured.csv` keeps them."""
    right = Counter(one["rule"] for one in (*(found for _, found in score.pairs), *score.spared))
    wrong = Counter(one["rule"] for one in score.wrong)
    return {rule: (right[rule] + wrong[rule], right[rule]) for rule in sorted(right.keys() | wrong)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cables", nargs="?", type=Path, default=ROOT / "fixtures" / "cables")
    parser.add_argument("expected", nargs="?", type=Path, default=EXPECTED)
    parser.add_argument("--kind", choices=KINDS)
    parser.add_argument("--totals", action="store_true", help="No single rows.")
    parser.add_argument("--by-rule", action="store_true", help="Judged and right of each rule.")
    args = parser.parse_args()
    for kind in [args.kind] if args.kind else KINDS:
        score = score_all(kind, args.cables, args.expected)
        print(
            f"{kind}: recall {score.recall:.2f} ({len(score.pairs)} of "
            f"{len(score.pairs) + len(score.missed)}), precision {score.precision:.2f} "
            f"({len(score.wrong)} wrong, {len(score.spared)} optional)"
        )
        if args.by_rule:
            for rule, (judged, right) in by_rule(score).items():
                print(f"{rule},{judged},{right}")
            continue
        for key in FIELDS[kind]:
            bad = [(row[key], one[key]) for row, one in score.pairs if differing(row, one, key)]
            print(f"  {key}: {len(score.pairs) - len(bad)} of {len(score.pairs)} as expected")
            if not args.totals:
                for pair in bad:
                    print("     expected, found:", *map(repr, pair))
        if not args.totals:
            for row in score.missed:
                print("  missed", json.dumps(row, ensure_ascii=False))
            for row in score.wrong:
                print("  wrong ", json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()

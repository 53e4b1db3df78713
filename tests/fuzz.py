"""Mutate real cables and parse them: `make fuzz`, `make fuzz N=20000 SEED=7`.

Nothing may raise, no offset may be wrong, and no input may take long. What fails is kept in
a file, to be made a case of. The seed decides the run, so it can be repeated.
"""

import json
import random
import sys
import tempfile
import time
import traceback
from pathlib import Path

from cables.extraction import extract
from cables.parsing import parse_cable
from cables.parsing.output import as_json

HERE = Path(__file__).resolve().parent.parent
LONGEST = 400_000
SUSPECT_MS_PER_KB, SLOW_MS_PER_KB = 3, 100  # measured again; a hang, not a noisy machine
ODD = [
    "¶", "[1](#)", "--", "\n\n", "(", ")", "1. (U) ", "¶1. ", "REF: ", "TAGS: ", "SUBJECT: ",
    "E.O. 12958: ", "UNCLAS STATE 000001\n", "\x00", "\u2028", "$\\underline{\\P}7.$", "-----",
    "0000001 001 OF 002", "STATE 00088558 002 OF 004", "A. ", "(C)", "999. (S)", "\t",
    " " * 90, "9" * 50, "A" * 200, "\n" * 20, ". " * 20, "'", '"', "é", "<pre>", "&#10;", " OF 0",
    "DE RUEHC #0000", "P 999999Z AUG 09", "P 312359Z FEB 09", "<html>", "&amp;", "Identifier\n",
]  # fmt: skip


def mutate(text, texts, rng):
    """Return a text with one to six kinds of damage."""
    for _ in range(rng.randint(1, 6)):
        start = rng.randrange(len(text) + 1)
        end = min(len(text), start + int(rng.expovariate(1 / 200)))
        match rng.randrange(8):
            case 0:
                text = text[:start] + text[end:]
            case 1:
                odd = rng.choice(ODD) * rng.choice([1, 1, 1, 5, 50])
                text = text[:start] + odd + text[start:]
            case 2:
                text = text[:start] + text[start:end] * rng.randint(2, 20) + text[end:]
            case 3:
                lines = text.split("\n")
                rng.shuffle(lines)
                text = "\n".join(lines) if rng.random() < 0.2 else text
            case 4:
                text = text.replace(
                    "\n", rng.choice([" ", "\n\n", "\r\n", ""]), rng.randint(1, 200)
                )
            case 5:
                text = text[start:] + text[:start]
            case 6:
                old, new = rng.choice(".,() 1¶-"), rng.choice(["", "  ", ".", "(", "1"])
                text = text.replace(old, new, rng.randint(1, 100))
            case 7:
                text = text[:start] + rng.choice(texts)[:2000] + text[start:]
    return text[:LONGEST]


def check(text):
    """Parse a text and assert what must hold of any."""
    cable = parse_cable(text)
    found = extract(cable)
    json.dumps(as_json(cable))
    at = 0
    for paragraph in cable.paragraphs:
        assert cable.text[paragraph.start : paragraph.end] == paragraph.text
        assert paragraph.start >= at
        at, end = paragraph.end, 0
        for part in paragraph.parts:
            assert end <= part.start <= part.end <= len(paragraph.text)
            end = part.end
    assert len({one.anchor for one in cable.paragraphs}) == len(cable.paragraphs)
    for finding in (*found.recommendations, *found.tiers):
        assert cable.text[finding.start : finding.end] == finding.quote


def main(count, seed, folders):
    rng = random.Random(seed)
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    texts = [path.read_text(errors="replace") for path in files]
    failed, slowest = 0, (0.0, 0.0, 0, 0)
    for number in range(count):
        text = mutate(rng.choice(texts), texts, rng)
        begun = time.perf_counter()
        try:
            check(text)
        except Exception:
            failed += 1
            with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as kept:
                kept.write(text)
            print(f"input {number} failed, kept in {kept.name}", traceback.format_exc(), sep="\n")
        seconds = time.perf_counter() - begun
        if 1e6 * seconds > SUSPECT_MS_PER_KB * max(len(text), 1000):  # was it the machine?
            begun = time.perf_counter()
            parse_cable(text)
            seconds = time.perf_counter() - begun
        slowest = max(slowest, (1e6 * seconds / max(len(text), 1000), seconds, len(text), number))
    per_kb, seconds, length, number = slowest
    print(
        f"{count} inputs from {len(texts)} texts, {failed} failed; slowest per kB: input {number}, "
        f"{seconds * 1000:.1f} ms for {length / 1000:.1f} kB, {per_kb:.2f} ms/kB"
    )
    return failed > 0 or per_kb > SLOW_MS_PER_KB


if __name__ == "__main__":
    places = [HERE / "fixtures" / "cables", *(Path(name) for name in sys.argv[3:])]
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), [one for one in places if one.is_dir()]))

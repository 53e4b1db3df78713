"""Measure the parser on the practice cables beside the checkout: `make corpus`.

Scores what `manage.py parse` prints, for the raw cables, their web pages and their damaged
shapes, with the scorer that lies there, and fails where a figure is under its floor.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
FLOORS = {
    "prediction present": 100,
    "mrn": 100,
    "mrn: post+serial where no year": 100,
    "date": 100,
    "date: not in the text, left empty": 100,
    "classification": 99,
    "origin": 99,
    "tags, exact set": 98,
    "subject": 98,
    "paragraphs, exact list": 97,
}
# One cable of the twenty is five points; the shapes may be a point under the raw text.
SHAPES = ["raw", "html", *(f"damaged/{kind}" for kind in sorted(
    ["dump", "glued", "mdlink", "mdbracket", "ocr1", "plain"]
))]  # fmt: skip
# What else a gold record says; older ones leave these out.
DEFAULTS = {"conflict": False, "tags_ignored": [], "classification_text": None}


def parse(folder, out):
    """Write what the parser makes of a folder as the predictions that the scorer reads."""
    command = [sys.executable, str(HERE / "manage.py"), "parse", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    with out.open("w") as file:
        for record in records:
            print(json.dumps(record | {"file": Path(record["source"]).name}), file=file)
    return {Path(record["source"]).stem for record in records}


def write_gold(practice, names, out):
    with (practice / "gold.jsonl").open() as gold, out.open("w") as file:
        for line in gold:
            record = json.loads(line)
            if Path(record["file"]).stem in names:
                record = DEFAULTS | {"id": record["file"]} | record
                print(json.dumps(record), file=file)


def score(practice, predictions, gold, *, metadata):
    """Return {figure: percent} as the scorer prints them."""
    command = [sys.executable, str(practice / "score.py"), str(predictions), "--gold", str(gold)]
    done = subprocess.run(
        command + ["--metadata"] * metadata, capture_output=True, text=True, check=True
    )
    figures = {}
    for line in done.stdout.splitlines():
        name, _, rest = line.partition("  ")
        percent = rest.split("%")[0].strip()
        if "%" in rest and percent.replace(".", "").isdigit():
            figures[name.strip()] = float(percent)
    return figures


def main(practice):
    table, short = {}, []
    with tempfile.TemporaryDirectory() as folder:
        predictions, gold = Path(folder, "predictions.jsonl"), Path(folder, "gold.jsonl")
        for shape in SHAPES:
            names = parse(practice / shape, predictions)
            write_gold(practice, names, gold)
            has_metadata = shape in ("html", "damaged/dump", "damaged/glued")
            table[shape] = score(practice, predictions, gold, metadata=has_metadata)
            for figure, floor in FLOORS.items():
                value = table[shape].get(figure, 100.0)
                if value < floor - (shape != "raw"):
                    short.append(f"{shape}: {figure} {value:.2f}% is under {floor}%")
    print(f"{'':36}" + "".join(f"{shape.removeprefix('damaged/'):>10}" for shape in SHAPES))
    for figure in FLOORS:
        cells = (table[shape].get(figure) for shape in SHAPES)
        print(
            f"{figure:36}" + "".join(f"{c:10.2f}" if c is not None else f"{'-':>10}" for c in cells)
        )
    print(*short, sep="\n")
    return bool(short)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

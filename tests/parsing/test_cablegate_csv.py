"""The public Cablegate CSV: one row a cable, read as a stream."""

import csv
import io
import zipfile

import pytest

from cables.parsing.formats import cablegate_csv, tar_archive, zip_archive
from cables.parsing.message import parse_cable
from cables.parsing.reading import Document, read_documents

CABLE = "R 010000Z MAR 06\nUNCLAS MINSK 000012\n\nSUBJECT: X\n\n1. (U) One.\n"


def write(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(path):
    return list(read_documents(path))


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def row(number=1, body="UNCLAS MINSK 000012\n\nSUBJECT: X\n\n1. (U) One.\n", **changes):
    columns = {
        "id": str(number),
        "sent": "3/1/2006 10:15",
        "mrn": "06MINSK12",
        "origin": "Embassy Minsk",
        "classification": "UNCLASSIFIED",
        "references": "06RIGA1|06RIGA2",
        "header": "R 010915Z MAR 06\nFM AMEMBASSY MINSK\n",
        "body": body,
    }
    return list((columns | changes).values())


def csv_of(*rows):
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize(
    "head",
    [
        b'"1","12/28/1966 18:48","66BUENOSAIRES2481","Embassy Buenos Aires"',
        b'1,"3/1/2006 10:15","06MINSK12",',
        b'\xef\xbb\xbf"1","2006-03-01 10:15","06MINSK12",',
        b'id,date,mrn\n"1","3/1/2006 10:15","06MINSK12",',
    ],
)
def test_csv_is_known_by_its_first_row(head):
    assert cablegate_csv.matches(head)


@pytest.mark.parametrize(
    "head",
    [
        CABLE.encode(),
        b"06MINSK12\nX\nWed Mar 01 00:00:00 2006\n",
        b"1,2,3\n4,5,6\n",
        b'"1","yesterday","06MINSK12",',
        b'"1","3/1/2006 10:15","a words",',
        b"1. (U) 3/1/2006, 06MINSK12, and more",
        b"",
        b"Identifier\nCreated\n",
    ],
)
def test_other_text_is_no_csv(head):
    assert not cablegate_csv.matches(head)
    assert not zip_archive.matches(head)
    assert not tar_archive.matches(head)


def test_row_of_the_csv_is_a_cable(tmp_path):
    [document] = read(write(tmp_path, "cables.csv", csv_of(row())))
    cable = parse_cable(document.text, document.told)
    assert (cable.format, str(cable.mrn)) == ("Cablegate CSV", "06MINSK12")
    assert cable.sent_at.isoformat() == "2006-03-01T09:15:00+00:00"
    assert (cable.sent_basis, cable.subject) == ("dtg", "X")
    assert [one.text for one in cable.paragraphs] == ["One."]


def test_row_without_a_dtg_has_the_day_of_the_row_month_first(tmp_path):
    [document] = read(write(tmp_path, "c", csv_of(row(header="", sent="12/28/2006 18:48"))))
    cable = parse_cable(document.text, document.told)
    assert cable.sent_at.date().isoformat() == "2006-12-28"
    assert (cable.sent_precision, cable.sent_basis) == ("day", "wrapper")


@pytest.mark.parametrize(
    "words",
    [
        'He said "no" twice.',
        "a, b, c",
        'the ""end""',
        "one\ntwo",
        "x;y",
        'ends with "quote"',
        "“x”",
    ],
)
def test_quotes_commas_and_line_breaks_inside_a_field_are_kept(tmp_path, words):
    body = f"UNCLAS MINSK 000012\n\nSUBJECT: X\n\n1. (U) Begins. {words}\n"
    found = read(write(tmp_path, "c.csv", csv_of(row(1, body), row(2))))
    assert len(found) == 2
    cable = parse_cable(found[0].text, found[0].told)
    assert cable.paragraphs[0].text == f"Begins. {words}"


def test_quotes_escaped_with_a_backslash_are_read(tmp_path):
    text = csv_of(
        row(1, "UNCLAS MINSK 000012\n\nSUBJECT: X\n\n1. (U) He said QnoQ twice.\n"), row(2)
    )
    found = read(write(tmp_path, "c.csv", text.replace("Q", '\\"')))
    assert len(found) == 2
    assert 'He said "no" twice.' in found[0].text


@pytest.mark.parametrize(
    "first", ["", "id,sent,mrn,origin,classification,references,header,body\n"]
)
def test_line_of_column_names_is_no_cable(tmp_path, first):
    found = read(write(tmp_path, "c.csv", first + csv_of(row(1), row(2))))
    assert [isinstance(one, Document) for one in found] == [True, True]


def test_short_row_is_refused_and_the_next_one_read(tmp_path):
    found = read(write(tmp_path, "c.csv", csv_of(row(1), row(2)[:5], row(3))))
    assert [getattr(getattr(one, "problem", None), "code", "read") for one in found] == [
        "read",
        "csv",
        "read",
    ]


def test_partial_extract_in_a_row_is_partial(tmp_path):
    notice = (
        "This record is a partial extract of the original cable. "
        "The full text of the original cable is not available.\n\n"
    )
    [document] = read(write(tmp_path, "c.csv", csv_of(row(1, notice + row()[-1]))))
    cable = parse_cable(document.text, document.told)
    assert cable.partial
    assert "partial extract" not in cable.text


def test_csv_inside_a_zip_is_read(tmp_path):
    path = write(tmp_path, "a.zip", zipped({"cables.csv": csv_of(row(1), row(2), row(3))}))
    assert len(read(path)) == 3


def test_csv_is_read_as_a_stream(tmp_path):
    """The first row is there before the rest of the file has been read."""
    path = write(tmp_path, "c.csv", csv_of(*(row(n) for n in range(1, 3001))))
    documents = read_documents(path)
    assert isinstance(next(documents), Document)
    path.write_bytes(b"")  # what has not been read is gone
    assert sum(1 for _ in documents) < 3000

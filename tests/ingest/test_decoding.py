"""From bytes to text, and which bytes are no text at all."""

import codecs

import pytest

from cables.models import Cable, Source
from cables.parsing.reading import Document, Unreadable, decode
from tests.ingest.telegrams import check_whole, load_text, statuses, telegram

PLAIN = telegram(body="1. (U) The café opened in São Paulo. ¶ Fin.\n\n2. (U) No more.\n")
ENCODED = [
    pytest.param(PLAIN.encode(), "utf-8", [], id="utf-8"),
    pytest.param(codecs.BOM_UTF8 + PLAIN.encode(), "utf-8-sig", [], id="utf-8-with-mark"),
    pytest.param(PLAIN.encode("utf-16"), "utf-16", [], id="utf-16-little"),
    pytest.param(codecs.BOM_UTF16_BE + PLAIN.encode("utf-16-be"), "utf-16", [], id="utf-16-big"),
    pytest.param(PLAIN.encode("latin-1"), "cp1252", ["not-utf-8"], id="latin-1"),
    pytest.param(PLAIN.replace("\n", "\r\n").encode(), "utf-8", [], id="crlf"),
    pytest.param(PLAIN.replace("\n", "\r").encode(), "utf-8", [], id="cr"),
    pytest.param(
        PLAIN.encode().replace(b"Fin", b"\0Fi\0n"), "utf-8", ["nul-bytes"], id="nul-bytes"
    ),
    pytest.param(
        PLAIN.encode("latin-1").replace(b"Fin", b"F\0in"),
        "cp1252",
        ["nul-bytes", "not-utf-8"],
        id="latin-1-with-nul",
    ),
    pytest.param(PLAIN.encode() + b"\x1a", "utf-8", [], id="end-of-file-mark-of-dos"),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("content", "encoding", "notes"), ENCODED)
def test_the_same_words_come_out_of_every_encoding(tmp_path, content, encoding, notes):
    outcome = load_text(tmp_path, content)
    assert outcome.status == "added"
    codes = [problem.code for problem in outcome.problems]
    assert [code for code in codes if code in ("nul-bytes", "not-utf-8")] == notes
    source = Source.objects.get()
    assert (bytes(source.content), source.encoding) == (content, encoding)
    cable = Cable.objects.get()
    check_whole(cable)
    assert cable.mrn == "06DUSHANBE50"
    assert cable.paragraphs.first().text.rstrip().endswith("café opened in São Paulo. ¶ Fin.")
    assert [row.label for row in cable.paragraphs.all()] == ["1", "2"]
    assert "\0" not in cable.text


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"one\ntwo\nthr\xe9e\n", 3),
        (b"\xe9\n", 1),
        (b"one\ntwo\0\n" + b"x" * 40, 2),
    ],
)
def test_odd_bytes_are_noted_with_their_line(content, line):
    document = decode("a.txt", content)
    assert [note.line for note in document.notes] == [line]


def test_windows_quotes_and_bytes_without_meaning():
    document = decode("a.txt", b"\x93Tier\x94 \x96 \x81\n")
    assert (document.text, document.encoding) == ("“Tier” – \ufffd\n", "cp1252")


def test_one_bad_byte_does_not_spoil_the_rest():
    """A file cut off within a character is still UTF-8 everywhere else."""
    document = decode("a.txt", "¶1. (U) São Paulo.\n".encode() + b"\xc3")
    assert document.text.startswith("¶1. (U) São Paulo.\n")
    assert isinstance(document, Document)
    assert document.encoding == "utf-8"
    assert [(note.code, note.line) for note in document.notes] == [("not-utf-8", 2)]


def test_a_byte_order_mark_does_not_forbid_odd_bytes():
    document = decode("a.txt", codecs.BOM_UTF8 + b"1. (U) caf\xe9\n")
    assert document.text == "1. (U) café\n"
    assert [note.code for note in document.notes] == ["not-utf-8"]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"IHDR" * 9, "a PNG picture"),
        (b"\xff\xd8\xff\xe0JFIF", "a JPEG picture"),
        (b"GIF89a;", "a GIF picture"),
        (b"%PDF-1.4\n", "a PDF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a word processor's document"),
        (b"\x7fELF\x02", "a program"),
        (bytes(range(256)) * 4, "no text"),
        (PLAIN.encode("utf-16-le"), "no text"),
        (b"\0" * 100, "no text"),
    ],
)
def test_what_is_no_text_is_refused_by_its_content(content, what):
    found = decode("a.txt", content)
    assert isinstance(found, Unreadable)
    assert found.problem.code == "binary"
    assert what in found.problem.message


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_half_a_utf_16_file_is_refused(mark):
    found = decode("a.txt", mark + b"\x00\xd8A")
    assert isinstance(found, Unreadable)
    assert found.problem.code == "encoding"
    assert "utf-16" in found.problem.message


@pytest.mark.django_db
@pytest.mark.parametrize("space", ["", " \n\t\r\n", "\ufeff", "\x1a"], ids=repr)
def test_nothing_but_blanks_is_no_cable(tmp_path, space):
    outcome = load_text(tmp_path, space)
    assert statuses([outcome]) == ["failed"]
    assert len(outcome.problems) == 1
    assert not Cable.objects.exists()

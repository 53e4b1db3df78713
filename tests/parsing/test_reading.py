"""From files to texts: folders, encodings, archives, the CSV, and what cannot be read."""

import csv
import io
import os
import tarfile
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cables.parsing.formats.containers import MAX_BYTES, is_safe_name
from cables.parsing.message import parse_cable
from cables.parsing.reading import (
    Document,
    Unreadable,
    decode,
    find_files,
    parse_again,
    read_documents,
)

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


def tarred(members, mode="w"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, content in members.items():
            content = content if isinstance(content, bytes) else content.encode()
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
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


def test_folder_gives_its_files_sorted_and_no_hidden_ones(tmp_path):
    for name in ["b.txt", "a.txt", "sub/c.txt", ".hidden", ".git/config", "sub/.d"]:
        write(tmp_path, name, CABLE)
    assert [path.relative_to(tmp_path).as_posix() for path in find_files([tmp_path])] == [
        "a.txt",
        "b.txt",
        "sub/c.txt",
    ]


def test_folder_that_links_to_itself_ends(tmp_path):
    write(tmp_path, "a.txt", CABLE)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [path.name for path in find_files([tmp_path])] == ["a.txt"]


def test_path_that_does_not_exist_is_yielded_and_unreadable(tmp_path):
    missing = tmp_path / "missing.txt"
    assert list(find_files([missing])) == [missing]
    assert [one.problem.code for one in read(missing)] == ["unreadable"]


def test_plain_file_is_one_document(tmp_path):
    [document] = read(write(tmp_path, "a.txt", CABLE))
    assert (document.text, document.encoding, document.notes) == (CABLE, "utf-8", ())
    assert document.content == CABLE.encode()
    assert document.short_name == "a.txt"


@pytest.mark.parametrize(
    ("content", "encoding", "codes"),
    [
        (f"{CABLE}São “x” – ¶2.".encode(), "utf-8", []),
        (f"{CABLE}São".encode("latin-1"), "cp1252", ["not-utf-8"]),
        (f"{CABLE}“x” – ’".encode("cp1252"), "cp1252", ["not-utf-8"]),
        (f"{CABLE}São".encode("utf-8-sig"), "utf-8-sig", []),
        (f"{CABLE}São".encode("utf-16"), "utf-16", []),
        (CABLE.encode() + b"\x00\x00", "utf-8", ["nul-bytes"]),
    ],
)
def test_bytes_become_the_characters_they_stand_for(content, encoding, codes):
    document = decode("a.txt", content)
    assert isinstance(document, Document)
    assert document.encoding == encoding
    assert [note.code for note in document.notes] == codes
    assert str(parse_cable(document.text).mrn) == "06MINSK12"
    for words in ("São", "“x” –"):
        if words.encode(encoding) in content:
            assert words in document.text


def test_a_few_odd_bytes_do_not_spoil_the_rest():
    document = decode("a.txt", f"{CABLE}São ".encode() + "Tomé".encode("latin-1"))
    assert document.text.endswith("São Tomé")
    assert [(note.code, note.line) for note in document.notes] == [("not-utf-8", 7)]


@pytest.mark.parametrize("content", [bytes([byte]) for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)])
def test_byte_that_windows_does_not_know_is_replaced(content):
    assert decode("a.txt", CABLE.encode() + content).text == CABLE + "\ufffd"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "binary"),
        (b"%PDF-1.4 text", "binary"),
        (b"\xff\xd8\xff\xe0 x", "binary"),
        (b"\x7fELF" + bytes(100), "binary"),
        (bytes(range(32)) * 50, "binary"),
        (bytes(1000), "binary"),
        (b"\xff\xfe\x00\xd8", "encoding"),
    ],
)
def test_file_that_is_no_text_says_why(content, code):
    found = decode("a.txt", content)
    assert isinstance(found, Unreadable)
    assert found.problem.code == code
    assert found.problem.message.endswith(".")


def test_oversized_file_is_refused_with_its_size(tmp_path):
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.write(b"UNCLAS MINSK 000012\n")
        file.truncate(60 * 1024 * 1024)
    [found] = read(path)
    assert found.problem.code == "too-large"
    assert "60 MB" in found.problem.message
    assert f"{MAX_BYTES // 1_048_576} MB" in found.problem.message


def test_folder_given_as_a_file_is_unreadable(tmp_path):
    assert [one.problem.code for one in read(tmp_path)] == ["unreadable"]


CONTAINERS = {
    "zip": zipped,
    "tar": tarred,
    "tar.gz": lambda members: tarred(members, "w:gz"),
    "tar.bz2": lambda members: tarred(members, "w:bz2"),
    "tar.xz": lambda members: tarred(members, "w:xz"),
}


@pytest.fixture(params=CONTAINERS)
def pack(request):
    return CONTAINERS[request.param]


def test_archive_yields_its_members_by_content_not_by_name(tmp_path, pack):
    path = write(tmp_path, "odd.txt", pack({"x/a.txt": CABLE, "b.bin": CABLE, "c": ""}))
    found = read(path)
    assert [one.name for one in found] == [f"{path}!x/a.txt", f"{path}!b.bin", f"{path}!c"]
    assert [getattr(one, "text", one.__class__.__name__) for one in found] == [
        CABLE,
        CABLE,
        "Unreadable",
    ]
    assert found[0].short_name == "odd.txt!x/a.txt"
    assert found[0].content == CABLE.encode()


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/evil", "a/../../b", "..\\evil", "C:\\evil"])
def test_member_whose_name_climbs_out_is_refused(tmp_path, pack, name):
    found = read(write(tmp_path, "a", pack({name: CABLE, "good.txt": CABLE})))
    refused = [one.problem.code for one in found if isinstance(one, Unreadable)]
    assert refused == ["unsafe-name"]
    assert [one.text for one in found if isinstance(one, Document)] == [CABLE]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a.txt", True),
        ("x/a.txt", True),
        ("a..b", True),
        ("../a", False),
        ("/a", False),
        ("x/../a", False),
        ("\\a", False),
        ("C:/a", False),
        ("x/..", False),
    ],
)
def test_safe_names_stay_inside(name, safe):
    assert is_safe_name(name) is safe


def test_links_and_devices_of_a_tar_are_refused(tmp_path):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind in [
            ("link", tarfile.SYMTYPE),
            ("hard", tarfile.LNKTYPE),
            ("fifo", tarfile.FIFOTYPE),
        ]:
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    found = read(write(tmp_path, "a.tar", out.getvalue()))
    assert [one.problem.code for one in found] == ["not-a-file"] * 3


def test_member_that_swells_without_measure_is_refused(tmp_path):
    [found] = read(write(tmp_path, "bomb.zip", zipped({"a": bytes(40 * 1024 * 1024)})))
    assert found.problem.code == "too-large"


def test_large_member_of_a_compressed_tar_is_refused(tmp_path):
    content = tarred({"a": b"x" * (MAX_BYTES + 10), "b": CABLE}, "w:gz")
    found = read(write(tmp_path, "bomb.tgz", content))
    assert found[0].problem.code == "too-large"
    assert found[1].text == CABLE


def test_archive_cut_short_is_told_and_what_came_before_is_read(tmp_path, pack):
    content = pack({"a": CABLE, "b": CABLE * 3000})
    found = read(write(tmp_path, "cut", content[: len(content) * 2 // 3]))
    assert [one.problem.code for one in found if isinstance(one, Unreadable)] == ["broken-archive"]


@pytest.mark.parametrize(
    ("where", "value"),
    [
        ((b"PK\x01\x02", 6), b"\x5c"),  # a version that nobody has made
        ((b"PK\x01\x02", 28), b"\x00\x00\x03\x00"),  # a member without a name
        ((b"PK\x01\x02", 8), b"\x00\x08"),  # a name said to be UTF-8
        ((b"PK\x03\x04", 6), b"\x00\x08"),
        ((b"PK\x01\x02", 10), b"\x63\x00"),  # a compression that nobody has made
        ((b"PK\x01\x02", 42), b"\xff\xff\xff\x7f"),
    ],
)
def test_zip_with_a_broken_directory_is_told(tmp_path, where, value):
    signature, offset = where
    content = bytearray(zipped({"abc": CABLE}).replace(b"abc", b"\xffbc"))
    at = content.rfind(signature) + offset
    content[at : at + len(value)] = value
    found = read(write(tmp_path, "a.zip", bytes(content)))
    assert [one.problem.code for one in found if isinstance(one, Unreadable)] == ["broken-archive"]


def test_archives_inside_archives_are_read_to_a_depth(tmp_path):
    content = CABLE.encode()
    for _ in range(3):
        content = zipped({"a": content})
    assert [one.text for one in read(write(tmp_path, "three.zip", content))] == [CABLE]
    [found] = read(write(tmp_path, "four.zip", zipped({"a": content})))
    assert found.problem.code == "too-deep"


def test_zip_inside_a_tar_is_read(tmp_path):
    path = write(tmp_path, "a", tarred({"z": zipped({"c": CABLE})}, "w:gz"))
    assert [one.text for one in read(path)] == [CABLE]


def test_words_behind_the_magic_letters_are_no_archive(tmp_path):
    for start in (b"PK\x03\x04", b"\x1f\x8b", b"BZh"):
        [found] = read(write(tmp_path, "a", start + CABLE.encode()))
        assert found.problem.code == "broken-archive"


def test_kept_bytes_of_a_row_or_a_file_parse_again_to_the_same(tmp_path):
    [document] = read(
        write(tmp_path, "c.csv", csv_of(row(body='UNCLAS MINSK 000012\n\n1. (U) "x".')))
    )
    first = parse_cable(document.text, document.told)
    assert parse_again(document.content) == first
    [plain] = read(write(tmp_path, "a.txt", CABLE))
    assert parse_again(plain.content) == parse_cable(CABLE)


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n", bytes(10)])
def test_kept_bytes_that_are_no_text_parse_to_nothing(content):
    assert parse_again(content).mrn is None


def test_name_that_is_no_utf_8_can_be_printed(tmp_path):
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text(CABLE)
    [document] = read(path)
    assert "caf\\xe9.txt" in document.name
    document.name.encode()


HEADS = [
    b"",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b\x08\x00",
    b"BZh9",
    b"\xfd7zXZ\x00",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b'"1","3/1/2006 10:15","06MINSK12",',
    b'"1","3/1/2006 10:15","06MINSK12","',
    bytes(257) + b"ustar",
    zipped({"a": CABLE}),
    zipped({"a": CABLE})[:60],
    tarred({"a": CABLE})[:600],
    tarred({"a": CABLE}, "w:gz")[:40],
    csv_of(row())[:120].encode(),
]


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(
    st.sampled_from(HEADS), st.binary(max_size=200), st.sampled_from([b"", CABLE.encode(), b'"'])
)
def test_any_bytes_are_read_or_refused_and_never_raise(tmp_path_factory, head, middle, tail):
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(head + middle + tail)
    for found in read_documents(path):
        if isinstance(found, Document):
            parse_cable(found.text, found.told)
        else:
            assert found.problem.code
            assert found.problem.message


@settings(max_examples=100, deadline=None, derandomize=True, database=None)
@given(st.sampled_from([*CONTAINERS, "csv"]), st.data())
def test_damaged_archives_are_read_or_refused_and_never_raise(tmp_path_factory, kind, data):
    members = {"a": CABLE, "b/c": CABLE * 50, "d": ""}
    content = bytearray(
        csv_of(*(row(n) for n in range(4))).encode() if kind == "csv" else CONTAINERS[kind](members)
    )
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / "damaged"
    path.write_bytes(bytes(content))
    for found in read_documents(path):
        assert isinstance(found, Document | Unreadable)

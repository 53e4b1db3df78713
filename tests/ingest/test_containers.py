"""Archives and the Cablegate CSV: many copies in one file, each loaded or refused by itself."""

import io
import struct
import tarfile
import zipfile
from itertools import permutations

import pytest

from cables.models import Cable, Source
from tests.ingest.telegrams import (
    BODY,
    PLAN,
    check_whole,
    csv_of,
    csv_row,
    dump_tables,
    load,
    load_text,
    picture,
    statuses,
    telegram,
)

pytestmark = pytest.mark.django_db

GOOD = {"a.txt": telegram(61).encode(), "folder/b.txt": telegram(62).encode()}


def zip_of(members, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def tar_of(members, mode="w:gz"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, content in members.items():
            if isinstance(content, tarfile.TarInfo):
                archive.addfile(content)
            else:
                entry = tarfile.TarInfo(name)
                entry.size = len(content)
                archive.addfile(entry, io.BytesIO(content))
    return out.getvalue()


def link(name, kind, to):
    entry = tarfile.TarInfo(name)
    entry.type, entry.linkname = kind, to
    return entry


def encrypted(content):
    """Set the flag that says so on the first member, here and in the directory."""
    data = bytearray(content)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(signature) + offset
        data[at : at + 2] = struct.pack("<H", struct.unpack("<H", data[at : at + 2])[0] | 1)
    return bytes(data)


def codes(outcomes):
    return [problem.code for outcome in outcomes for problem in outcome.problems]


def load_bytes(folder, content, name="archive.bin"):
    path = folder / name
    path.write_bytes(content)
    return load(path)


ARCHIVES = {
    "zip": zip_of(GOOD),
    "zip-stored": zip_of(GOOD, zipfile.ZIP_STORED),
    "zip-bzip2": zip_of(GOOD, zipfile.ZIP_BZIP2),
    "zip-lzma": zip_of(GOOD, zipfile.ZIP_LZMA),
    "tar": tar_of(GOOD, "w"),
    "tar-gz": tar_of(GOOD),
    "tar-bz2": tar_of(GOOD, "w:bz2"),
    "tar-xz": tar_of(GOOD, "w:xz"),
    "zip-in-zip": zip_of({"inner.zip": zip_of(GOOD)}),
    "tar-in-zip": zip_of({"inner.tar.gz": tar_of(GOOD)}),
    "zip-in-tar": tar_of({"inner.zip": zip_of(GOOD)}),
    "tar-in-tar": tar_of({"inner.tar.gz": tar_of(GOOD)}),
    "csv": csv_of(csv_row(61), csv_row(62, number=2)),
    "csv-with-names-of-columns": csv_of(
        ["id", "datetime", "ref", "origin", "class", "refs", "header", "body"],
        csv_row(61),
        csv_row(62),
    ),
    "csv-with-mark": b"\xef\xbb\xbf" + csv_of(csv_row(61), csv_row(62, number=2)),
    "csv-in-zip": zip_of({"cables.csv": csv_of(csv_row(61), csv_row(62, number=2))}),
}


@pytest.mark.parametrize("content", ARCHIVES.values(), ids=ARCHIVES)
def test_every_copy_inside_is_loaded_whole_and_once(tmp_path, content):
    assert statuses(load_bytes(tmp_path, content)) == ["added", "added"]
    assert set(Cable.objects.values_list("mrn", flat=True)) == {"06DUSHANBE61", "06DUSHANBE62"}
    for cable in Cable.objects.all():
        check_whole(cable)
    before = dump_tables()
    assert statuses(load_bytes(tmp_path, content)) == ["unchanged", "unchanged"]
    assert dump_tables() == before


def test_a_member_is_kept_byte_for_byte_and_named_by_both_names(tmp_path):
    load_bytes(tmp_path, ARCHIVES["zip"], "cables.zip")
    kept = {source.name: bytes(source.content) for source in Source.objects.all()}
    assert kept == {f"cables.zip!{name}": content for name, content in GOOD.items()}


def test_a_file_is_named_by_its_own_name_whatever_its_folders_are_called(tmp_path):
    folder = tmp_path / "new! cables!"
    folder.mkdir()
    load_text(folder, telegram(), "really!.txt")
    assert Source.objects.get().name == "really!.txt"


def test_bad_members_do_not_keep_good_ones_out(tmp_path):
    members = {
        "0.txt": b"",
        "1.png": b"\x89PNG\r\n\x1a\n",
        "2.txt": b"no cable",
        "../climbs.txt": telegram(71).encode(),
        "/root.txt": telegram(72).encode(),
        "C:/drive.txt": telegram(73).encode(),
        "x/../../up.txt": telegram(74).encode(),
        **GOOD,
    }
    for content in (zip_of(members), tar_of(members)):
        outcomes = load_bytes(tmp_path, content)
        assert codes(outcomes[:7]) == ["empty", "binary", "not-a-cable", *["unsafe-name"] * 4]
        assert len(outcomes) == 9
    assert Cable.objects.count() == 2


def test_links_and_devices_in_an_archive_are_refused(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text(telegram(71))
    members = {
        "link.txt": link("link.txt", tarfile.SYMTYPE, str(secret)),
        "hard.txt": link("hard.txt", tarfile.LNKTYPE, str(secret)),
        "pipe": link("pipe", tarfile.FIFOTYPE, ""),
        **GOOD,
    }
    outcomes = load_bytes(tmp_path, tar_of(members))
    assert statuses(outcomes) == ["failed"] * 3 + ["added"] * 2
    assert codes(outcomes[:3]) == ["not-a-file"] * 3


def test_an_encrypted_member_is_refused_and_the_next_loads(tmp_path):
    outcomes = load_bytes(tmp_path, encrypted(ARCHIVES["zip"]))
    assert statuses(outcomes) == ["failed", "added"]
    assert codes(outcomes[:1]) == ["encrypted"]


@pytest.mark.parametrize("pack", [zip_of, tar_of])
def test_a_bomb_is_not_unpacked(tmp_path, pack):
    content = pack({"bomb.txt": bytes(60 * 1024 * 1024), **GOOD})
    assert len(content) < 200_000
    outcomes = load_bytes(tmp_path, content)
    assert statuses(outcomes) == ["failed", "added", "added"]
    assert codes(outcomes[:1]) == ["too-large"]


def test_an_archive_too_deep_inside_others_is_refused(tmp_path):
    content = telegram().encode()
    for level in range(6):
        content = zip_of({f"{level}.zip": content})
    assert codes(load_bytes(tmp_path, content)) == ["too-deep"]
    assert not Cable.objects.exists()


BROKEN = {
    "zip-cut": ARCHIVES["zip"][:-30],
    "zip-head-only": b"PK\x03\x04",
    "zip-empty": zip_of({}),
    "gz-of-no-tar": b"\x1f\x8b\x08" + bytes(50),
    "tar-gz-cut": ARCHIVES["tar-gz"][:200],
    "tar-bz2-cut": ARCHIVES["tar-bz2"][:200],
    "tar-xz-cut": ARCHIVES["tar-xz"][:200],
    "tar-empty": tar_of({}),
    "csv-with-an-open-quote": csv_of(csv_row())[:-3],
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_broken_archive_is_one_failed_file(tmp_path, content):
    """An empty one too: a file of which nothing came must not pass in silence."""
    (tmp_path / "b-good.txt").write_text(telegram(63))
    (tmp_path / "a-broken").write_bytes(content)
    outcomes = load(tmp_path)
    assert statuses(outcomes)[-1] == "added"
    if content is not BROKEN["csv-with-an-open-quote"]:  # where the row itself is complete
        assert statuses(outcomes) == ["failed", "added"]
        assert len(outcomes[0].problems) == 1
    for cable in Cable.objects.all():
        check_whole(cable)


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA, zipfile.ZIP_STORED]
)
def test_a_spoilt_member_is_refused_and_the_next_loads(tmp_path, method):
    data = bytearray(zip_of(GOOD, method))
    at = data.index(b"a.txt") + 60
    data[at : at + 40] = b"\xff" * 40
    outcomes = load_bytes(tmp_path, bytes(data))
    assert statuses(outcomes) == ["failed", "added"]
    assert codes(outcomes[:1]) == ["broken-archive"]
    assert Cable.objects.get().mrn == "06DUSHANBE62"


def test_a_bad_row_of_a_csv_is_refused_and_the_next_loads(tmp_path):
    rows = [csv_row(61), ["2", "1/12/2006 8:13", "06DUSHANBE99"], csv_row(62, number=3)]
    rows.append([*csv_row(63, number=4)[:6], "", "no cable at all"])
    outcomes = load_bytes(tmp_path, csv_of(*rows))
    assert statuses(outcomes)[:3] == ["added", "failed", "added"]
    assert "3 columns" in str(outcomes[1].problems[0])
    assert outcomes[1].path.endswith("!row 2")


def test_a_csv_with_quotes_escaped_by_backslashes(tmp_path):
    body = BODY.replace("its plans", 'its "plans"')
    content = csv_of(csv_row(body=body), csv_row(62, number=2)).replace(
        b'""plans""', b'\\"plans\\"'
    )
    assert statuses(load_bytes(tmp_path, content)) == ["added", "added"]
    assert 'told us of its "plans".' in Cable.objects.get(serial=50).text
    before = dump_tables()
    assert statuses(load_bytes(tmp_path, content)) == ["unchanged", "unchanged"]
    assert dump_tables() == before


QUOTED = BODY.replace("its plans.", 'its "plans" \\ or so.')
COPIES = {
    "row.csv": csv_of(csv_row(body=QUOTED)),
    "plan.txt": telegram(dtg="", plan=PLAN).encode(),
    "short.txt": telegram(body="1. (U) No more than this.\n").encode(),
}


@pytest.mark.parametrize("order", list(permutations(COPIES)))
def test_a_row_of_a_csv_is_a_copy_like_others(tmp_path, order):
    """What is kept of a row must say, read again, what the row said."""
    for name in order:
        load_bytes(tmp_path, COPIES[name], name)
    cable = Cable.objects.get()
    current = cable.sources.get(is_current=True)
    assert current.name.startswith("row.csv")
    assert (cable.sent_precision, len(cable.tags.all())) == ("minute", 3)
    assert 'its "plans" \\ or so.' in cable.text
    before, dump = picture("06DUSHANBE50"), dump_tables()
    again = [load_bytes(tmp_path, COPIES[name], name)[0] for name in order]
    assert statuses(again) == ["unchanged"] * 3
    assert dump_tables() == dump
    Cable.objects.all().delete()
    load_bytes(tmp_path, COPIES["row.csv"])
    alone = picture("06DUSHANBE50")
    assert {**before, "sources": None} == {**alone, "sources": None}

"""The embedded server: shared, stopped with its last user, and back after any kill -9."""

import os
import pwd
import shutil
import time

import pytest

from tipcables.postgres.account import SOCKET_NAME, SOCKET_PATH_LIMIT, short_folder
from tipcables.postgres.embedded import read_state


def test_processes_that_start_at_once_share_one_server(new_place):
    users = [new_place.user() for _ in range(4)]
    servers = {user.hello() for user in users}
    assert len(servers) == 1
    assert servers.pop().isdigit()


def test_server_ends_with_its_last_user(place):
    first, second = place.user(), place.user()
    assert first.hello() == second.hello()
    first.leave()
    time.sleep(3)
    assert second.ask("select 2") == "2"
    second.leave()
    assert place.wait_until_empty() == []
    assert read_state(place.layout).status == "stopped"


def test_server_ends_when_its_users_are_killed(place):
    users = [place.user(), place.user()]
    for user in users:
        assert user.hello().isdigit()
    for user in users:
        user.kill()
    assert place.wait_until_empty() == []


def test_data_outlive_the_server(place):
    user = place.user()
    user.hello()
    user.ask("create table if not exists kept as select 41 as n")
    place.close()
    user = place.user()
    user.hello()
    assert user.ask("select n from kept") == "41"


def test_killed_server_comes_back_for_the_users_it_had(place, kill):
    user = place.user()
    server = user.hello()
    user.ask("create table if not exists written as select 1 as n")
    kill(server)
    deadline = time.monotonic() + 15
    while (answer := user.ask("select n from written")) != "1" and time.monotonic() < deadline:
        time.sleep(0.1)
    assert answer == "1"
    assert place.layout.data.joinpath("postmaster.pid").read_text().split()[0] != server


def test_killed_supervisor_takes_the_server_along(place, kill):
    user = place.user()
    user.hello()
    kill(place.supervisor())
    assert place.wait_until_empty() == []
    assert user.ask("select 3") == "3"


def test_server_starts_after_all_was_killed(place, kill):
    user = place.user()
    server = user.hello()
    kill(place.supervisor())
    kill(server)
    user.kill()
    again = place.user()
    assert again.hello() not in ("", server)
    assert again.ask("select 4") == "4"


def test_user_killed_while_the_server_is_starting(new_place):
    user = new_place.user()
    time.sleep(0.6)
    user.kill()
    again = new_place.user()
    assert again.hello().isdigit()
    again.leave()
    assert new_place.wait_until_empty() == []


def test_stale_pid_file_that_names_a_living_stranger_is_set_aside(place):
    place.layout.data.joinpath("postmaster.pid").write_text(
        f"{os.getpid()}\n{place.layout.data}\n1\n5432\n{place.folder}\n\n  1 1\nready   \n"
    )
    assert place.user().hello().isdigit()


def test_removed_folder_ends_the_server(new_place):
    user = new_place.user()
    user.hello()
    shutil.rmtree(new_place.folder.rename(new_place.folder.with_name("gone")), ignore_errors=True)
    assert new_place.wait_until_empty() == []


def test_database_of_another_version_is_left_alone(new_place):
    new_place.layout.data.mkdir(parents=True)
    version = new_place.layout.data / "PG_VERSION"
    version.write_text("17\n")
    said = new_place.user().hello()
    assert "holds a database of PostgreSQL 17" in said
    assert "pg_dump" in said
    assert version.read_text() == "17\n"
    assert [path.name for path in new_place.layout.data.iterdir()] == ["PG_VERSION"]


def test_folder_with_something_else_is_left_alone(new_place):
    new_place.layout.data.mkdir(parents=True)
    (new_place.layout.data / "letter.txt").write_text("mine")
    assert "is no PostgreSQL database" in new_place.user().hello()
    assert (new_place.layout.data / "letter.txt").read_text() == "mine"


def test_half_made_cluster_is_made_anew(new_place):
    part = new_place.folder / "data.part"
    part.mkdir(parents=True)
    (part / "PG_VERSION").write_text("18\n")
    assert new_place.user().hello().isdigit()
    assert not part.exists()


def test_long_path_gets_a_short_private_socket(tmp_path):
    deep = tmp_path / ("d" * 60) / ("e" * 60)
    deep.mkdir(parents=True)
    short = short_folder(deep)
    assert short != deep
    assert len(os.fsencode(short / SOCKET_NAME)) <= SOCKET_PATH_LIMIT
    assert short.stat().st_mode & 0o077 == 0
    assert short_folder(deep) == short
    short.rmdir()


@pytest.mark.parametrize("name", ["d" * 120, "one, two", "with 'quotes\" and %s"])
def test_server_works_under_an_awkward_path(tmp_path, new_place, name):
    deep = tmp_path / name
    deep.mkdir()
    new_place.__init__(deep / "postgres")
    assert new_place.user().hello().isdigit()


# An account of one's own choosing is for root; an ordinary user runs the server as itself.
@pytest.mark.parametrize(
    "account", ["nobody"] if os.geteuid() == 0 else [pwd.getpwuid(os.geteuid()).pw_name]
)
def test_server_runs_for_an_account_that_may_not_reach_the_folder(new_place, account):
    new_place.folder.parent.chmod(0o700)
    user = new_place.user(TIPCABLES_POSTGRES_ACCOUNT=account)
    assert user.hello().isdigit()
    assert user.ask("select 5") == "5"
    assert new_place.layout.data.owner() == account
    place_again = new_place
    place_again.close()
    # The data's owner is remembered by the data.
    assert place_again.user().hello().isdigit()


def test_unknown_account_is_named(new_place):
    said = new_place.user(TIPCABLES_POSTGRES_ACCOUNT="no-such-account").hello()
    # An ordinary user needs no account, so the variable means nothing there.
    assert ("no-such-account" in said) == (os.geteuid() == 0)

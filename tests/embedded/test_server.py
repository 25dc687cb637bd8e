"""Sharing one server among processes."""

import os
import signal
import time
from pathlib import Path

import psutil
import psycopg
import pytest

from archive.embedded import server
from archive.embedded.installation import find_installation
from archive.embedded.postmaster import read_postmaster
from tests.embedded.conftest import StartMember, is_running


def connect(sockets: Path) -> "psycopg.Connection[tuple[object, ...]]":
    return psycopg.connect(host=str(sockets), user="postgres", dbname="archive", autocommit=True)


def wait_until_stopped(data: Path, seconds: float = 20) -> bool:
    deadline = time.monotonic() + seconds
    while is_running(data) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not is_running(data)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose database directory the first test makes and the others find."""
    return tmp_path_factory.mktemp("data") / "archive"


def test_member_finds_an_empty_database_in_utf8(data: Path, start_member: StartMember) -> None:
    with connect(start_member(data).sockets) as connection:
        row = connection.execute(
            "SELECT current_database(), pg_encoding_to_char(encoding), lower('ÉTÉ') "
            "FROM pg_database WHERE datname = current_database()"
        ).fetchone()
    assert row == ("archive", "UTF8", "été")


def test_typographic_marks_are_no_letters_to_text_search(data: Path, start_member: StartMember) -> None:
    with connect(start_member(data).sockets) as connection:
        row = connection.execute("SELECT to_tsvector('simple', '“Rudal,” kata Ani — ‘drone’')::text").fetchone()
    assert row == ("'ani':3 'drone':4 'kata':2 'rudal':1",)


def test_server_listens_on_a_private_socket_only(data: Path, start_member: StartMember) -> None:
    sockets = start_member(data).sockets
    with connect(sockets) as connection:
        row = connection.execute("SHOW listen_addresses").fetchone()
    assert (row, sockets.stat().st_mode & 0o077) == (("",), 0)


def test_server_stops_with_its_last_member(data: Path, start_member: StartMember) -> None:
    start_member(data).leave()
    assert not is_running(data)


def test_server_stays_while_another_member_uses_it(data: Path, start_member: StartMember) -> None:
    first, second = start_member(data), start_member(data)
    first.leave()
    with connect(second.sockets) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_server_stops_after_its_last_member_was_killed(data: Path, start_member: StartMember) -> None:
    start_member(data).kill()
    assert wait_until_stopped(data)


def test_interrupt_of_one_member_leaves_the_server_to_the_other(data: Path, start_member: StartMember) -> None:
    first, second = start_member(data), start_member(data)
    os.killpg(first.process.pid, signal.SIGINT)  # as a terminal does at Ctrl-C
    first.process.communicate()
    with connect(second.sockets) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_rows_outlive_a_killed_server(data: Path, start_member: StartMember) -> None:
    member = start_member(data)
    with connect(member.sockets) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS number")
    postmaster = read_postmaster(data / "cluster")
    assert postmaster is not None
    psutil.Process(postmaster.pid).kill()
    member.leave()
    with connect(start_member(data).sockets) as connection:
        assert connection.execute("SELECT number FROM kept").fetchone() == (7,)


def test_server_starts_over_the_process_id_of_another_program(data: Path, start_member: StartMember) -> None:
    start_member(data).leave()
    lines = [str(os.getpid()), str(data / "cluster"), "1700000000", "5432", str(data / "cluster"), "", "1 1", "ready"]
    (data / "cluster" / "postmaster.pid").write_text("\n".join(lines) + "\n")
    with connect(start_member(data).sockets) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_join_twice_gives_the_same_sockets(data: Path) -> None:
    sockets = server.join(data, durable=False)
    try:
        assert server.join(data, durable=False) == sockets
    finally:
        server.leave(data)


def test_dictionary_file_is_readable_by_the_server(data: Path, tmp_path: Path) -> None:
    (tmp_path / "archive_test.syn").write_text("menembak tembak\n")
    sockets = server.join(data, dictionaries=tmp_path, durable=False)
    try:
        with connect(sockets) as connection:
            connection.execute(
                "CREATE TEXT SEARCH DICTIONARY only_a_test (TEMPLATE = synonym, SYNONYMS = archive_test)"
            )
            row = connection.execute("SELECT ts_lexize('only_a_test', 'menembak')").fetchone()
            connection.execute("DROP TEXT SEARCH DICTIONARY only_a_test")
    finally:
        server.leave(data)
        (find_installation().dictionaries / "archive_test.syn").unlink()
    assert row == (["tembak"],)


def test_long_path_has_its_socket_in_a_short_private_folder(tmp_path: Path, start_member: StartMember) -> None:
    member = start_member(tmp_path / ("panjang" * 15))
    length, mode = len(str(member.sockets)), member.sockets.stat().st_mode
    member.leave()
    member.sockets.rmdir()
    assert (length < 90, mode & 0o077) == (True, 0)

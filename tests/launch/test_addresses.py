"""Where the archive listens."""

import socket
from collections.abc import Iterator

import pytest

from archive.launch.addresses import Address, AddressError, check_free, read_address


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which somebody listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_address_is_this_machine_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOST", raising=False)
    monkeypatch.delenv("PORT", raising=False)
    assert read_address() == Address(host="127.0.0.1", port=8000)


def test_address_follows_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOST", "::1")
    monkeypatch.setenv("PORT", "9000")
    assert read_address() == Address(host="::1", port=9000)


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1", "٨", "8000 "])
def test_port_that_is_none_is_refused(port: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", port)
    with pytest.raises(AddressError):
        read_address()


@pytest.mark.parametrize(
    ("host", "bind", "url"),
    [
        ("127.0.0.1", "127.0.0.1:8000", "http://127.0.0.1:8000/"),
        ("::1", "[::1]:8000", "http://[::1]:8000/"),
        ("0.0.0.0", "0.0.0.0:8000", "http://localhost:8000/"),
        ("::", "[::]:8000", "http://localhost:8000/"),
    ],
)
def test_address_is_written_for_gunicorn_and_for_people(host: str, bind: str, url: str) -> None:
    address = Address(host=host, port=8000)
    assert (address.bind, address.url) == (bind, url)


def test_taken_port_is_told_with_another_to_try(taken: int) -> None:
    with pytest.raises(AddressError, match=f"PORT={taken + 1} make run"):
        check_free(Address(host="127.0.0.1", port=taken))


def test_free_port_can_be_bound_after_the_check() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    check_free(Address(host="127.0.0.1", port=port))
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", port))
        assert listener.getsockname()[1] == port

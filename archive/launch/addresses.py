"""Where the archive listens; standard library alone."""

import os
import socket
import sys
from dataclasses import dataclass

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = "8000"
EVERYWHERE = frozenset({"0.0.0.0", "::", ""})  # noqa: S104 (compared with, not bound to)


class AddressError(Exception):
    """The archive cannot listen at this address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A host and a port."""

    host: str
    port: int

    @property
    def bind(self) -> str:
        """As gunicorn wants it."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def url(self) -> str:
        """As a person on this machine types it."""
        host = "localhost" if self.host in EVERYWHERE else self.host
        return f"http://[{host}]:{self.port}/" if ":" in host else f"http://{host}:{self.port}/"


def read_address() -> Address:
    """The address that HOST and PORT name; AddressError where PORT is no port."""
    port = os.environ.get("PORT") or DEFAULT_PORT
    if not (port.isascii() and port.isdecimal() and 0 < int(port) < 65536):
        raise AddressError(f"PORT must be a number from 1 to 65535, not {port!r}.")
    return Address(host=os.environ.get("HOST") or DEFAULT_HOST, port=int(port))


def check_free(address: Address) -> None:
    """AddressError where the archive could not listen at the address."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address.host, address.port))
        except PermissionError as error:
            raise AddressError(f"Port {address.port} may not be used without more rights; choose PORT=8001.") from error
        except OSError as error:
            taken = f"Port {address.port} on {address.host} cannot be used ({error.strerror})"
            raise AddressError(f"{taken}; choose another: PORT={address.port + 1} make run.") from error


if __name__ == "__main__":
    try:
        check_free(read_address())
    except AddressError as problem:
        sys.exit(str(problem))

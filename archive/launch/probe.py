"""Asks the web server of this container whether the archive can be used: exit code 0 or 1; standard library alone."""

import http.client
import sys

from archive.launch.addresses import AddressError, read_address

TIMEOUT = 8.0  # seconds


def is_healthy() -> bool:
    """Whether the server on this machine answers that database and migrations are in order."""
    connection = http.client.HTTPConnection("127.0.0.1", read_address().port, timeout=TIMEOUT)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


if __name__ == "__main__":
    try:
        sys.exit(0 if is_healthy() else 1)
    except AddressError as error:
        sys.exit(str(error))

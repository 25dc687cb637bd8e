"""A process that uses an embedded server until its standard input ends: `python -m tests.embedded.member FOLDER`."""

import sys
from pathlib import Path

from archive.embedded import server

if __name__ == "__main__":
    print(server.join(Path(sys.argv[1]), durable=False), flush=True)
    sys.stdin.read()

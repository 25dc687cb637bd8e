"""As whom the server runs: PostgreSQL refuses to run as root."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archive.embedded.errors import NoIdentity

NAMESPACE = ("unshare", "--user", "--map-user=1000", "--map-group=1000")  # root outside, a plain user inside
SYSTEM_USER = "arsip-konflik"
SYSTEM_FOLDER = Path("/var/lib/arsip-konflik")


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """How a program of the server is started: behind `prefix`, and as another user where `user` is set."""

    prefix: tuple[str, ...] = ()
    user: int | None = None
    group: int | None = None

    def command(self, *words: str | Path) -> list[str]:
        """The command line, prefix included."""
        return [*self.prefix, *(str(word) for word in words)]

    def options(self) -> dict[str, Any]:
        """What subprocess needs to be told to start a program as this identity."""
        if self.user is None:
            return {}
        return {"user": self.user, "group": self.group, "extra_groups": []}

    def run(self, *words: str | Path, text: str = "") -> "subprocess.CompletedProcess[str]":
        """Run a program to its end with `text` as its input; its output is captured."""
        return subprocess.run(  # noqa: S603 (our own programs with our own arguments)
            self.command(*words), input=text, capture_output=True, text=True, check=False, cwd="/", **self.options()
        )

    def can_use(self, program: Path, folder: Path) -> bool:
        """Whether this identity may run `program` and write to `folder`."""
        script = 'test -w "$1" && test -x "$1" && "$2" --version'
        try:
            return self.run("sh", "-c", script, "sh", folder, program).returncode == 0
        except OSError:
            return False

    def own(self, path: Path) -> None:
        """Give a folder of ours to this identity."""
        if self.user is not None and self.group is not None:
            os.chown(path, self.user, self.group)


def find_owner(folder: Path) -> Identity:
    """Who owns the folder, as an identity; only root can take it."""
    status = folder.stat()
    return Identity(user=status.st_uid, group=status.st_gid)


def find_system_user() -> Identity:
    """The archive's system user, made if need be; NoIdentity where that cannot be done."""
    try:
        entry = pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        _add_system_user()
        entry = pwd.getpwnam(SYSTEM_USER)
    return Identity(user=entry.pw_uid, group=entry.pw_gid)


def _add_system_user() -> None:
    commands: Sequence[Sequence[str]] = (
        ("useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", SYSTEM_USER),
        ("adduser", "-S", "-D", "-H", "-s", "/sbin/nologin", SYSTEM_USER),  # BusyBox
    )
    for command in commands:
        if shutil.which(command[0]) and Identity().run(*command).returncode == 0:
            return
    raise NoIdentity

"""The database directory: where it lies, as whom and with which programs it is served, how it is made."""

import hashlib
import os
import shutil
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from archive.embedded import identity, installation
from archive.embedded.errors import BrokenDatabase, DiskFull, EmbeddedServerError, FolderNotWritable, OtherVersion
from archive.embedded.identity import Identity
from archive.embedded.installation import Installation

SUPERUSER = "postgres"
DATABASE = "archive"
CHARACTER_TYPES = ("C.UTF-8", "en_US.UTF-8", "C")  # by C alone the parser of text search takes “ and — for letters
SOCKET_PATH_LIMIT = 107  # bytes, of sockaddr_un.sun_path without its end
SOCKET_NAME = ".s.PGSQL.5432"
SPACE_NEEDED = 200_000_000  # bytes: an empty database directory and its first write-ahead log

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    "shared_buffers": "192MB",
    "effective_cache_size": "1GB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "max_parallel_workers_per_gather": "0",  # gains nothing on two cores
    "jit": "off",  # compiling costs more than these queries
    "random_page_cost": "1.1",
    "wal_level": "minimal",  # nothing replicates
    "max_wal_senders": "0",
    "max_wal_size": "4GB",  # after a checkpoint each page is logged whole again, and articles touch thousands
    "checkpoint_timeout": "15min",
    "timezone": "UTC",
    "log_timezone": "UTC",
}
# Bytes of pages that the server keeps: a third of the memory, for the manual advises a quarter to two fifths ("Resource
# Consumption"). What a small archive does not fill is not taken from the system.
BUFFERS_LEAST, BUFFERS_MOST, BUFFERS_SHARE = 192 << 20, 16 << 30, 3
# Started again, the server reads the pages that it kept before.
REMEMBERING = {"shared_preload_libraries": "pg_prewarm"}
RELAXED_SETTINGS = {"fsync": "off", "full_page_writes": "off"}  # for data that a power cut may take


def read_memory(limit: Path = Path("/sys/fs/cgroup/memory.max")) -> int:
    """Bytes of the machine's memory, or of what a container may use of it; `limit` is where Linux tells that."""
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    allowed = limit.read_text(encoding="ascii").strip() if limit.is_file() else "max"
    return min(memory, int(allowed)) if allowed.isdigit() else memory


def size_buffers(memory: int) -> int:
    """Bytes of shared buffers on a machine with so many bytes of memory."""
    return min(max(memory // BUFFERS_SHARE, BUFFERS_LEAST), BUFFERS_MOST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """A database directory with all that is needed to serve it."""

    path: Path
    identity: Identity
    installation: Installation

    def sockets(self) -> Path:
        """A private folder for the socket: the database directory itself if its path is short enough."""
        if len(os.fsencode(self.path / SOCKET_NAME)) <= SOCKET_PATH_LIMIT:
            return self.path
        return self._make_short_folder()

    def command(self, *, durable: bool) -> list[str]:
        """The command line that serves the directory; not `durable` is faster and loses data in a power cut."""
        settings = SETTINGS | {"unix_socket_directories": str(self.sockets())}
        kept = REMEMBERING | {"shared_buffers": f"{size_buffers(read_memory()) >> 20}MB"}
        settings |= kept if durable else RELAXED_SETTINGS
        options = [f"--{name}={value}" for name, value in settings.items()]
        return self.identity.command(self.installation.program("postgres"), "-D", self.path, *options)

    def create(self, *, durable: bool) -> None:
        """Make the database directory with an empty database, in one step; `durable` as in `command`."""
        if shutil.disk_usage(self.path.parent).free < SPACE_NEEDED:
            raise DiskFull(self.path)
        partial = self.path.with_name(f"{self.path.name}.partial")
        shutil.rmtree(partial, ignore_errors=True)  # left by a start-up that was killed
        partial.mkdir(mode=0o700)
        self.identity.own(partial)
        self._initialise(partial, durable=durable)
        postgres = self.installation.program("postgres")
        statement = f"CREATE DATABASE {DATABASE};\n"
        result = self.identity.run(postgres, "--single", "-D", partial, "postgres", text=statement)
        if result.returncode != 0:
            raise diagnose(result.stderr, self.path)
        partial.rename(self.path)

    def check(self) -> None:
        """BrokenDatabase or OtherVersion where this is no database directory that the programs can serve."""
        try:
            version = (self.path / "PG_VERSION").read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise BrokenDatabase(self.path) from error
        if version != self.installation.major:
            raise OtherVersion(f"{self.path} needs {version}, this is {self.installation.major}")
        if not (self.path / "global" / "pg_control").is_file():
            raise BrokenDatabase(self.path)

    def _make_short_folder(self) -> Path:
        digest = hashlib.sha256(os.fsencode(self.path)).hexdigest()[:12]
        folder = Path(tempfile.gettempdir()) / f"arsip-konflik-{digest}"
        folder.mkdir(mode=0o700, exist_ok=True)
        status = folder.lstat()
        ours = status.st_uid in {os.geteuid(), self.identity.user}
        if not stat.S_ISDIR(status.st_mode) or status.st_mode & 0o077 or not ours:
            raise FolderNotWritable(folder)  # somebody else made it, perhaps to listen in
        self.identity.own(folder)
        return folder

    def _initialise(self, folder: Path, *, durable: bool) -> None:
        options = ["--username", SUPERUSER, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-instructions"]
        options += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", *([] if durable else ["--no-sync"])]
        initdb = self.installation.program("initdb")
        for name in CHARACTER_TYPES:
            result = self.identity.run(initdb, "-D", folder, *options, f"--lc-ctype={name}")
            if result.returncode == 0:
                return
        raise diagnose(result.stderr + result.stdout, self.path)


def locate(data: Path) -> Cluster:
    """The database directory of the data folder, whether it exists yet or not; NoIdentity where nobody can serve it."""
    found = installation.find_installation()
    path = data / "cluster"
    if os.geteuid() != 0:
        return Cluster(path=path, identity=Identity(), installation=_writable(found, data))
    if path.exists() and path.stat().st_uid != 0:
        owner = identity.find_owner(path)
        return Cluster(path=path.resolve(), identity=owner, installation=_usable(found, owner, path))
    namespaced = Identity(prefix=identity.NAMESPACE)
    if namespaced.can_use(found.program("postgres"), data):
        return Cluster(path=path, identity=namespaced, installation=_writable(found, data))
    return _locate_elsewhere(data, found)


def _locate_elsewhere(data: Path, found: Installation) -> Cluster:
    """A database directory below /var/lib, served by a system user, with a link to it in the data folder."""
    user = identity.find_system_user()
    digest = hashlib.sha256(os.fsencode(data)).hexdigest()[:12]
    home = _make_system_folder() / digest
    home.mkdir(mode=0o700, exist_ok=True)
    user.own(home)
    link = data / "cluster"
    if link.exists() and not link.is_symlink():
        raise BrokenDatabase(f"{link} belongs to root, as whom PostgreSQL cannot run here")
    if not link.is_symlink():
        link.symlink_to(home / "cluster")
    return Cluster(path=home / "cluster", identity=user, installation=_usable(found, user, home))


def _writable(found: Installation, data: Path) -> Installation:
    """The programs, or a copy of them where dictionary files cannot be added in place."""
    return found if os.access(found.dictionaries, os.W_OK) else found.copy_to(data)


def _usable(found: Installation, user: Identity, folder: Path) -> Installation:
    """The programs, or a copy of them where `user` may not run them in place."""
    if user.can_use(found.program("postgres"), folder):
        return found
    return found.copy_to(_make_system_folder())


def _make_system_folder() -> Path:
    """The folder below /var/lib that is ours, open to the system user whatever the umask."""
    identity.SYSTEM_FOLDER.mkdir(parents=True, exist_ok=True)
    identity.SYSTEM_FOLDER.chmod(0o755)
    return identity.SYSTEM_FOLDER


def diagnose(log: str, path: Path) -> EmbeddedServerError:
    """The error that the server's last words speak of."""
    if "No space left on device" in log:
        return DiskFull(path)
    if "Permission denied" in log or "Read-only file system" in log:
        return FolderNotWritable(path)
    complaints = [line for line in log.splitlines() if "FATAL:" in line or "PANIC:" in line or "error:" in line]
    words = complaints[-1].partition(":  ")[2] if complaints and ":  " in complaints[-1] else "".join(complaints[-1:])
    return BrokenDatabase(f"{path} ({words.strip().rstrip('.')})" if words else path)

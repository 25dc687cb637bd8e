"""ZIP archives for tests, good and bad."""

import io
import stat
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

TEXT = """HARIAN UJI, ARANG - Pasukan penjaga perbatasan ditarik dari Kota Arang pada Senin (4/3/2024).

"Kami menarik pasukan malam ini," kata Menteri Pertahanan Abu, Sari Dewanti, di Arang.

Menteri Sari Dewanti mengatakan gencatan senjata berlaku besok di kota nomor {number}.
"""


def write(number: int = 1) -> str:
    """The text of an article that no other number has."""
    return TEXT.format(number=number)


def pack(members: Mapping[str, str | bytes]) -> bytes:
    """A ZIP of these members, names as given."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def pack_link(name: str, target: str) -> bytes:
    """A ZIP with a symbolic link."""
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        info = ZipInfo(name)
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, target)
    return packed.getvalue()


def pack_twice(name: str, first: str, second: str) -> bytes:
    """A ZIP in which two members have one name."""
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr(name, first)
        archive.writestr(f"{name[:-1]}?", second)
    return packed.getvalue().replace(f"{name[:-1]}?".encode(), name.encode())


def lock(packed: bytes) -> bytes:
    """The ZIP of one member, said to be encrypted."""
    head, table = packed.index(b"PK\3\4"), packed.index(b"PK\1\2")
    changed = bytearray(packed)
    changed[head + 6] |= 1
    changed[table + 8] |= 1
    return bytes(changed)

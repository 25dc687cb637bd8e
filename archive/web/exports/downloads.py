"""Answers that stream an export: few at once, so that slow readers of long files leave threads to everybody else."""

import threading
from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.translation import gettext as _

from archive.web.exports import FORMATS
from archive.web.exports.asked import Asked, Record

AT_ONCE = 2  # exports that one process sends at a time, of WEB_THREADS (4) answers
RETRY_AFTER = 30  # seconds
PIECE = 32_768  # characters that are sent together

_slots = threading.BoundedSemaphore(AT_ONCE)


class Download:
    """The bytes of one export. Whoever ends the answer, also a reader who goes away, ends its query with it."""

    def __init__(self, pieces: Iterator[str], records: Iterator[Record]) -> None:
        self._pieces = pieces
        self._records = records
        self._open = True

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        """About PIECE characters more."""
        taken: list[str] = []
        length = 0
        for piece in self._pieces:
            taken.append(piece)
            length += len(piece)
            if length >= PIECE:
                break
        if not taken:
            raise StopIteration
        return "".join(taken).encode()

    def close(self) -> None:
        """End the query and let the next export begin; a second time it does nothing."""
        if not self._open:
            return
        self._open = False
        try:
            for source in (self._pieces, self._records):
                if close := getattr(source, "close", None):
                    close()
        finally:
            _slots.release()


def _put_off() -> HttpResponse:
    words = _("Arsip sedang mengirim beberapa berkas. Coba lagi dalam %(seconds)d detik.") % {"seconds": RETRY_AFTER}
    headers = {"Retry-After": str(RETRY_AFTER), "Content-Type": "text/plain; charset=utf-8"}
    return HttpResponse(words, status=503, headers=headers)


def send(request: HttpRequest, ending: str, records: Iterator[Record], asked: Asked) -> HttpResponseBase:
    """The answer with these records as a file; "too many at once" where all slots are taken."""
    if not _slots.acquire(blocking=False):
        return _put_off()
    download = Download(FORMATS[ending].write(records, asked), records)
    headers = {
        "Content-Type": FORMATS[ending].media_type,
        "Content-Disposition": f'attachment; filename="{asked.name_file(ending)}"',
        "Link": f'<{asked.page}>; rel="alternate"; type="text/html"',
        "Cache-Control": "no-store",
        "X-Robots-Tag": "noindex",
    }
    if request.method == "HEAD":
        download.close()
        return HttpResponse(headers=headers)
    return StreamingHttpResponse(download, headers=headers)

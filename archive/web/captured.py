"""The bytes of a capture as a reader may look at them: shut in, so that nothing in them does anything."""

import zlib
from typing import Any

from csp.constants import NONE, SELF, UNSAFE_INLINE
from django.http import HttpResponse

from archive.models import Capture

# No script, no form, no request of any kind; styles within the bytes and pictures within them harm nobody. `sandbox`
# holds where the address is opened by itself, too.
POLICY: dict[str, Any] = {
    "default-src": [NONE],
    "style-src": [UNSAFE_INLINE],
    "img-src": ["data:"],
    "base-uri": [NONE],
    "form-action": [NONE],
    "frame-ancestors": [SELF],
    "sandbox": [],
}
HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})


def show(capture: Capture) -> HttpResponse:
    """The bytes as HTML where they are HTML, which tells its own encoding, else as plain text."""
    shown_type = "text/html" if capture.media_type in HTML_TYPES else "text/plain; charset=utf-8"
    return _answer(capture, shown_type)


def hand_out(capture: Capture) -> HttpResponse:
    """The bytes as a file to keep, named by their digest; what the digest was made of, to the last bit."""
    response = _answer(capture, "application/octet-stream")
    response["Content-Disposition"] = f'attachment; filename="{capture.content_id}"'
    return response


def _answer(capture: Capture, content_type: str) -> HttpResponse:
    response = HttpResponse(zlib.decompress(capture.content.compressed), content_type=content_type)
    response["ETag"] = f'"{capture.content_id}"'
    response["Cache-Control"] = "public, max-age=86400"  # the bytes never change; that they are shown may
    response["X-DNS-Prefetch-Control"] = "off"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response

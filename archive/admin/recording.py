"""Middleware: whatever somebody who is logged in sends, is recorded as theirs."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from archive.entities.curation import recording

SAFE = ("GET", "HEAD", "OPTIONS", "TRACE")


class RecordingMiddleware:
    """Names the curator to the database for the length of a request that may change something."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The response of whatever comes after."""
        if request.method in SAFE or not request.user.is_authenticated:
            return self.get_response(request)
        with recording.acting(request.user.pk, request.path):
            return self.get_response(request)

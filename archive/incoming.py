"""The bound of what anybody may send at once, kept before a byte of it is stored."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

MAX_REQUEST_BYTES = 512 * 1024**2  # twice what an upload may hold, so that its form can say what is too much


class BoundedUploadHandler(FileUploadHandler):
    """Refuses a request whose files are too large by far; leaves all others to the handlers behind it."""

    def handle_raw_input(
        self, input_data: Any, META: Any, content_length: int, boundary: Any, encoding: str | None = None
    ) -> None:
        """RequestDataTooBig, which Django answers with 400, where the request says that it is too long."""
        if content_length > MAX_REQUEST_BYTES:
            raise RequestDataTooBig("The files are too large.")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """On to the next handler."""
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The next handler has the file."""

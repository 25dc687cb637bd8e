"""Everything that can be wrong with a source or a document; a docstring is the default message."""


class IngestError(Exception):
    """The document could not be ingested."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message or (type(self).__doc__ or "").strip())


class UnreadableSource(IngestError):
    """The source could not be read."""  # no bytes were seen: a line of the report, no capture


class MissingSource(UnreadableSource):
    """The path does not exist."""


class ForbiddenSource(UnreadableSource):
    """The path may not be read: permission denied."""


class OversizedSource(UnreadableSource):
    """The document is larger than 20 MB."""


class RejectedDocument(IngestError):
    """The document is no article."""  # bytes were read: kept as a rejected capture with this reason


class EmptyDocument(RejectedDocument):
    """The document is empty."""


class BinaryDocument(RejectedDocument):
    """The document is not text."""


class UndecodableDocument(RejectedDocument):
    """The text is in no encoding that can be recognised."""


class MalformedRecord(RejectedDocument):
    """The record is not a JSON object with a title, body or html."""


class NoArticleFound(RejectedDocument):
    """No article text was found in the document."""


class UnknownFormat(RejectedDocument):
    """The format is not known: .txt, .html and .jsonl can be read."""


class UnstorableDocument(RejectedDocument):
    """What was read out of the document contradicts itself and cannot be stored."""

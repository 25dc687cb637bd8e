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


class NotOpened(UnreadableSource):
    """Files of this kind are not opened: .txt, .html and .jsonl can be read."""


class NestedArchive(UnreadableSource):
    """An archive inside an archive is not opened."""


class UnsafeName(UnreadableSource):
    """The name leads out of the archive."""


class NoRegularFile(UnreadableSource):
    """A link or device inside an archive is not followed."""


class EncryptedMember(UnreadableSource):
    """The file is encrypted; archives are read without a password."""


class RepeatedName(UnreadableSource):
    """Another file of the same name stands before it in the archive."""


class UnknownCompression(UnreadableSource):
    """The file is compressed in a way that is not read here."""


class BrokenArchive(UnreadableSource):
    """The archive is damaged or is no ZIP file."""


class CrowdedArchive(UnreadableSource):
    """The archive holds more than 10,000 files."""


class OversizedArchive(UnreadableSource):
    """Unpacked, the archive would be larger than 1 GB."""


class ArchiveBomb(UnreadableSource):
    """The archive is packed so tightly that it looks like a trap: more than 200 times smaller than its content."""


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

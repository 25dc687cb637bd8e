"""What the machine reads (statements and place mentions): how a decision names it, describes it and sets it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from archive.language import fingerprints
from archive.models import Decision, Place, PlaceMention, ReviewStatus, Revision, Speaker, Statement

Row = Statement | PlaceMention
Values = dict[str, Any]  # as JSON: the fields of a reading, and "entity", the key of its speaker or place before merges

SPAN = {"text", "in_title"}  # moved together with the offsets, or not at all
SUBJECT = {"fingerprint", "occurrence"}  # a row that a decision was found to be about goes by the decision's name
SPEAKER_SCORE = ("speaker_score", "speaker_reasons")  # decisions from before there was one do not hold it
CONTEXT_LENGTH = 40  # code points kept on either side, by which equal words in one text are told apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One sort of reading: `decided` are the fields that decisions fix, `observed` those that only a machine knows."""

    model: type[Statement] | type[PlaceMention]
    entity: str
    entity_model: type[Speaker] | type[Place]
    decided: tuple[str, ...]
    observed: tuple[str, ...]
    confirm: str
    correct: str
    reject: str

    @property
    def verdicts(self) -> Mapping[str, str]:
        """The status that follows from each kind of decision."""
        return {
            self.confirm: ReviewStatus.CONFIRMED,
            self.correct: ReviewStatus.CORRECTED,
            self.reject: ReviewStatus.REJECTED,
        }


STATEMENTS = Reading(
    model=Statement,
    entity="speaker",
    entity_model=Speaker,
    decided=("speaker_name", "role", "direct", "cue", "text"),
    observed=("start", "score", "reasons", *SPEAKER_SCORE, "number", "fingerprint", "occurrence"),
    confirm=Decision.Kind.CONFIRM_STATEMENT,
    correct=Decision.Kind.CORRECT_STATEMENT,
    reject=Decision.Kind.REJECT_STATEMENT,
)
MENTIONS = Reading(
    model=PlaceMention,
    entity="place",
    entity_model=Place,
    decided=("name", "text", "in_title"),
    observed=("start", "score", "reasons"),
    confirm=Decision.Kind.CONFIRM_MENTION,
    correct=Decision.Kind.CORRECT_MENTION,
    reject=Decision.Kind.REJECT_MENTION,
)
READINGS = (STATEMENTS, MENTIONS)


def sort_of(row: Row) -> Reading:
    """The sort of reading that the row is."""
    return STATEMENTS if isinstance(row, Statement) else MENTIONS


def source_text(revision: Revision, values: Mapping[str, Any]) -> str:
    """The text of the revision that the reading's offsets point into."""
    return revision.title if values.get("in_title") else revision.body


def identify(row: Row) -> tuple[str, int]:
    """The fingerprint and occurrence under which decisions name the row.

    A mention's occurrence counts its words in title and body before it, whether or not the machine read those.
    """
    if isinstance(row, Statement):
        return row.fingerprint, row.occurrence
    text = source_text(row.revision, {"in_title": row.in_title})
    before = text.count(row.text, 0, row.start) + (0 if row.in_title else row.revision.title.count(row.text))
    return fingerprints.digest(row.text), min(before, 32_767)


def describe(row: Row) -> Values:
    """All that a decision needs to know of the row, as JSON; its entity as it is without merges."""
    sort = sort_of(row)
    text = source_text(row.revision, {"in_title": getattr(row, "in_title", False)})
    values = {name: getattr(row, name) for name in (*sort.decided, *sort.observed)}
    values["entity"] = row.merged_from_id or getattr(row, f"{sort.entity}_id")
    values["context"] = [text[max(0, row.start - CONTEXT_LENGTH) : row.start], text[row.end : row.end + CONTEXT_LENGTH]]
    return values


def differs(row: Row, values: Mapping[str, Any]) -> bool:
    """Whether the row says anything else than the decided values; where it stands is another matter."""
    seen = describe(row)
    return any(seen[name] != values.get(name) for name in ({*sort_of(row).decided, "entity"} - SPAN))


def locate(text: str, words: str, near: int) -> int | None:
    """Where the words stand in the text, at the place nearest to `near`; None if nowhere."""
    found = [
        position for position in (text.rfind(words, 0, near + len(words)), text.find(words, near)) if position >= 0
    ]
    return min(found, key=lambda position: abs(position - near), default=None) if words else None


def expect(row: Row, words: str) -> int:
    """Where these words are to be expected that a curator read in place of the row's, or the machine did."""
    if words in row.text:
        return row.start + row.text.index(words)
    return max(0, row.start - words.find(row.text)) if row.text in words else row.start


def assign(row: Row, values: Mapping[str, Any], status: str) -> None:
    """Set the row to the values, all but its span, and to the status; saves it. A merged entity gives its survivor.

    A row stays as it is where another that a curator decided about says the same of its words already.
    """
    sort = sort_of(row)
    if isinstance(row, Statement) and not _make_room(row, find_same(row, values["speaker_name"])):
        return
    for name in {*sort.decided, *SUBJECT} - SPAN:
        if name in values:
            setattr(row, name, values[name])
    entity = sort.entity_model._default_manager.filter(pk=values["entity"]).first()
    survivor = entity.merged_into_id if entity else None
    setattr(row, f"{sort.entity}_id", survivor or values["entity"])
    row.merged_from_id = values["entity"] if survivor else None
    row.status = status
    row.save()


def find_at(row: Row, span: Mapping[str, Any]) -> QuerySet[Any]:
    """The other readings that lie exactly there."""
    return sort_of(row).model._default_manager.filter(**span).exclude(pk=row.pk)


def find_same(row: Row, speaker_name: str | None) -> QuerySet[Any]:
    """The other readings of the row's words, of a statement those by a speaker of this printed name: at most one."""
    span = {"revision_id": row.revision_id, "start": row.start, "end": row.end}
    if isinstance(row, PlaceMention):
        return find_at(row, span | {"in_title": row.in_title})
    return find_at(row, span | {"speaker_name": speaker_name})


def _make_room(row: Row, others: QuerySet[Any]) -> bool:
    """Let readings of the machine alone give way to the row; whether all of them have."""
    others.filter(status=ReviewStatus.MACHINE).delete()
    return not others.exists()


def move(row: Row, values: Mapping[str, Any], current: Revision, near: int) -> None:
    """Put the row where the decided words stand: in the current text, else in its own; else it stays where it is.

    `near` is where they are expected. A reading of the machine alone that lies exactly there gives way; one that
    a curator decided about does not.
    """
    for revision in (current, row.revision):
        start = locate(source_text(revision, values), values["text"], near)
        if start is not None:
            return _put(row, values, revision, start)
    return None


def _put(row: Row, values: Mapping[str, Any], revision: Revision, start: int) -> None:
    wanted: Values = {"revision_id": revision.pk, "start": start, "end": start + len(values["text"])}
    if isinstance(row, PlaceMention):
        wanted["in_title"] = values["in_title"]
    else:
        wanted["speaker_name"] = row.speaker_name
    if all(getattr(row, name) == value for name, value in wanted.items()) or not _make_room(row, find_at(row, wanted)):
        return
    for name, value in {**wanted, "text": values["text"]}.items():
        setattr(row, name, value)
    row.save()

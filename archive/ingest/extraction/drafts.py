"""What was read of an article's speech as the drafts that leave the extraction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.ingest.documents import SpeakerDraft, StatementDraft
from archive.ingest.extraction import confidence
from archive.ingest.extraction.cast import Member
from archive.ingest.extraction.utterances import Utterance


@dataclass(frozen=True, slots=True)
class Attributed:
    """An utterance and one of its speakers."""

    utterance: Utterance
    member: Member
    reasons: tuple[str, ...]
    role: str | None


def write(found: Sequence[Attributed], body: str) -> tuple[tuple[SpeakerDraft, ...], tuple[StatementDraft, ...]]:
    """The speakers in the order of their first statement, and the statements in the order of the text, each once."""
    members: dict[int, int] = {}
    speakers: list[SpeakerDraft] = []
    roles: list[str | None] = []
    statements: dict[tuple[int, int, int], StatementDraft] = {}
    for item in found:
        if id(item.member) not in members:
            members[id(item.member)] = len(speakers)
            speakers.append(_speaker(item.member))
            roles.append(item.member.titled.wording)
        index = members[id(item.member)]
        told = replace(item, role=item.role or roles[index])
        draft = _statement(told, index, speakers[index], body)
        statements.setdefault((draft.start, draft.end, index), draft)
    ordered = sorted(
        statements.values(), key=lambda draft: (draft.start, draft.end, not speakers[draft.speaker].official)
    )
    return tuple(speakers), tuple(ordered)


def _speaker(member: Member) -> SpeakerDraft:
    titled = member.titled
    known = member.known
    spellings = dict.fromkeys(naming.name or naming.phrase for naming in member.namings)
    return SpeakerDraft(
        name=member.name,
        kind=member.kind,
        official=member.official,
        role=titled.role,
        affiliation=titled.affiliation,
        country=member.country,
        spellings=tuple(spellings),
        canonical=known.name if known else None,
        authority_id=known.authority_id if known else None,
    )


def _statement(item: Attributed, index: int, speaker: SpeakerDraft, body: str) -> StatementDraft:
    utterance = item.utterance
    text = body[utterance.start : utterance.end]
    facts = confidence.describe(
        known=speaker.canonical is not None,
        titled=item.role is not None,
        name=speaker.name,
        words=len(text.split()),
    )
    whole, link = confidence.weigh([*item.reasons, *facts])
    return StatementDraft(
        speaker=index,
        start=utterance.start,
        end=utterance.end,
        text=text,
        direct=utterance.direct,
        cue=utterance.report.cue,
        role=item.role,
        score=whole.score,
        reasons=whole.reasons,
        speaker_score=link.score,
        speaker_reasons=link.reasons,
    )

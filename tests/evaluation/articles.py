"""Annotated articles and what is read in them, for tests of the measures."""

from collections.abc import Sequence
from datetime import date

from archive.evaluation.annotations import AnnotatedArticle, Place, Speaker, Statement
from archive.ingest.documents import ArticleDraft, PlaceDraft, PlaceType, SpeakerDraft, SpeakerKind, StatementDraft
from archive.language.periods import Basis, Period, Precision

BODY = "Menteri Budi Santoso mengatakan pasukan akan mundur besok. Kami lelah, kata warga di Kotabaru."


def speaker(name: str, *spellings: str, kind: str = "person", official: bool = True) -> Speaker:
    return Speaker(name=name, kind=SpeakerKind(kind), official=official, spellings=spellings)


def annotated(
    body: str = BODY, day: date | None = None, *, said: Sequence[tuple[Speaker, str, str]] = (), at: Sequence[str] = ()
) -> AnnotatedArticle:
    """An article; `said` holds speaker, first and last words of each statement."""
    return AnnotatedArticle(
        id="satu",
        title="Pasukan mundur",
        body=body,
        published=day,
        speakers=tuple(dict.fromkeys(who for who, _, _ in said)),
        statements=tuple(Statement(speaker=who.name, start=start, end=end) for who, start, end in said),
        places=tuple(Place(name=name) for name in at),
    )


def read(
    body: str = BODY,
    *,
    said: Sequence[tuple[SpeakerDraft, str]] = (),
    at: Sequence[str] = (),
    days: tuple[date, date] | None = None,
) -> ArticleDraft:
    """What a machine might read in the article."""
    speakers = tuple(dict.fromkeys(who for who, _ in said))
    return ArticleDraft(
        key="satu",
        external_id="satu",
        title="Pasukan mundur",
        title_printed=True,
        paragraphs=(body,),
        published=Period(earliest=days[0], latest=days[1], precision=Precision.RANGE, basis=Basis.IN_TEXT)
        if days
        else Period(),
        speakers=speakers,
        statements=tuple(
            StatementDraft(
                speaker=speakers.index(who),
                start=body.index(text),
                end=body.index(text) + len(text),
                text=text,
                direct=False,
            )
            for who, text in said
        ),
        places=tuple(PlaceDraft(name=name, type=PlaceType.CITY) for name in at),
    )


def heard(name: str, kind: str = "person", official: bool = True) -> SpeakerDraft:
    return SpeakerDraft(name=name, kind=SpeakerKind(kind), official=official)

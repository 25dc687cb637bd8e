"""A curator writes an article's text: a revision of its own, which stays until that is undone.

Which revision readers see is a field of the article, so that the newest decision in force counts and beneath it lies
the text that came from the source last. What the machine read is carried over by its words at once; it is to be read
anew out of the new text after that, in the background.
"""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from archive.entities.curation import fields, overlay, reach
from archive.entities.curation.errors import InvalidValue, ReasonMissing, TextChanged
from archive.entities.curation.readings import READINGS, Reading, Row, find_same, locate, source_text
from archive.language.text import clean, count_letters
from archive.models import Article, Decision, ReviewStatus, Revision, text_search
from archive.models.article import PARAGRAPH_BREAK

FIELD = "current_revision_id"
BODY_LIMIT = 500_000  # code points; the longest reports have a tenth of it
_MIN_LETTERS = 20  # as of an article that is ingested


@transaction.atomic
def revise(article: Article, body: str, *, reason: str, over: int, by: User) -> Decision:
    """Let the article's text be this; every line is a paragraph. The decision is undone like any other.

    `over` is the key of the revision that the curator had before them. ReasonMissing, TextChanged where the article has
    another text meanwhile, InvalidValue where the text is no article's or the same as before.
    """
    if not reason.strip():
        raise ReasonMissing
    fields.hold(article)
    current = article.current_revision
    if current is None or current.pk != over:
        raise TextChanged
    revision = _find_or_add(current, _check(body, current))
    decision = Decision(kind=Decision.Kind.REVISE_ARTICLE, article=article, curator=by)
    notes = {"reason": reason.strip()[:500], "text_sha256": revision.text_sha256}
    fields.decide(decision, article, {FIELD: revision.pk}, notes)
    follow(article)
    reach.refresh([article.pk])
    return decision


def read_paragraphs(body: str) -> list[str]:
    """The paragraphs of what a curator wrote: its lines, without what cannot be read and without empty ones."""
    return [line for line in clean(body).split("\n") if line]


def find_written(article: Article) -> Decision | None:
    """The decision by which a curator wrote the text that readers see; None where the machine read it."""
    return fields.find_counting(article, FIELD)


def find_newer(article: Article) -> Revision | None:
    """The text that came from the source after the curator wrote, and waits beneath; None where none does."""
    decision = find_written(article)
    if decision is None or article.current_revision is None:
        return None
    beneath = Revision.objects.filter(pk=decision.before[FIELD], number__gt=article.current_revision.number)
    return beneath.defer("body").first()


def lay_text_beneath(article: Article, revision: Revision) -> None:
    """Let this be the article's text when what a curator wrote is undone; nothing where none is in force."""
    decision = find_written(article)
    if decision is not None and decision.before[FIELD] != revision.pk:
        fields.lay_beneath(decision, FIELD, revision.pk)


def follow(article: Article) -> None:
    """Carry what the machine read over to the article's current text, decisions above it.

    What stands in the text no more is gone; the search entry is left to the caller.
    """
    current = article.current_revision
    if current is None:
        return
    for sort in READINGS:
        _carry_over(sort, current)
    overlay.lay_over([article.pk])


def _check(body: str, current: Revision) -> str:
    """The body as it is stored. InvalidValue."""
    text = PARAGRAPH_BREAK.join(read_paragraphs(body))
    if count_letters(text, _MIN_LETTERS) < _MIN_LETTERS:
        raise InvalidValue(_("Isi artikel terlalu pendek; untuk menghilangkan artikel, sembunyikan."))
    if len(text) > BODY_LIMIT:
        raise InvalidValue(_("Isi artikel terlalu panjang."))
    if text == current.body:
        raise InvalidValue(_("Isi artikel tidak berubah."))
    return text


def _find_or_add(current: Revision, body: str) -> Revision:
    """The article's revision of this text, which leads back to the capture that the former one was read out of."""
    digest = Revision.digest(current.title, body)
    revisions = Revision.objects.filter(article=current.article_id)
    known = revisions.filter(text_sha256=digest).first()
    return known or Revision.objects.create(
        article_id=current.article_id,
        number=revisions.count() + 1,
        title=current.title,
        body=body,
        text_sha256=digest,
        capture_id=current.capture_id,
        extractor_version=current.extractor_version,
        vector_truncated=len(body) > text_search.VECTOR_LENGTH_LIMIT,
    )


def _carry_over(sort: Reading, current: Revision) -> None:
    """Move the machine's readings of other texts to where their words stand in this one, each after the one before."""
    rows = sort.model._default_manager.filter(article=current.article_id, status=ReviewStatus.MACHINE)
    shift = 0
    for row in rows.exclude(revision=current).order_by("start", "pk"):
        in_title = getattr(row, "in_title", False)
        near = max(0, row.start + (0 if in_title else shift))
        start = locate(source_text(current, {"in_title": in_title}), row.text, near)
        if start is None:
            row.delete()
            continue
        shift = shift if in_title else start - row.start
        _place(row, current, start)


def _place(row: Row, current: Revision, start: int) -> None:
    """Put the row there, unless the same is read there already."""
    row.revision, row.start, row.end = current, start, start + len(row.text)
    if find_same(row, getattr(row, "speaker_name", None)).exists():
        row.delete()
    else:
        row.save(update_fields=["revision", "start", "end"])

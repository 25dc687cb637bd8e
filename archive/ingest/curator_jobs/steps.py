"""The steps of each kind of job: small enough that little is done twice, large enough that storing is quick."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from django.db.models import QuerySet

from archive.entities import shipped_knowledge
from archive.entities.curated import Overlay
from archive.ingest import pipeline
from archive.ingest.curator_jobs import differences, uploads
from archive.ingest.documents import RawDocument
from archive.ingest.pipeline import ReportLine
from archive.ingest.storage import captures
from archive.ingest.storage.bounds import bound_identity
from archive.language.dates import WIB
from archive.models import Article, Capture, Job

STEP_SIZE = 20  # documents stored in one transaction, with the lines that tell of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the report, with the capture of what was rejected and what reading anew has changed."""

    report: ReportLine
    capture_id: int | None = None
    changes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one step did, and where the job stands after it (`Job.cursor`, `Job.done`)."""

    lines: Sequence[Line]
    cursor: int
    done: int


def take(job: Job) -> Iterator[Step]:
    """The steps that are left of the job, each done when it is asked for."""
    if job.kind == Job.Kind.UPLOAD:
        return _upload(job)
    return _retry(job) if job.kind == Job.Kind.RETRY else _reread(job)


def measure(job: Job) -> int:
    """What `Job.done` grows to: the bytes of an upload, else the number of rows."""
    if job.kind == Job.Kind.UPLOAD:
        return uploads.measure(job)
    return len(job.subjects) if job.older_than is None else _select_old(job).count()


def list_older(version: int) -> list[str]:
    """The versions of the extraction before this one, as revisions hold them."""
    return [str(number) for number in range(version)]


def _upload(job: Job) -> Iterator[Step]:
    overlay = Overlay(shipped_knowledge.load)
    gauge = uploads.Gauge()
    documents = islice(uploads.open_documents(job, gauge), job.cursor, None)
    cursor = job.cursor
    assert job.as_of is not None
    while items := list(islice(documents, STEP_SIZE)):
        lines = pipeline.ingest_batch(items, overlay, job.as_of)
        cursor += len(items)
        yield Step(lines=_name_captures(items, lines), cursor=cursor, done=gauge.passed)


def _retry(job: Job) -> Iterator[Step]:
    overlay = Overlay(shipped_knowledge.load)
    for at in range(job.cursor, len(job.subjects)):
        capture = Capture.objects.select_related("content").get(pk=job.subjects[at])
        yield Step(lines=[_try_again(capture, overlay)], cursor=at + 1, done=at + 1)


def _try_again(capture: Capture, overlay: Overlay) -> Line:
    """Read a rejected capture once more; it keeps the newest reason where it is rejected again."""
    raw = captures.restore_document(capture)
    (line,) = pipeline.ingest_batch([raw], overlay, capture.ingested_at.astimezone(WIB).date())
    if line.outcome != pipeline.REJECTED:
        return Line(report=line)
    Capture.objects.filter(pk=capture.pk, outcome=Capture.Outcome.REJECTED).update(reason=line.reason[:500])
    return Line(report=line, capture_id=capture.pk)


def _reread(job: Job) -> Iterator[Step]:
    before: dict[int, differences.Snapshot] = {}
    places = {pk: at for at, pk in enumerate(job.subjects, start=1)}
    done = job.done
    for report in pipeline.reextract(_look_at(_list_articles(job), before)):
        assert report.article_id is not None
        key = report.article_id
        changes = differences.compare(before.pop(key), differences.look(key))
        done += 1
        yield Step(lines=[Line(report=report, changes=changes)], cursor=places.get(key, key), done=done)


def _look_at(article_ids: Iterable[int], before: dict[int, differences.Snapshot]) -> Iterator[int]:
    """The articles, each looked at just before it is read."""
    for article_id in article_ids:
        before[article_id] = differences.look(article_id)
        yield article_id


def _list_articles(job: Job) -> Iterator[int]:
    if job.older_than is not None:
        yield from _select_old(job).filter(pk__gt=job.cursor).values_list("pk", flat=True).iterator()
        return
    left = job.subjects[job.cursor :]
    readable = set(Article.objects.filter(pk__in=left).exclude(current_revision=None).values_list("pk", flat=True))
    yield from (pk for pk in left if pk in readable)


def _select_old(job: Job) -> QuerySet[Article]:
    versions = list_older(job.older_than or 0)
    return Article.objects.filter(current_revision__extractor_version__in=versions).order_by("pk")


def _name_captures(items: Sequence[uploads.Item], lines: Sequence[ReportLine]) -> list[Line]:
    """The lines with the captures of what was rejected, found in one query."""
    kept = {at: _identify(item) for at, item in enumerate(items) if lines[at].outcome == pipeline.REJECTED}
    digests = [digest for digest, _source in kept.values()]
    rows = Capture.objects.filter(content_id__in=digests, outcome=Capture.Outcome.REJECTED) if digests else []
    known = {(row.content_id, row.source): row.pk for row in rows}
    return [Line(report=line, capture_id=known.get(kept[at]) if at in kept else None) for at, line in enumerate(lines)]


def _identify(item: uploads.Item) -> tuple[str, str]:
    """The bytes and the source by which a capture is known; of what was never read there is none."""
    return (item.sha256, bound_identity(item.source)) if isinstance(item, RawDocument) else ("", item.source)

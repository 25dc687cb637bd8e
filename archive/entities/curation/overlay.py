"""Lays the curators' decisions over what the machine read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from django.db import connection
from django.db.models import Max

from archive.entities.curation import fields
from archive.entities.curation.readings import (
    READINGS,
    SPEAKER_SCORE,
    STATEMENTS,
    Reading,
    Row,
    assign,
    describe,
    differs,
    expect,
    find_same,
    identify,
    locate,
    move,
    source_text,
)
from archive.language.names import name_key
from archive.models import Article, Decision, PlaceMention, ReviewStatus, Revision, Statement

Subject = tuple[str, int]  # fingerprint and occurrence within one article

_FOLLOW_MERGES = (Path(__file__).parent / "follow_merges.sql").read_text(encoding="utf-8")


def lay_over(article_ids: Iterable[int]) -> None:
    """Apply the decisions in force to what the machine wrote for these articles, inside the caller's transaction.

    To be called after the rows are written and before the search entries are refreshed. Rows that the machine rewrote
    may come with status MACHINE or with any other; what it read is kept beneath the decision and comes back when that
    is undone. A decided reading that the machine no longer makes is made again where its words still stand in the text.
    """
    ids = sorted(set(article_ids))
    if not ids:
        return
    if not _follow_merges(ids):
        return
    decisions = _by_article(Decision.objects.in_force().filter(article_id__in=ids))
    articles = Article.objects.select_related("current_revision").filter(pk__in=decisions)
    for article in articles.order_by("pk"):
        fields.lay_over(article, decisions[article.pk])
        for sort in READINGS:
            _lay_over_readings(sort, article, decisions[article.pk])


def standing(sort: Reading, decisions: Iterable[Decision]) -> dict[Subject, Decision]:
    """The decision that counts for each reading: the newest in force. `decisions` come oldest first."""
    return {(each.fingerprint, each.occurrence): each for each in decisions if each.kind in sort.verdicts}


def _by_article(decisions: Iterable[Decision]) -> dict[int, list[Decision]]:
    grouped: defaultdict[int, list[Decision]] = defaultdict(list)
    for decision in decisions:
        if decision.article_id is not None:
            grouped[decision.article_id].append(decision)
    return dict(grouped)


def _follow_merges(article_ids: Sequence[int]) -> bool:
    """Link rows to the survivors of merges; returns whether decisions are in force about any of the articles."""
    with connection.cursor() as cursor:
        cursor.execute(_FOLLOW_MERGES, {"ids": list(article_ids)})
        return bool(cursor.fetchone()[0])


def _lay_over_readings(sort: Reading, article: Article, decisions: Sequence[Decision]) -> None:
    counting = standing(sort, decisions)
    if not counting or article.current_revision is None:
        return
    current_first = sorted(_load_rows(sort, article), key=lambda row: row.revision_id != article.current_revision_id)
    pairs = dict(match(counting, current_first, article.current_revision))
    expected = {row: _settle(decision, row, sort.verdicts[decision.kind]) for decision, row in pairs.items()}
    for decision, row in pairs.items():
        move(row, decision.values, article.current_revision, expected[row])
    for decision in counting.values():
        if decision not in pairs and sort.verdicts[decision.kind] != ReviewStatus.REJECTED:
            _make_again(sort, article.current_revision, decision)


def find_decided(sort: Reading, article: Article, counting: Mapping[Subject, Decision]) -> dict[Subject, Row]:
    """The rows that decisions lie over, by the names that the decisions have for them.

    A statement carries that name; what a mention is called follows from the text.
    """
    decided = [row for row in _load_rows(sort, article) if row.status != ReviewStatus.MACHINE]
    if sort is STATEMENTS or article.current_revision is None:
        return {identify(row): row for row in decided}
    pairs = match(counting, decided, article.current_revision)
    return {(decision.fingerprint, decision.occurrence): row for decision, row in pairs}


def _load_rows(sort: Reading, article: Article) -> list[Row]:
    """The article's readings with the texts that they lie in, each text fetched once."""
    rows: list[Row] = list(sort.model._default_manager.filter(article=article).order_by("pk"))
    revisions = Revision.objects.in_bulk({row.revision_id for row in rows})
    for row in rows:
        row.revision = revisions[row.revision_id]
    return rows


def _settle(decision: Decision, row: Row, status: str) -> int:
    """Give the row the decided values and status, and what the machine wrote there beneath the decision.

    Returns where the decided words are to be expected.
    """
    if row.status == ReviewStatus.MACHINE or differs(row, decision.values):
        decision.before = describe(row)
        decision.save(update_fields=["before"])
    if row.status != status or differs(row, decision.values):
        assign(row, decision.values, status)
    return expect(row, decision.values["text"])


def match(
    counting: Mapping[Subject, Decision], rows: Sequence[Row], current: Revision
) -> Iterator[tuple[Decision, Row]]:
    """Each decision with its row; none is given twice, decisions without a row are left out.

    It is the row of the same words in the same surroundings, on both sides or on one, else of the same words the same
    time, else of a span in the current text that shares at least half of the union; of several, as where people spoke
    together, that of the same printed name. Where an article was revised, a correction or rejection also follows words
    that were changed by less than half; a confirmation does not: nobody has confirmed the others.
    """
    open_decisions, open_rows = list(counting.values()), list(rows)
    for fits in (_fits_context, _fits_side, _fits_subject, _fits_span, _fits_words):
        for decision in list(open_decisions):
            fitting = [each for each in open_rows if fits(decision, each, current)]
            if fitting:
                row = min(fitting, key=partial(_compare, decision))
                open_decisions.remove(decision)
                open_rows.remove(row)
                yield decision, row


def _compare(decision: Decision, row: Row) -> tuple[bool, bool]:
    """How far the row is from the decision in what does not make it another; the least is the nearest."""
    name, occurrence = getattr(row, "speaker_name", None), identify(row)[1]
    names = (decision.before.get("speaker_name"), decision.values.get("speaker_name"))
    return name not in names, occurrence != decision.occurrence


def _fits_context(decision: Decision, row: Row, current: Revision) -> bool:
    return describe(row)["context"] == decision.before.get("context") and identify(row)[0] == decision.fingerprint


def _fits_side(decision: Decision, row: Row, current: Revision) -> bool:
    """The same words, before or behind which the text goes on or ends as it did."""
    sides = zip(describe(row)["context"], decision.before.get("context", ()), strict=False)
    return any(now == then for now, then in sides) and identify(row)[0] == decision.fingerprint


def _fits_subject(decision: Decision, row: Row, current: Revision) -> bool:
    return identify(row) == (decision.fingerprint, decision.occurrence)


def _fits_span(decision: Decision, row: Row, current: Revision) -> bool:
    values = decision.values
    if row.revision_id != current.pk or values.get("in_title", False) != getattr(row, "in_title", False):
        return False
    start = locate(source_text(current, values), values["text"], values["start"])
    if start is None:
        return False
    end = start + len(values["text"])
    shared = min(end, row.end) - max(start, row.start)
    return shared * 2 >= max(end, row.end) - min(start, row.start)


def _fits_words(decision: Decision, row: Row, current: Revision) -> bool:
    words, others = _list_words(decision.values["text"]), _list_words(row.text)
    return (
        decision.kind in (Decision.Kind.CORRECT_STATEMENT, Decision.Kind.REJECT_STATEMENT)
        and row.revision_id == current.pk
        and len(words & others) * 2 >= len(words | others)
        and decision.values["text"] not in current.body
    )


def _list_words(text: str) -> frozenset[str]:
    return frozenset(name_key(text).split())


def _make_again(sort: Reading, current: Revision, decision: Decision) -> None:
    """A decided reading that the machine no longer makes, if its words still stand in the current text."""
    values = decision.values
    start = locate(source_text(current, values), values["text"], values["start"])
    if start is None:
        return
    end = start + len(values["text"])
    row: Row
    if sort.model is Statement:
        row = Statement(
            fingerprint=decision.fingerprint,
            occurrence=decision.occurrence,
            number=_number(current, values),
            **{name: values[name] for name in SPEAKER_SCORE if name in values},
        )
    else:
        row = PlaceMention(in_title=values["in_title"])
    row.article_id, row.revision, row.text = current.article_id, current, values["text"]
    row.start, row.end, row.score, row.reasons = start, end, values["score"], values["reasons"]
    if not find_same(row, values.get("speaker_name")).exists():
        assign(row, values, sort.verdicts[decision.kind])


def _number(current: Revision, values: Mapping[str, int]) -> int:
    """The statement's own number again if it is free, else one that no statement of the article ever had."""
    statements = Statement.objects.filter(article_id=current.article_id)
    if not statements.filter(number=values["number"]).exists():
        return values["number"]
    article = Article.objects.get(pk=current.article_id)
    highest = statements.aggregate(last=Max("number"))["last"] or 0
    article.last_statement_number = max(highest, article.last_statement_number) + 1
    article.save(update_fields=["last_statement_number"])
    return article.last_statement_number

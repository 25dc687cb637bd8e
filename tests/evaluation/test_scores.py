from archive.evaluation.measures import DayOutcome, Measure, Outcome
from archive.evaluation.scores import DayTally, Miss, Scores, Tally
from tests.evaluation.articles import annotated, heard, read, speaker


def test_tally_computes_precision_recall_and_f1() -> None:
    tally = Tally()
    tally.add("satu", Outcome(2, ("a",), ("b", "c")))
    tally.add("dua", Outcome(1, (), ("d",)))
    assert (tally.precision, tally.recall, tally.f1) == (3 / 4, 3 / 6, 2 * (3 / 4) * (3 / 6) / (3 / 4 + 3 / 6))


def test_tally_of_nothing_is_zero() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (0, 0, 0)


def test_tally_keeps_misses_in_order() -> None:
    tally = Tally()
    tally.add("satu", Outcome(0, ("a",), ("b",)))
    assert tally.misses == [Miss("satu", True, "a"), Miss("satu", False, "b")]


def test_day_tally_tells_coverage_from_precision() -> None:
    tally = DayTally()
    for given, right in ((True, True), (True, False), (False, False), (False, False)):
        tally.add(DayOutcome(dated=True, given=given, right=right))
    assert (tally.coverage, tally.precision) == (0.5, 0.5)


def test_scores_sum_articles_and_time_reading_only() -> None:
    scores, ticks = Scores(), iter([1.0, 1.5, 10.0, 10.1, 20.0, 20.2])
    article = annotated(said=[(speaker("warga", official=False), "Kami lelah", "Kami lelah")])
    draft = read(said=[(heard("warga", official=False), "Kami lelah")])
    for found in (draft, None, draft):
        scores.measure(article, lambda raw, found=found: found, lambda: next(ticks))
    tally = scores.tallies[Measure.ATTRIBUTED]
    assert (tally.pairs, tally.missed, round(scores.median_seconds, 6)) == (2, 1, 0.2)


def test_scores_give_the_reader_no_outlet_address_or_day() -> None:
    seen = []
    Scores().measure(annotated("Isi."), lambda raw: seen.append(raw.content) or None)
    assert seen == [b'{"id": "satu", "title": "Pasukan mundur", "body": "Isi."}']

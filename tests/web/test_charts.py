from datetime import date

from archive.web.charts import Datum, Spark, Stretch, draw_bars, draw_spark, lay_stretches


def _data(*counts: int) -> list[Datum]:
    return [Datum(label=str(count), count=count, url="/") for count in counts]


def test_draw_bars_highest_fills_the_box() -> None:
    assert [(bar.y, bar.height) for bar in draw_bars(_data(50, 100))] == [(60, 60), (0, 120)]


def test_draw_bars_tiny_count_stays_visible_and_zero_does_not() -> None:
    assert [bar.height for bar in draw_bars(_data(0, 1, 100_000))] == [0, 2, 120]


def test_draw_bars_fill_the_width_in_order() -> None:
    assert [(bar.x, bar.slot) for bar in draw_bars(_data(1, 1, 1))] == [(0, 240), (240, 240), (480, 240)]


def test_draw_bars_stay_inside_their_slots() -> None:
    assert all(bar.x <= bar.left and bar.left + bar.width <= bar.x + bar.slot for bar in draw_bars(_data(*range(300))))


def test_draw_bars_no_data_no_bars() -> None:
    assert draw_bars([]) == ()


def test_draw_spark_is_a_line_over_all_years_with_gaps_at_the_bottom() -> None:
    spark = draw_spark({2022: 4, 2024: 2}, 2021, 2025)
    assert spark == Spark(points="0,20 25,0 50,20 75,10 100,20", first=2021, last=2025)


def test_draw_spark_of_a_single_year_is_none() -> None:
    assert draw_spark({2024: 2}, 2024, 2024) is None


def test_lay_stretches_on_a_common_axis_until_today() -> None:
    terms = [(date(2024, 1, 1), None), (date(2020, 1, 1), date(2022, 1, 1)), (None, date(2019, 1, 1))]
    assert lay_stretches(terms, date(2024, 12, 31)) == [
        Stretch(left=320, width=80),
        Stretch(left=0, width=160),
        None,
    ]


def test_lay_stretches_shortest_term_stays_visible() -> None:
    terms = [(date(2000, 1, 1), date(2024, 1, 1)), (date(2010, 1, 1), date(2010, 1, 2))]
    assert lay_stretches(terms, date(2024, 1, 1))[1] == Stretch(left=167, width=4)


def test_lay_stretches_term_that_begins_after_today() -> None:
    assert lay_stretches([(date(2030, 1, 1), None)], date(2024, 1, 1)) == [Stretch(left=0, width=4)]

from archive.web.charts import Datum, draw_bars


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

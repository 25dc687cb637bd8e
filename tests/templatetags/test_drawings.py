from dataclasses import dataclass
from datetime import date

from django.utils.translation import override

from archive.templatetags import drawings

HOSTILE = "<b>&"


@dataclass
class Datum:
    label: str = HOSTILE
    count: int = 1
    url: str = '?a="b'
    outside: bool = False


@dataclass
class Bar:
    datum: Datum
    x: int = 0
    slot: int = 60
    left: int = 5
    y: int = 10
    width: int = 50
    height: int = 110


@dataclass
class Value:
    slug: str
    label: str
    count: int
    share: int


def test_bars_escape_what_they_are_named() -> None:
    drawn = drawings.bars_drawn([Bar(Datum())])
    assert drawn.startswith(
        '\n    <a href="?a=&quot;b" tabindex="-1"><title>&lt;b&gt;&amp;: 1</title><rect class="hit-area" x="0" y="0"'
    )


def test_bars_outside_of_what_is_chosen_say_so() -> None:
    drawn = drawings.bars_drawn([Bar(Datum(outside=True)), Bar(Datum())])
    assert drawn.count('tabindex="-1" class="outside">') == 1


def test_bars_of_nothing_are_no_rows() -> None:
    assert drawings.bars_tabled([Bar(Datum(count=0)), Bar(Datum(count=2, label="2024"))]).split() == [
        "<tr><th",
        'scope="row"><a',
        'href="?a=&quot;b">2024</a></th><td>2</td></tr>',
    ]


def test_values_are_ranked_in_the_language_of_the_page() -> None:
    written = []
    for language in ("id", "en"):
        with override(language):
            written.append(drawings.values_ranked("place", [Value("kursk", "Kursk", 12_345, 100)]))
    assert ['href="/tempat/kursk/"' in written[0], 'href="/en/tempat/kursk/"' in written[1]] == [True, True]
    assert ["12.345<" in written[0], "12,345<" in written[1]] == [True, True]


def test_spark_names_its_years() -> None:
    @dataclass
    class Spark:
        points: str = "0,20 100,0"
        first: int = 2012
        last: int = 2024

    assert "<title>Artikel menurut tahun, 2012–2024</title><polyline points=" in drawings.spark_drawn(Spark())
    assert drawings.spark_drawn(None) == ""


def test_days_with_articles_lead_to_theirs() -> None:
    @dataclass
    class Day:
        day: date
        inside: bool
        count: int
        shade: int

    week = [
        Day(date(2024, 4, 30), False, 0, 0),
        Day(date(2024, 5, 1), True, 0, 0),
        Day(date(2024, 5, 2), True, 1_234, 6),
    ]
    assert drawings.weeks_drawn([week], "/tanggal/2024/5/", "Mei <2024>") == (
        '<tr><td class="shade-0 outside"></td><td class="shade-0"><span>1</span></td>'
        '<td class="shade-6"><a href="/tanggal/2024/5/2/" title="2 Mei &lt;2024&gt;: 1.234">2'
        '<span class="unseen">: 1.234 artikel</span></a></td></tr>'
    )

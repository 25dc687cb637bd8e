from django.http import QueryDict

from archive.web import exporting


def test_files_are_of_the_query_on_screen_without_its_page() -> None:
    links = exporting.link_files("search", QueryDict("q=rudal&hal=3&tampil=peta"))
    assert [(link.ending, link.url) for link in links] == [
        ("csv", "/cari.csv?q=rudal"),
        ("jsonl", "/cari.jsonl?q=rudal"),
        ("bib", "/cari.bib?q=rudal"),
        ("ris", "/cari.ris?q=rudal"),
        ("geojson", "/cari.geojson?q=rudal"),
    ]


def test_feed_is_of_the_query_on_screen() -> None:
    assert exporting.link_feed("statements", QueryDict("q=a+b&cara=langsung")) == "/pernyataan.atom?q=a+b&cara=langsung"

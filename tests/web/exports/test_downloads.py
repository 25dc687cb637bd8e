import pytest
from django.test import RequestFactory

from archive.web.exports import downloads
from archive.web.exports.downloads import Download
from tests.web.exports import made

pytestmark = pytest.mark.django_db  # an answer that is closed looks whether connections of earlier tests are of use


def _send(method: str = "get", ending: str = "csv") -> object:
    request = getattr(RequestFactory(), method)("/cari.csv")
    return downloads.send(request, ending, iter([made.article()]), made.asked())


def test_answer_is_a_file_that_says_where_it_is_from() -> None:
    answer = _send()
    assert (answer.status_code, answer.streaming) == (200, True)
    assert answer["Content-Disposition"] == (
        'attachment; filename="arsip-konflik-artikel-rudal-mediaharian-uji-20260304-1206.csv"'
    )
    assert answer["Link"] == (
        '<https://arsip.example/cari/?q=rudal&media=harian-uji>; rel="alternate"; type="text/html"'
    )
    answer.close()


def test_answer_to_head_is_empty_and_gives_its_slot_back() -> None:
    answers = [_send("head") for _ in range(downloads.AT_ONCE + 1)]
    assert [(answer.status_code, answer.content) for answer in answers] == [(200, b"")] * (downloads.AT_ONCE + 1)


def test_more_answers_than_slots_have_to_wait() -> None:
    answers = [_send() for _ in range(downloads.AT_ONCE)]
    late = _send()
    for answer in answers:
        answer.close()
    assert (late.status_code, late["Retry-After"]) == (503, "30")
    assert late.content.decode() == "Arsip sedang mengirim beberapa berkas. Coba lagi dalam 30 detik."
    again = _send()
    again.close()
    assert again.status_code == 200


def test_pieces_are_sent_together() -> None:
    downloads._slots.acquire()
    download = Download(iter(["a" * downloads.PIECE, "b", "c"]), iter(()))
    assert list(download) == [b"a" * downloads.PIECE, b"bc"]
    download.close()


def test_closing_ends_the_records_and_a_second_time_does_nothing() -> None:
    ended = []

    def read() -> object:
        try:
            yield made.article()
        finally:
            ended.append(True)

    records = read()
    next(records)
    downloads._slots.acquire()
    download = Download(iter(()), records)
    download.close()
    download.close()
    assert ended == [True]
    with pytest.raises(ValueError, match="released too many times"):
        downloads._slots.release()

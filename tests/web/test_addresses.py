from django.http import QueryDict

from archive.web import addresses

QUERY = QueryDict("q=rudal&media=a&media=b&dari=&hal=3")


def test_with_value_adds_to_the_other_values_and_returns_to_the_first_page() -> None:
    assert addresses.with_value(QUERY, "media", "c") == "?q=rudal&media=a&media=b&media=c"


def test_with_value_twice_holds_the_value_once() -> None:
    assert addresses.with_value(QUERY, "media", "a") == "?q=rudal&media=b&media=a"


def test_without_value_keeps_the_other_values() -> None:
    assert addresses.without_value(QUERY, "media", "a") == "?q=rudal&media=b"


def test_without_the_last_value_drops_the_parameter() -> None:
    assert addresses.without_value(QueryDict("q=x&media=a"), "media", "a") == "?q=x"


def test_without_drops_parameters_whole() -> None:
    assert addresses.without(QUERY, "media", "q") == "?"


def test_replacing_sets_one_value() -> None:
    assert addresses.replacing(QUERY, media="c", hal="2") == "?q=rudal&media=c&hal=2"


def test_values_are_escaped() -> None:
    assert addresses.with_value(QueryDict(""), "q", 'a&b="c"') == "?q=a%26b%3D%22c%22"

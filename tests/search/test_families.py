"""Every inflection of a word of conflict news finds every other one, through search itself."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.models import SearchEntry
from archive.search import query_language
from archive.search.results import search
from tests import rows
from tests.language.test_stems import FAMILIES

pytestmark = pytest.mark.django_db


def test_search_finds_every_form_of_a_family_by_every_other() -> None:
    families = [family.split() for family in FAMILIES]
    for forms in families:
        for form in forms:
            rows.article("Kabar", f"Ada {form} kemarin.", key=form)
    for forms in families:
        for form in forms:
            found = {hit.external_id for hit in search(query_language.parse(form)).hits}
            assert (form, found & set(forms)) == (form, set(forms))


WORDS = ("rudal", "drone", "pasukan", "perundingan", "bantuan", "pengungsi", "senjata", "kota")


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), min_size=1, max_size=6),
    asked=st.data(),
)
def test_search_for_three_words_of_the_archive_finds_something(texts: list[list[str]], asked: st.DataObject) -> None:
    SearchEntry.objects.all().delete()  # those of the example before
    for words in texts:
        rows.article("Kabar", " ".join(words) + ".")
    known = sorted({word for words in texts for word in words})
    query = " ".join(asked.draw(st.lists(st.sampled_from(known), min_size=3, max_size=3)))
    assert search(query_language.parse(query)).hits

"""What a worker has loaded before the first request comes."""

import gc
from collections.abc import Iterator

import pytest
from django.template import engines

from archive.launch import warming


@pytest.fixture
def _warmed() -> Iterator[None]:
    loader = engines["django"].engine.template_loaders[0]
    loader.reset()
    warming.warm_up()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("_warmed")
def test_every_page_is_compiled() -> None:
    held = engines["django"].engine.template_loaders[0].get_template_cache
    assert set(warming.list_pages()) <= set(held)


@pytest.mark.usefixtures("_warmed")
def test_what_is_loaded_is_no_garbage_to_look_through() -> None:
    assert gc.get_freeze_count() > 0

"""The group of curators: what it may do, permission by permission."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group

CHANGED = {"article", "decision", "official", "outlet", "place", "placemention", "speaker", "statement"}
PARTS = {"outletdomain", "outletname", "placename", "position", "speakername"}
EVERYTHING = {model._meta.model_name for model in apps.get_app_config("archive").get_models()}


@pytest.fixture
def permissions(db: None) -> set[str]:
    group = Group.objects.get(name="Kurator")
    return set(group.permissions.filter(content_type__app_label="archive").values_list("codename", flat=True))


@pytest.mark.parametrize(
    ("verb", "names"),
    [
        ("view", EVERYTHING),
        ("change", CHANGED | PARTS),
        ("add", PARTS | {"outlet", "place", "speaker"}),
        ("delete", PARTS),
    ],
)
def test_curators_may(permissions: set[str], verb: str, names: set[str]) -> None:
    assert {name.partition("_")[2] for name in permissions if name.startswith(f"{verb}_")} == names

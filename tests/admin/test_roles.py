"""The roles of the desk: what each may do beyond the one before it, permission by permission."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group

PARTS = {"outletdomain", "outletname", "placename", "position", "speakername"}
CHANGED = {
    "article",
    "decision",
    "errorreport",
    "official",
    "outlet",
    "place",
    "placemention",
    "speaker",
    "statement",
} | PARTS
OPENED = {"outlet", "place", "speaker"} | PARTS
EVERYTHING = {model._meta.model_name for model in apps.get_app_config("archive").get_models()}


def permissions(role: str) -> set[str]:
    group = Group.objects.get(name=role)
    return {".".join(pair) for pair in group.permissions.values_list("content_type__app_label", "codename")}


def names(verb: str, models: set[str]) -> set[str]:
    return {f"archive.{verb}_{name}" for name in models}


def test_readers_view_everything(db: None) -> None:
    assert permissions("Pembaca") == names("view", EVERYTHING)


def test_curators_change_what_machines_read(db: None) -> None:
    assert permissions("Kurator") - permissions("Pembaca") == (
        names("change", CHANGED)
        | names("add", OPENED)
        | names("delete", PARTS)
        | {"archive.reread_article", "archive.revise_article", "archive.upload_capture"}
    )


def test_editors_merge_and_hide(db: None) -> None:
    assert permissions("Editor") - permissions("Kurator") == {
        "archive.hide_article",
        "archive.merge_place",
        "archive.merge_speaker",
    }


def test_administrators_open_accounts(db: None) -> None:
    assert permissions("Administrator") - permissions("Editor") == {
        "auth.add_user",
        "auth.change_user",
        "auth.view_group",
        "auth.view_user",
    }


@pytest.mark.parametrize(
    ("lower", "higher"), [("Pembaca", "Kurator"), ("Kurator", "Editor"), ("Editor", "Administrator")]
)
def test_roles_hold_what_the_one_before_holds(db: None, lower: str, higher: str) -> None:
    assert permissions(lower) <= permissions(higher)

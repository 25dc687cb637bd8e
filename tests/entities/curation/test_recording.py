"""While a curator acts, every change of a curated row is kept: by a form, in bulk or by plain SQL."""

import pytest
from django.contrib.auth.models import User
from django.db import Error, connection, transaction

from archive.entities import curation
from archive.models import Change, ChangeSet, Outlet, SpeakerName
from tests import rows

RECORDED = {
    *("archive_article", "archive_decision", "archive_outlet", "archive_outletdomain", "archive_outletname"),
    *("archive_place", "archive_placemention", "archive_placename", "archive_position", "archive_revision"),
    *("archive_speaker", "archive_speakername", "archive_statement"),
    *("auth_group", "auth_group_permissions", "auth_user", "auth_user_groups", "auth_user_user_permissions"),
}


def recorded() -> list[tuple[str, str, dict[str, object], dict[str, object]]]:
    return list(Change.objects.order_by("pk").values_list("table", "operation", "before", "after"))


def test_changes_are_recorded_on_every_curated_table(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'record_change'")
        assert {name for (name,) in cursor.fetchall()} >= RECORDED


def test_acting_records_only_the_columns_that_changed(curator: User) -> None:
    outlet = rows.outlet("Harian Uji")
    with curation.acting(curator.pk, "/kelola/"):
        Outlet.objects.filter(pk=outlet.pk).update(name="Harian Kita", description="")
    assert recorded() == [("archive_outlet", "UPDATE", {"name": "Harian Uji"}, {"name": "Harian Kita"})]


def test_acting_records_what_opens_and_goes(curator: User) -> None:
    speaker = rows.speaker("Sari")
    with curation.acting(curator.pk, "/kelola/"):
        name = SpeakerName.objects.create(speaker=speaker, name="Bu Sari", key="bu sari")
        kept = {"id": name.pk, "key": "bu sari", "name": "Bu Sari", "speaker_id": speaker.pk, "merged_from_id": None}
        name.delete()
    assert recorded() == [
        ("archive_speakername", "INSERT", {}, kept),
        ("archive_speakername", "DELETE", kept, {}),
    ]


def test_acting_names_the_owner_of_a_part(curator: User) -> None:
    speaker = rows.speaker("Sari")
    with curation.acting(curator.pk, "/kelola/"):
        SpeakerName.objects.create(speaker=speaker, name="Bu Sari", key="bu sari")
    assert Change.objects.values_list("owner_column", "owner").get() == ("speaker_id", speaker.pk)


def test_acting_records_plain_sql(curator: User) -> None:
    rows.outlet("Harian Uji")
    with curation.acting(curator.pk, "/kelola/"), connection.cursor() as cursor:
        cursor.execute("UPDATE archive_outlet SET description = 'x'")
    assert recorded() == [("archive_outlet", "UPDATE", {"description": ""}, {"description": "x"})]


def test_acting_makes_one_set_of_all_changes(curator: User) -> None:
    with curation.acting(curator.pk, "/kelola/media/") as key:
        rows.outlet("Harian Uji")
    assert ChangeSet.objects.values_list("pk", "curator", "route").get() == (key, curator.pk, "/kelola/media/")
    assert set(Change.objects.values_list("changeset", flat=True)) == {key}


def test_acting_without_a_change_leaves_no_set(curator: User) -> None:
    with curation.acting(curator.pk, "/kelola/"):
        Outlet.objects.update(description="x")
    assert not ChangeSet.objects.exists()


def test_acting_ends(curator: User) -> None:
    with curation.acting(curator.pk, "/kelola/"):
        pass
    rows.outlet("Harian Uji")
    assert not Change.objects.exists()


def test_acting_ends_after_an_error(curator: User) -> None:
    with pytest.raises(ValueError, match="berhenti"), curation.acting(curator.pk, "/kelola/"):
        raise ValueError("berhenti")
    rows.outlet("Harian Uji")
    assert not Change.objects.exists()


def test_a_merge_is_recorded_row_by_row(curator: User) -> None:
    article = rows.quoted("Gencatan", "Sari mengatakan hujan turun.", said={"Sari": "hujan turun"})
    with curation.acting(curator.pk, "/kelola/"):
        curation.merge(rows.speaker("Sari"), into=rows.speaker("Sari Dewi"), by=curator)
    moved = Change.objects.get(table="archive_statement")
    assert (moved.row, moved.owner) == (article.statements.get().pk, article.pk)
    assert moved.before["speaker_id"] == rows.speaker("Sari").pk
    assert Change.objects.filter(table="archive_decision", operation="INSERT").count() == 1


@pytest.mark.parametrize("statement", ["UPDATE archive_change SET row = 0", "DELETE FROM archive_change"])
def test_the_history_cannot_be_rewritten(curator: User, statement: str) -> None:
    with curation.acting(curator.pk, "/kelola/"):
        rows.outlet("Harian Uji")
    with pytest.raises(Error, match="only ever added to"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_passwords_are_not_kept(curator: User) -> None:
    with curation.acting(curator.pk, "/kelola/"):
        curator.set_password("rahasia sekali")
        curator.save()
        User.objects.create_user("baru", password="rahasia juga")
    assert not Change.objects.filter(before__has_key="password").exists()
    assert not Change.objects.filter(after__has_key="password").exists()

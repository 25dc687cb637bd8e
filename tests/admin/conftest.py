from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from archive.models import Article
from tests import rows

BACKEND = "django.contrib.auth.backends.ModelBackend"
BODY = "Menteri Sari mengatakan gencatan senjata berlaku besok. Kota Arang sepi.\n\nJenderal Budi membantah kabar itu."


@pytest.fixture
def curator(db: None) -> User:
    """Somebody whom nothing but the group lets do things."""
    user = User.objects.create_user("ratna", is_staff=True)
    user.groups.add(Group.objects.get(name="Kurator"))
    return user


@pytest.fixture
def desk(curator: User) -> Client:
    """A curator's browser."""
    client = Client()
    client.force_login(curator, backend=BACKEND)
    return client


@pytest.fixture
def editor(db: None) -> User:
    """Somebody who may merge and hide too."""
    user = User.objects.create_user("endang", is_staff=True)
    user.groups.add(Group.objects.get(name="Editor"))
    return user


@pytest.fixture
def editors_desk(editor: User) -> Client:
    """An editor's browser."""
    client = Client()
    client.force_login(editor, backend=BACKEND)
    return client


@pytest.fixture
def reader(db: None) -> Client:
    """The browser of somebody who may enter the desk and do nothing."""
    client = Client()
    client.force_login(User.objects.create_user("tamu", is_staff=True), backend=BACKEND)
    return client


@pytest.fixture
def publish(db: None) -> Callable[[int], list[Article]]:
    """Makes as many articles as are asked for, each with two statements, a mention and a row of everything else."""

    def make(count: int) -> list[Article]:
        return [
            rows.quoted(
                f"Gencatan senjata {number}",
                BODY,
                said={f"Sari {number}": "gencatan senjata berlaku besok", f"Budi {number}": "kabar itu"},
                at=("Arang",),
                by=rows.outlet(f"Harian {number}"),
                key=f"berita-{number}",
            )
            for number in range(count)
        ]

    return make


@pytest.fixture
def article(publish: Callable[[int], list[Article]]) -> Article:
    return publish(1)[0]

"""Reads pages as a browser would."""

from bs4 import BeautifulSoup
from django.test import Client


def read(client: Client, path: str, status: int = 200) -> BeautifulSoup:
    """The page at `path`, which must answer with this status."""
    response = client.get(path)
    assert response.status_code == status
    return BeautifulSoup(response.content, "html.parser")


def find_texts(page: BeautifulSoup, selector: str) -> list[str]:
    """The texts of the elements, white space made single."""
    return [" ".join(element.get_text().split()) for element in page.select(selector)]

"""Makes articles for acceptance tests: as many as asked for, each another, of the same few people and places."""

import json
from pathlib import Path

PEOPLE = ("Budi Santoso", "Ani Lestari", "Rahmat Hidayat", "Dewi Anggraini", "Joko Prabowo")
PLACES = ("Kotabaru", "Kharkiv", "Kursk", "Donetsk", "Kyiv", "Jayapura")


def write(path: Path, count: int, *, first: int = 0) -> Path:
    """A JSON Lines file of so many articles, numbered from `first`."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(first, first + count):
            file.write(json.dumps(make(number), ensure_ascii=False) + "\n")
    return path


def make(number: int) -> dict[str, str]:
    """The article of this number as a record."""
    person, place = PEOPLE[number % len(PEOPLE)], PLACES[number % len(PLACES)]
    return {
        "id": f"uji-{number}",
        "url": f"https://harian-uji.example/2025/06/16/berita-{number}",
        "outlet": "Harian Uji",
        "title": f"Serangan ke-{number} di {place}",
        "body": f"Pasukan menyerang {place} untuk kali ke-{number}, Senin (16/6/2025).\n"
        f'"Kami tidak akan mundur dari garis {number}," kata Menteri Pertahanan Indonesia {person} di {place}.',
    }

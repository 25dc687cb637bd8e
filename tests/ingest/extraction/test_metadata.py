import pytest

from archive.entities.knowledge import KnownOutlet, assemble
from archive.ingest.documents import OutletDraft
from archive.ingest.extraction import metadata

KNOWLEDGE = assemble(
    speakers=(),
    places=(),
    outlets=(
        KnownOutlet(
            name="Contoh",
            authority_id="outlet:contoh",
            domains=("contoh.id",),
            names=("Contoh", "CONTOH.ID", "contoh.id"),
        ),
        KnownOutlet(name="Ganda", authority_id="outlet:ganda-1", names=("Ganda",)),
        KnownOutlet(name="Ganda", authority_id="outlet:ganda-2", names=("Ganda",)),
    ),
)
CONTOH = OutletDraft(name="Contoh", domain="contoh.id", authority_id="outlet:contoh")


@pytest.mark.parametrize(
    ("url", "stated", "printed", "outlet"),
    [
        ("https://news.contoh.id/a", None, None, CONTOH),
        ("https://www.contoh.id/a", "Nama Lain", "LAIN.com", CONTOH),
        (None, "Contoh", None, CONTOH),
        (None, "news.contoh.id", None, CONTOH),
        (None, None, "CONTOH.ID", CONTOH),
        ("https://baru.net/a", "Media Baru", None, OutletDraft(name="Media Baru", domain="baru.net")),
        ("https://www.baru.net/a", None, None, OutletDraft(name="baru.net", domain="baru.net")),
        (None, None, "Baru.net", OutletDraft(name="Baru.net", domain="baru.net")),
        (None, "Ganda", None, OutletDraft(name="Ganda")),
        (None, None, None, None),
    ],
)
def test_read_outlet_takes_the_best_evidence(
    url: str | None, stated: str | None, printed: str | None, outlet: OutletDraft | None
) -> None:
    assert metadata.read_outlet(url, stated, printed, KNOWLEDGE) == outlet


def test_list_names_gives_every_spelling_once() -> None:
    assert metadata.list_names(CONTOH, "CONTOH.ID", KNOWLEDGE) == ("Contoh", "CONTOH.ID", "contoh.id")


def test_list_names_of_nothing_is_empty() -> None:
    assert metadata.list_names(None, None, KNOWLEDGE) == ()


@pytest.mark.parametrize(
    ("stated", "authors"),
    [
        ("Budi Santoso", ("Budi Santoso",)),
        ("Budi Santoso, Siti Aminah dan Agus", ("Budi Santoso", "Siti Aminah", "Agus")),
        ("https://www.facebook.com/contoh", ()),
        ("Tim Redaksi", ()),
        ("PT. Contoh Media - contoh.co.id", ()),
        ("Budi, Budi", ("Budi",)),
        (None, ()),
    ],
)
def test_read_authors_takes_people_only(stated: str | None, authors: tuple[str, ...]) -> None:
    assert metadata.read_authors(stated) == authors

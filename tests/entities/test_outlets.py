import pytest

from archive.entities import knowledge, outlets

KNOWN = knowledge.assemble(speakers=(), places=(), outlets=outlets.outlets()).outlets


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("news.detik.com", "detikcom"),
        ("detik.com", "detikcom"),
        ("internasional.kompas.com", "Kompas.com"),
        ("papua.tribunnews.com", "Tribun Papua"),
        ("jambi.tribunnews.com", "Tribunnews"),
        ("NEXTREN.grid.id", "Grid.ID"),
        ("jubi.id", "Jubi"),
        ("contoh.id", None),
        ("com", None),
        ("", None),
    ],
)
def test_find_by_host_takes_the_nearest_domain(host: str, name: str | None) -> None:
    found = outlets.find_by_host(host, KNOWN)
    assert (found.name if found else None) == name


def test_outlets_have_ids_and_domains_of_their_own() -> None:
    shipped = outlets.outlets()
    ids = [outlet.authority_id for outlet in shipped]
    domains = [domain for outlet in shipped for domain in outlet.domains]
    assert (len(set(ids)), len(set(domains))) == (len(shipped), len(domains))


@pytest.mark.parametrize("printed", ["TIMESINDONESIA", "Nextren.com", "CNN Indonesia", "ANTARA News", "SINDOnews"])
def test_outlets_are_known_as_printed_in_datelines(printed: str) -> None:
    assert len(KNOWN[printed.lower().replace(".", " ")]) == 1

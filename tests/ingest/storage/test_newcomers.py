from archive.entities.knowledge import Knowledge, KnownOutlet, KnownPlace, KnownSpeaker
from archive.ingest.storage.newcomers import Newcomers


def list_keys(*speakers: KnownSpeaker) -> set[str]:
    newcomers = Newcomers(Knowledge())
    newcomers.admit_speakers(speakers)
    return set(newcomers.list_keys())


def person(name: str, **values: str) -> KnownSpeaker:
    return KnownSpeaker(name=name, kind="person", official=False, **values)


def test_keys_are_addresses_and_identities_or_names() -> None:
    newcomers = Newcomers(Knowledge())
    newcomers.admit_speakers([person("Budi Santoso", authority_id="budi")])
    newcomers.admit_places([KnownPlace(name="Kota Uji", type="city", names=("Uji",))])
    newcomers.admit_outlet(KnownOutlet(name="Harian Uji", domains=("uji.example",)))
    assert sorted(newcomers.list_keys()) == [
        *("KnownOutlet /harian-uji", "KnownOutlet harian uji", "KnownOutlet uji example"),
        *("KnownPlace /kota-uji", "KnownPlace kota uji", "KnownPlace uji"),
        *("KnownSpeaker #budi", "KnownSpeaker /budi-santoso"),
    ]


def test_keys_of_those_with_a_row_are_none() -> None:
    there = KnownSpeaker(name="Budi Santoso", kind="person", official=False, pk=7)
    assert list_keys(there) == set()


def test_keys_of_people_without_anything_in_common_are_disjoint() -> None:
    assert list_keys(person("Budi Santoso")) & list_keys(person("Ani Lestari")) == set()

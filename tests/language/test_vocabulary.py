"""Common words, words of bodies and particles of names."""

import pytest

from archive.language.vocabulary import is_common, metonyms, name_particles, organisation_words

ORGANISATION_WORDS = """
    perhubungan ketenagakerjaan ketenagalistrikan perindustrian perikanan kelautan kehutanan pertanian
    pariwisata kebudayaan pemasyarakatan kependudukan perumahan permukiman pelayaran penerbangan
    penanggulangan percepatan healthcare niaga provinsi kabupaten kecamatan islam lintas prasarana sarana
    hilirisasi pemberantasan keimigrasian penmas pendapatan pengawasan kewilayahan wilayah antarlembaga
    airline airlines airways aviation
    association coalition committee council centre center institute institution foundation group international
    organization organisation university college school research studies society union league agency authority
    commission corporation company capital bank labs lab fund forum force forces front movement party rights
    human watch relief rescue global network initiative federation ministry office department house command army
    news times post tv radio media journal today herald tribune gazette daily press magazine online and of for
    on in the health medical security policy pusat kantor lembaga yayasan institut universitas koalisi komite
    dewan badan kementerian partai persatuan organisasi serikat ikatan perhimpunan himpunan jaringan aliansi
    asosiasi federasi kelompok gerakan rumah sakit negeri luar dalam pertahanan keamanan hukum bidang politik
    komisi komando operasi satuan satgas tugas kepolisian polisi daerah resor metro militer republik kesehatan
    keuangan pendidikan perdagangan ekonomi sosial agama energi urusan informasi penerangan masyarakat umum
    pelindungan perlindungan warga negara wni bhi hubungan kerja sama antar parlemen internasional nasional
    pelabuhan gabungan direktorat jenderal reserse kriminal intelijen strategis kemanusiaan perserikatan bangsa-bangsa
    majelis pembebasan perdamaian pengawas pusdalops humas demokrat keadilan sejahtera golkar gerindra
    nasdem pdi pdip perjuangan fraksi
"""
PARTICLES = (
    "al el as ash at bin binti ibn ibnu ben bar van von der den de del della di da dos du la le abu abd ad ter zu y d"
)
CAPITALS = {
    "washington": ("US", "Amerika Serikat"),
    "moskow": ("RU", "Rusia"),
    "moskwa": ("RU", "Rusia"),
    "kyiv": ("UA", "Ukraina"),
    "kiev": ("UA", "Ukraina"),
    "teheran": ("IR", "Iran"),
    "tel aviv": ("IL", "Israel"),
    "beijing": ("CN", "China"),
    "pyongyang": ("KP", "Korea Utara"),
    "seoul": ("KR", "Korea Selatan"),
    "tokyo": ("JP", "Jepang"),
    "london": ("GB", "Inggris"),
    "paris": ("FR", "Prancis"),
    "berlin": ("DE", "Jerman"),
    "ankara": ("TR", "Turki"),
    "riyadh": ("SA", "Arab Saudi"),
    "doha": ("QA", "Qatar"),
    "kairo": ("EG", "Mesir"),
    "damaskus": ("SY", "Suriah"),
    "baghdad": ("IQ", "Irak"),
    "kabul": ("AF", "Afghanistan"),
    "islamabad": ("PK", "Pakistan"),
    "new delhi": ("IN", "India"),
    "canberra": ("AU", "Australia"),
    "manila": ("PH", "Filipina"),
    "taipei": ("TW", "Taiwan"),
    "minsk": ("BY", "Belarus"),
    "ottawa": ("CA", "Kanada"),
    "hanoi": ("VN", "Vietnam"),
    "phnom penh": ("KH", "Kamboja"),
    "bangkok": ("TH", "Thailand"),
    "naypyidaw": ("MM", "Myanmar"),
    "khartoum": ("SD", "Sudan"),
    "jakarta": ("ID", "Indonesia"),
}


@pytest.mark.parametrize("word", ["serangan", "pemerintah", "mengatakan", "jalan", "sekolah"])
def test_common_word_is_common(word: str) -> None:
    assert is_common(word) is True


@pytest.mark.parametrize("word", ["prabowo", "netanyahu", "sugiono", "bambang", "jakarta"])
def test_name_is_not_common(word: str) -> None:
    assert is_common(word) is False


def test_word_with_hyphen_is_common_by_its_parts() -> None:
    assert (is_common("serangan-serangan"), is_common("iran-israel")) == (True, False)


def test_organisation_words_are_known() -> None:
    assert organisation_words() == frozenset(ORGANISATION_WORDS.split())


def test_name_particles_are_known() -> None:
    assert name_particles() == frozenset(PARTICLES.split())


def test_metonyms_name_the_state_of_each_capital() -> None:
    assert metonyms() == CAPITALS

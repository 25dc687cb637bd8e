"""Common words, words of bodies and particles of names."""

import pytest

from archive.language.vocabulary import is_common, metonyms, name_particles, organisation_words

ORGANISATION_WORDS = """
    affairs agama agency airline airlines airways aliansi analysis and antar antarlembaga army asosiasi
    association atomic authority aviation badan bangsa-bangsa bank bhi bidang capital center centre chief
    children coalition college command commission committee communications company corporation council
    council's court crisis daerah daily dalam defence defense democracy demokrat department development dewan
    direktorat east economics ekonomi electoral emergency energi energy equity federasi federation finance for
    force forces forum foundation fraksi front fund gabungan gazette general gerakan gerindra global golkar
    group health healthcare herald hilirisasi himpunan house hubungan hukum human humas ikatan in informasi
    initiative institut institute institution integrity intelijen internasional international jaringan
    jenderal journal justice kabupaten kantor keadilan keamanan kebudayaan kecamatan kehutanan keimigrasian
    kelautan kelompok kemanusiaan kementerian kependudukan kepolisian kerja kesehatan ketenagakerjaan
    ketenagalistrikan keuangan kewilayahan koalisi komando komisi komite kriminal lab labs league lembaga
    lintas luar magazine majelis management manager marketing masyarakat media medical metro middle militer
    ministry movement nasdem nasional nations negara negeri network news niaga of office officer on online
    operasi operation order organisasi organisation organization pariwisata parlemen parliament partai party
    pdi pdip peace pelabuhan pelayaran pelindungan pemasyarakatan pembebasan pemberantasan penanggulangan
    pendidikan penerangan penerbangan pengawas pengawasan pengembangan penmas penyuluhan percepatan
    perdagangan perdamaian perhimpunan perhubungan perikanan perindustrian perjuangan perlindungan permukiman
    permusyawaratan persatuan perserikatan pertahanan pertanian perumahan policies policy polisi politik post
    prasarana press programme provinsi pusat pusdalops radio rakyat rating ratings refugee relations relief
    republik rescue research reserse resor resources rights rumah sakit sama sarana satgas satuan school
    securities security sejahtera senior serikat society sosial strategic strategis strategist studies
    subdirektorat the times today trading tribune tugas tv umum union universitas university urusan warga
    watch wealth wilayah wni yayasan
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

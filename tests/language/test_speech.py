"""The tables of reporting words, sources and function words; a row that goes missing fails here."""

import pytest

from archive.language.speech import (
    CueClass,
    SourceClass,
    claim_nouns,
    closed_words,
    content_ends,
    cues,
    floor_takers,
    function_words,
    has_pronoun,
    source_nouns,
    sources,
    void_contents,
)

CUES = {
    CueClass.SAY: """
        mengatakan menyatakan menyebut menyebutkan menyebutnya menegaskan menjelaskan menerangkan menambahkan
        mengungkapkan mengungkap menuturkan memaparkan membeberkan menyampaikan melaporkan mengabarkan
        mewartakan memberitakan mencatat menilai menyimpulkan memperkirakan memprediksi menduga meyakini
        memastikan membenarkan mengonfirmasi mengkonfirmasi mengakui mengaku mengklaim mengeklaim mengumumkan
        mengemukakan mengutarakan menguraikan menceritakan menggambarkan mengibaratkan mengisyaratkan
        mengindikasikan menyiratkan mengeluhkan mengingatkan memperingatkan menekankan menggarisbawahi menyoroti
        menandaskan menukas menuliskan menulis memposting mencuit menyuarakan menceletuk mencontohkan merinci
        menyangkal membantah menepis menampik menyanggah menanyakan bertanya mempertanyakan berkata berujar
        bertutur berucap bercerita berpendapat berpandangan beralasan berdalih berargumen berkeras bersikeras
        berkukuh berharap berjanji bersumpah berikrar berspekulasi bilang mengharapkan memaklumkan meragukan
        mengeluh bersaksi menjabarkan menyatakannya berkilah menggambarkannya menyebutkannya menilainya
    """,
    CueClass.MIND: """
        menganggap percaya yakin khawatir memandang mencermati
    """,
    CueClass.QUOTE: """
        mengunggah menjawab melanjutkan membalas menimpali menyahut
    """,
    CueClass.WEAK: """
        melontarkan berterima merujuk menawarkan mendorong melarang mendakwa menyambut menghargai menolak
        mendukung membela menyamakan membandingkan mengaitkan memaklumi optimistis menyinggung
        meyakinkan mengomentari
    """,
    CueClass.DEED: """
        menyerukan menyeru mendesak meminta memohon menuntut memerintahkan menginstruksikan mengimbau menghimbau
        menyarankan menganjurkan merekomendasikan mengusulkan mengancam mengultimatum menjanjikan mengecam
        mengutuk mencela mengkritik mengkritisi mengritik mencerca menyindir mengejek menyesalkan menyayangkan
        memprotes menuduh menuding menyalahkan memuji menyanjung mengapresiasi mengucapkan mengajak
        mewanti-wanti mendeklarasikan memproklamasikan berpesan
    """,
    CueClass.POST: """
        kata ujar ucap tutur ungkap jelas terang tegas papar beber imbuh tambah lanjut sambung cetus tukas
        tandas pungkas tutup tulis sebut cerita kisah klaim aku akui imbau seru desak pinta harap tanya jawab
        timpal sahut keluh ancam kecam kritik puji sindir saran pesan ajak urai ulas rinci kenang janji cuit
        celetuk seloroh kelakar canda komentar lapor balas kutip ingat simpul bantah tuding teriak tegur bilang
        sesal kilah dalih
    """,
    CueClass.PASSIVE: """
        diungkapkan dikatakan disampaikan disebut disebutnya disebutkan dinyatakan ditegaskan dijelaskan dinilai
        diklaim dituturkan diutarakan dikemukakan dilaporkan dibenarkan diumumkan dikonfirmasi ditulis
        digambarkan diperkirakan disinggung dilontarkan
    """,
}
ACCORDING = """
    menurut; berdasarkan keterangan; berdasarkan laporan; berdasarkan data; berdasarkan catatan; berdasarkan
    informasi; berdasar keterangan; berdasar data; mengacu data; merujuk data; mengutip pernyataan; mengutip
    keterangan; mengutip data; berdasarkan
"""
MEDIA = """
    dilansir; dilansir dari; dilansir oleh; melansir; melansir dari; dikutip; dikutip dari; dikutip oleh;
    mengutip; mengutip dari; dinukil; dinukil dari; menukil; disitat; disitat dari; menyitat; disadur dari;
    dirangkum dari; diberitakan; diwartakan; dilaporkan; seperti dilaporkan; sebagaimana dilaporkan; seperti
    diberitakan
"""
SOURCE_NOUNS = """
    klaim; versi; keterangan; laporan; data; pernyataan; catatan; informasi; penjelasan; penuturan; siaran pers; rilis;
    siaran; kesaksian; pengakuan; pengumuman; dokumen; sumber; unggahan; postingan; cuitan; statistik;
    perhitungan; hitungan; temuan; survei; analisis; perkiraan; penilaian; pantauan; pemberitaan; berita;
    artikel; surat; resmi; tertulis; terbaru; awal; sementara; langsung; terakhir; bersama; resminya; pers;
    yang; dikumpulkan; dihimpun; dirilis; dikeluarkan; kantor berita; angka; rekaman; bocoran
"""
FUNCTION_WORDS = {
    "preposition": """
        di ke dari pada dalam dengan untuk oleh kepada terhadap tentang soal mengenai atas bagi melalui lewat
        via sejak hingga sampai seperti antara bersama tanpa terkait menjelang demi guna akibat selain selama
        sepanjang seputar menuju melawan
    """,
    "adjunct": """
        di pada dalam kepada melalui lewat via saat ketika usai seusai setelah sebelum sehari sela-sela
        dari bersama secara sambil terkait mengenai lagi
    """,
    "conjunction": """
        bahwa dan serta atau tetapi tapi namun sedangkan sementara ketika saat setelah sebelum sejak karena
        sebab jika bila apabila kalau agar supaya sehingga hingga meski meskipun walau walaupun kendati seraya
        sambil usai seusai sebagaimana seperti kemudian lalu lantas bahkan termasuk di mana dimana
    """,
    "adverb": """
        juga pun telah sudah kembali kemudian lalu lantas sempat terus masih kini tetap langsung sebelumnya
        akhirnya pernah bahkan justru malah hanya sendiri lagi pula sama-sama bersama-sama secara berulang kali
        berkali-kali tegas terbuka terang-terangan resmi terpisah singkat saling beramai-ramai turut ikut segera
        selalu sering kerap baru sontak spontan jelas keras tengah sedang selanjutnya lebih lanjut
        berulang-ulang ramai-ramai serentak buru-buru diam-diam mulai hari ini kemarin selama dulu dahulu
        sejatinya sebetulnya sebenarnya sekali sepakat kompak masing-masing cepat dengan terakhir awalnya semula
        mendadak
    """,
    "blocking": """
        tidak tak belum bukan enggan jangan tanpa untuk agar supaya guna akan dapat bisa harus perlu ingin mau
        mungkin boleh hendak berencana berhak diminta diharapkan berhenti dipaksa dilarang batal gagal sebelum
        wajib siap menolak diizinkan dituduh didesak mampu maupun ataupun
    """,
    "opening": """
        namun sementara sedangkan adapun meski kendati selain tetapi tapi dan lalu kemudian bahkan sebelumnya
        sebaliknya selanjutnya setelah karena oleh saat ketika di pada menurut bahwa dalam akibat seperti
        terpisah kini akan jadi maka hingga serta
    """,
    "demonstrative": """
        itu ini tersebut tadi
    """,
    "linking": """
        dan serta & maupun atau bersama
    """,
    "relative": """
        yang
    """,
    "pointing": """
        hal itu ini demikian pernyataan tersebut hal-hal keterangan peringatan seruan ancaman pengumuman
        komentar kabar informasi pesan kecaman klaim dukungan laporan data tuduhan seperti sebagaimana yang apa
        ucapan ujaran penegasan desakan imbauan keputusan sikap senada serupa sama pandangan pendapat harapan
    """,
    "same_speaker": """
        dan serta sambil seraya kemudian lalu juga dengan sekaligus
    """,
    "pronoun": """
        ia dia beliau mereka keduanya ketiganya dirinya pihaknya
    """,
    "qualifier": """
        setempat lokal senior tinggi nasional internasional regional daerah negara republik islam federal pusat
        anonim terkait khusus utama umum sementara gabungan bersama agung tertinggi luar negeri pertahanan
        keamanan perang hukum ham manusia politik sosial ekonomi keuangan kesehatan perdagangan energi atom
        nuklir udara darat laut sipil intelijen pers informasi komunikasi publik humas kebijakan operasi
        penerangan administrasi kota kabupaten provinsi wilayah distrik desa kepresidenan kenegaraan rakyat
        perwakilan bangsa-bangsa biro medis kemanusiaan pengungsi migrasi imigrasi hak asasi bersenjata revolusi
        garda sayap kanan kiri pendudukan pemberontak zionis militan perlawanan penjaga perdamaian perbatasan
        pantai penyelamat rumah sakit cabang lapangan terkemuka diplomatik anti-teror antiteror kontraterorisme
        baru lama transisi interim oposisi konservatif liberal partai demokrat resmi teras top atas dewan besar
        strategis yudisial parlemen pemerintah militer tentara polisi kepolisian kementerian badan lembaga
        komisi komando mahkamah pengadilan kantor kedutaan bidang urusan
    """,
    "named": """
        universitas korps bank institut yayasan partai brigade kodam polda polres polsek polresta kodim korem kabupaten
        kota provinsi distrik kamp kampung desa pulau bandara pangkalan masjid gereja pt sekolah perusahaan
        media harian majalah koran kapal operasi organisasi lsm kelompok rs rsud sungai gunung selat laut jalan
        hotel stadion kantor kecamatan kelurahan stasiun pelabuhan bendungan ponpes pesantren
    """,
    "thing": """
        konvensi protokol pasal resolusi perjanjian piagam operasi undang-undang deklarasi traktat kesepakatan
        rencana proyek program misi kapal pesawat rudal perang pertempuran revolusi konferensi ktt forum sidang
        piala hari tahun gambas video foto simak draft draf dewi kamp jalan gedung bandara pelabuhan stadion
        selat laut sungai gunung pulau kota
    """,
    "placing": """
        di ke dari kota kabupaten provinsi wilayah distrik desa kampung kecamatan pulau untuk
    """,
    "noun": """
        menteri media medis berita direktur direktorat dinas divisi diplomatik distrik digital dirjen
        meteorologi mesir meksiko teritorial terorisme teroris berlin berat ternak metro metropolitan mental
        mediasi merdeka mekanik
    """,
    "speaking": """
        pernyataan laporan pihak keterangan data rilis kelompok media koresponden reporter kantor otoritas juru
    """,
}


def phrases(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.split(";")]


@pytest.mark.parametrize("kind", CUES)
def test_cues_hold_every_word_of_the_class(kind: CueClass) -> None:
    words = CUES[kind].split()
    assert [word for word in words if kind not in cues().get(word, frozenset())] == []


def test_cues_hold_no_word_beside_these_and_their_forms_with_nya() -> None:
    plain = {word for words in CUES.values() for word in words.split()}
    with_nya = {f"{word}nya" for word in CUES[CueClass.POST].split()}
    assert frozenset(cues()) == plain | with_nya


def test_cues_behind_a_quotation_may_end_in_nya() -> None:
    assert cues()["katanya"] == frozenset({CueClass.POST})


@pytest.mark.parametrize(
    ("text", "kind"), [(ACCORDING, SourceClass.ACCORDING), (MEDIA, SourceClass.MEDIA)], ids=["according", "media"]
)
def test_sources_hold_every_phrase(text: str, kind: SourceClass) -> None:
    words = phrases(text)
    assert {word: sources().match(word.split(), 0) for word in words} == {
        word: (len(word.split()), kind) for word in words
    }


def test_source_nouns_are_known() -> None:
    assert source_nouns() == frozenset(phrases(SOURCE_NOUNS))


@pytest.mark.parametrize("name", FUNCTION_WORDS)
def test_function_words_of_a_group_are_known(name: str) -> None:
    assert getattr(function_words(), name) == frozenset(FUNCTION_WORDS[name].split())


def test_closed_words_hold_no_noun() -> None:
    assert closed_words() & frozenset({"menteri", "presiden", "serangan", "kementerian"}) == frozenset()


@pytest.mark.parametrize(("word", "pronoun"), [("katanya", True), ("ujarnya", True), ("tanya", False), ("kata", False)])
def test_has_pronoun_tells_a_speaker_in_the_word(word: str, pronoun: bool) -> None:
    assert has_pronoun(word) is pronoun


@pytest.mark.parametrize(
    "phrase",
    [
        "menanggapi", "merespons", "merespon", "mengomentari", "buka suara", "buka mulut", "angkat bicara",
        "angkat suara", "bersuara", "menjawab", "memberi tanggapan", "memberikan tanggapan", "memberi penjelasan",
        "memberikan penjelasan", "memberi keterangan", "memberikan keterangan", "memberikan pernyataan",
        "melontarkan kritik", "menyampaikan kritik", "melontarkan kecaman", "menyampaikan kecaman",
        "mengeluarkan pernyataan", "menyampaikan pernyataan", "merilis pernyataan", "menggelar konferensi pers",
        "menggelar jumpa pers", "berbicara kepada",
    ],
)  # fmt: skip
def test_floor_takers_hold(phrase: str) -> None:
    assert floor_takers().match(phrase.split(), 0) == (len(phrase.split()), phrase)


def test_content_ends_tell_whether_they_need_a_comma() -> None:
    behind_comma = (
        "setelah; usai; seusai; menyusul; tanpa menyebut; tanpa menyebutkan; tanpa merinci; tanpa memberikan rincian; "
        "tuduhan yang; klaim yang"
    )
    anywhere = (
        "saat dihubungi; saat ditemui; saat dikonfirmasi; saat diwawancarai; saat dimintai; saat jumpa pers; "
        "saat konferensi pers; ketika dihubungi; ketika ditemui; ketika dikonfirmasi; ketika diwawancarai; "
        "lewat unggahan; melalui unggahan"
    )
    expected = dict.fromkeys(behind_comma.split("; "), False) | dict.fromkeys(anywhere.split("; "), True)
    found = {phrase: content_ends().match(phrase.split(), 0) for phrase in expected}
    assert found == {phrase: (len(phrase.split()), sure) for phrase, sure in expected.items()}


def test_void_contents_are_known() -> None:
    nouns = ("komentar", "tanggapan", "keterangan", "penjelasan", "pernyataan", "rincian")
    phrases = ["berkomentar", "diri", *(f"{verb} {noun}" for verb in ("memberi", "memberikan") for noun in nouns)]
    assert [phrase for phrase in phrases if void_contents().match(phrase.split(), 0) is None] == []


def test_claim_nouns_are_known() -> None:
    assert " ".join(sorted(claim_nouns())) == (
        "keterangan keyakinan klaim laporan penegasan pengakuan pengumuman penjelasan peringatan pernyataan tudingan "
        "tuduhan"
    )

"""The tables of functions, bodies, ranks and forms of address; a row that goes missing fails here."""

import pytest

from archive.language.titles import (
    bodies,
    canonical,
    determiners,
    expansions,
    honorifics,
    prefixes,
    rank_suffixes,
    ranks,
    territorial_words,
    titles,
)

OFFICIAL = """
    presiden; presiden terpilih; wakil presiden; wapres; perdana menteri; pm; wakil perdana menteri; kanselir;
    raja; ratu; sultan; emir; pangeran; putra mahkota; kaisar; paus; pemimpin tertinggi; pemimpin; pemimpin de
    facto; kepala negara; kepala pemerintahan; menteri; menteri luar negeri; menteri pertahanan;
    menteri-menteri; menlu; menhan; mendagri; menkeu; menko; menkopolhukam; menko polhukam; menko polkam;
    menkes; menkum; menkumham; mensesneg; mensos; menag; menaker; menhub; mentan; mendag; menperin; menkominfo;
    mendikbud; menristek; menpora; menparekraf; menpan-rb; wamenlu; wamenhan; wamendagri; wamen; seskab;
    sekretaris kabinet; sekretaris negara; diplomat; diplomat top; diplomat tinggi; duta besar; dubes; konsul
    jenderal; konjen; konsul; atase pertahanan; atase; kuasa usaha; perwakilan tetap; wakil tetap; utusan;
    utusan khusus; perwakilan khusus; pelapor khusus; negosiator; kepala negosiator; juru runding; mediator;
    penengah; gubernur; gubernur jenderal; wakil gubernur; wagub; bupati; wakil bupati; wali kota; walikota;
    wakil wali kota; camat; lurah; kepala desa; kepala distrik; kepala kampung; penjabat; kepala staf; kepala
    kepolisian; kepala administrasi; kepala kebijakan luar negeri; kabid humas; kasubdit; kasat; kasi humas;
    karo penmas; kadiv humas; kapolri; wakapolri; kapolda; wakapolda; kapolres; kapolresta; kapolrestabes;
    wakapolres; kapolsek; kabareskrim; dirreskrimum; dirkrimum; kasatgas; kaops; kapuspen; kapuspenkum;
    kadispenad; kadispenal; kadispenau; kapendam; kapen; panglima; wakil panglima; panglima tertinggi; pangdam;
    pangkostrad; pangkogabwilhan; pangkoopsud; danrem; dandim; danramil; danjen; dansatgas; danlanal; danlanud;
    dankorbrimob; ksad; kasad; ksal; kasal; ksau; kasau; kasum; komandan; komandan jenderal; panglima perang;
    perwira; perwira tinggi; perwira menengah; jenderal; laksamana; advokat jenderal; jaksa agung; jaksa; jaksa
    penuntut umum; hakim; ketua majelis hakim; juru bicara kepresidenan; sekretaris pers; ketua parlemen; ketua
    dpr; ketua mpr; ketua komisi; ketua fraksi; ketua majelis rakyat papua; komisioner tinggi; anggota parlemen;
    anggota kongres; anggota dpr; anggota dprd; anggota komisi; anggota dewan; anggota knesset; anggota senat;
    anggota kabinet; anggota mpr; anggota dpd; anggota biro politik; legislator; senator; pejabat; pejabat
    senior; pejabat tinggi; pejabat militer; pejabat intelijen; pejabat keamanan; pejabat kesehatan; petinggi;
    penasihat keamanan nasional; ajudan; sumber keamanan; sumber militer; sumber diplomatik; sumber pemerintah;
    sumber resmi; sumber kepolisian; sumber intelijen; penyidik; polisi; wakil rakyat; milisi; mantan anggota
    dpr; mantan anggota parlemen; mantan anggota kongres; direktur pelindungan wni; direktur perlindungan wni;
    kepala dusun
"""
PRIVATE = """
    presiden direktur; wakil presiden direktur; direktur utama; negarawan; pejabat rumah sakit; narasumber;
    sumber; sumber-sumber; sumber anonim; petugas; kepala suku; tokoh; tokoh masyarakat; tokoh adat; pendeta;
    uskup; kardinal; pastor; imam besar; patriark; rabi; ulama; pakar; ahli; analis; pengamat; peneliti;
    peneliti senior; periset; akademisi; dosen; guru besar; profesor; pengajar; rektor; wakil rektor; dekan;
    ilmuwan; sejarawan; sosiolog; ekonom; kepala ekonom; epidemiolog; spesialis; pengacara; kuasa hukum;
    advokat; jurnalis; wartawan; reporter; koresponden; presenter; penyiar; fotografer; redaktur; pemimpin
    redaksi; penulis; kolumnis; dokter; dokter bedah; perawat; paramedis; relawan; aktivis; pegiat; pembela ham;
    warga; penduduk; pengungsi; korban; penyintas; saksi; saksi mata; keluarga; perwakilan keluarga; sandera;
    tahanan; tersangka; terdakwa; mahasiswa; mahasiswi; siswa; guru; petani; nelayan; pedagang; pengusaha;
    pebisnis; miliarder; investor; pendiri; ceo; manajer; bos; pemilik; karyawan; pekerja; sopir; atlet;
    pelatih; pemain; kapten; artis; aktor; penyanyi; turis; pendaki; penumpang; pengguna; akun; istri; suami;
    ibu; ayah; anak; putri; putra; adik; kakak; saudara; saudari; kerabat; paman; perempuan; wanita; pria;
    lelaki; laki-laki; pemuda; gadis; orang; orang-orang; prajurit; tentara bayaran; serdadu; veteran; kritikus;
    pengkritik; pendukung; demonstran; pengunjuk rasa; pengurus; ketua tim; kepala tim; kepala sekolah; kepala
    penelitian; kepala riset; penanggung jawab; perencana; eks anggota; mantan anggota; mantan prajurit; head
    of; vice president; managing director; chief executive officer; chief economist; chairman; co-founder;
    founder; pemerhati; praktisi; pelaksana; staf; menantu; mertua
"""
AS_THE_BODY = """
    duta; kepala; kepala bidang humas; kabid; kabag; kepala operasi; juru bicara; jubir; wakil juru bicara;
    sekretaris; sekretaris jenderal; sekjen; wakil sekretaris jenderal; wasekjen; ketua; wakil ketua; ketua
    umum; direktur; direktur jenderal; dirjen; direktur eksekutif; direktur regional; wakil direktur; deputi;
    inspektur; komisioner; komisaris; komisaris jenderal; koordinator; perwakilan; wakil; delegasi; anggota;
    politisi; politikus; penasihat; penasihat senior; asisten; staf khusus; staf ahli; pimpinan; penyelidik
"""
PUBLIC_BODIES = """
    kantor luar negeri;
    kementerian; departemen; kementrian; kemlu; kemenlu; kemhan; kemenhan; kemenkes; kemendagri; kemensos;
    kemenko; kemenag; kemenkum; kemenhub; deplu; pentagon; gedung putih; kremlin; istana; istana kepresidenan;
    sekretariat; sekretariat presiden; pemerintah; pemerintahan; pemprov; pemkab; pemkot; pemda; rezim;
    otoritas; pihak berwenang; pihak keamanan; administrasi; kabinet; kabinet keamanan; kantor kepresidenan;
    kantor kanselir; kantor perdana menteri; kantor presiden; kantor media pemerintah; kantor hak asasi manusia;
    dinas; direktorat; direktorat jenderal; badan intelijen; badan pertahanan sipil; badan pengawas nuklir;
    badan energi atom; badan kesehatan; pertahanan sipil; layanan darurat; layanan keamanan; dewan keamanan;
    dewan keamanan nasional; dewan perwakilan rakyat; dewan hak asasi manusia; dpr; dprd; dpd; mpr; mrp; komisi
    eropa; komisi i; komnas ham; komite palang merah; majelis umum; majelis rakyat papua; parlemen; knesset;
    kongres; senat; duma; fraksi; mahkamah; mahkamah internasional; mahkamah pidana internasional; pengadilan;
    kejaksaan; kejaksaan agung; kejagung; militer; tentara; pasukan; pasukan penjaga perdamaian; pasukan
    keamanan; angkatan bersenjata; angkatan darat; angkatan laut; angkatan udara; angkatan pertahanan; komando;
    komando pusat; staf umum; garda; garda revolusi; garda nasional; penjaga pantai; penjaga perbatasan; korps;
    korps garda revolusi; brigade; batalion; batalyon; resimen; satgas; satuan tugas; operasi damai cartenz;
    tni; tni ad; tni al; tni au; kodam; korem; kodim; kogabwilhan; kopassus; kostrad; mabes; polri; polda;
    polres; polresta; polrestabes; polsek; bareskrim; brimob; densus; polisi; kepolisian; kedutaan; kedutaan
    besar; kedubes; konsulat; konsulat jenderal; kbri; kjri; bnpb; bpbd; basarnas; bnpt; bin; lemhannas; bank
    sentral; federal reserve; the fed; uni eropa; uni afrika; liga arab; perserikatan bangsa-bangsa; organisasi
    kerja sama islam; organisasi kesehatan dunia; kelompok perlawanan; kelompok bersenjata; kelompok militan;
    kelompok milisi; kelompok pemberontak; kelompok kriminal bersenjata; kkb; gerakan perlawanan; gerakan
    pembebasan; milisi; pemberontak; sayap militer; sayap bersenjata; organisasi papua merdeka; taliban;
    komunitas internasional; masyarakat internasional; gugus tugas; kpu; komisi pemilihan umum; bawaslu;
    mahkamah agung; mahkamah konstitusi; negara; negara-negara; junta; junta militer; aparat; aparat keamanan;
    misi pbb; misi perserikatan bangsa-bangsa; misi uni eropa; misi uni afrika; misi osce;
    komite internasional palang merah; federasi internasional perhimpunan palang merah
"""
PRIVATE_BODIES = """
    badan amal; lembaga swadaya; dewan gereja; majelis ulama; bank; perusahaan; maskapai; pt; bursa; organisasi;
    ormas; lsm; yayasan; koalisi; aliansi; asosiasi; persatuan; ikatan; perhimpunan; serikat; kelompok hak
    asasi; kelompok pembela; kelompok advokasi; kelompok kampanye; universitas; institut; sekolah; rumah sakit;
    pusat medis; klinik; layanan penyelamatan; palang merah; bulan sabit merah; gereja; masjid; nahdlatul ulama;
    muhammadiyah; partai; kubu; oposisi; media; media pemerintah; kantor berita; surat kabar; harian; koran;
    majalah; stasiun televisi; stasiun tv; televisi; televisi pemerintah; tv; radio; situs berita; situs; laman;
    portal; portal berita; saluran berita; penyiar; lembaga penyiaran; puskesmas
"""
UNDECIDED_BODIES = """
    kantor; badan; lembaga; dewan; komisi; komite; majelis; divisi; uni; liga;
    federasi; forum; jaringan; koordinasi; kelompok; gerakan; front; pusat; tim; panitia
"""
RANKS = """
    jenderal; jendral; letnan jenderal; letnan jendral; mayor jenderal; mayor jendral; brigadir jenderal;
    brigadir jendral; kolonel; kolonel jenderal; letnan kolonel; mayor; kapten; letnan; letnan satu; letnan dua;
    sersan; sersan mayor; kopral; prajurit; laksamana; laksamana madya; laksamana muda; laksamana pertama;
    marsekal; marsekal madya; marsekal muda; marsekal pertama; marsekal lapangan; komisaris jenderal; komisaris
    jenderal polisi; inspektur jenderal; inspektur jenderal polisi; brigadir jenderal polisi; brigadir jenderal
    pol; komisaris besar; komisaris besar polisi; ajun komisaris besar; ajun komisaris besar polisi; komisaris
    polisi; ajun komisaris; ajun komisaris polisi; ajun inspektur; inspektur satu; inspektur dua; jend; jen;
    letjen; mayjen; brigjen; kol; letkol; may; kapt; lettu; letda; serma; serka; sertu; serda; kopda; koptu;
    praka; pratu; prada; laks; laksdya; laksda; laksma; marsdya; marsda; marsma; komjen; irjen; kombes;
    kombespol; akbp; kompol; akp; iptu; ipda; aiptu; aipda; bripka; brigpol; briptu; bripda
"""
HONORIFICS = """
    datuk; datuk seri; dato; dato seri; dato sri; tan sri;
    bapak; pak; ibu; bu; tuan; nyonya; nona; sir; lord; lady; haji; hajah; h; h.; hj; hj.; dr; dr.; prof; prof.;
    drs; drs.; dra; ir; ir.; kh; k.h; kiai; kyai; ustaz; ustad; ustadz; habib; gus; tgk; teungku; syekh; sheikh;
    syeikh; ayatollah; ayatullah; grand ayatollah; hojatoleslam; mullah; imam; maulana; pendeta; pdt; pastor;
    romo; uskup; uskup agung; kardinal; bung; bang; mas; mbak; abah; tuan guru; yang mulia; paduka; pangeran;
    raja; ratu; sultan; emir; paus
"""
PREFIXES = """
    mantan; eks; bekas; plt; plt; plh; pj; pjs; pejabat sementara; pelaksana tugas; pelaksana harian; pensiunan;
    purnawirawan; wakil; deputi; asisten; calon; ko; mendiang; almarhum
"""
DETERMINERS = """
    seorang; sang; si; sebuah; suatu; para; sejumlah; beberapa; sebagian; banyak; salah satu; salah seorang;
    kedua; ketiga; dua; tiga; empat; lima; enam; tujuh; delapan; sembilan; sepuluh; semua; seluruh; pihak
"""
ABBREVIATIONS = [
    ("presiden terpilih", "presiden terpilih"),
    ("wapres", "wakil presiden"),
    ("pm", "perdana menteri"),
    ("menteri-menteri", "menteri"),
    ("menlu", "menteri luar negeri"),
    ("menhan", "menteri pertahanan"),
    ("mendagri", "menteri dalam negeri"),
    ("menkeu", "menteri keuangan"),
    ("menko", "menteri koordinator"),
    ("menkopolhukam", "menteri koordinator bidang politik, hukum, dan keamanan"),
    ("menko polhukam", "menteri koordinator bidang politik, hukum, dan keamanan"),
    ("menko polkam", "menteri koordinator bidang politik dan keamanan"),
    ("menkes", "menteri kesehatan"),
    ("menkum", "menteri hukum"),
    ("menkumham", "menteri hukum dan ham"),
    ("mensesneg", "menteri sekretaris negara"),
    ("mensos", "menteri sosial"),
    ("menag", "menteri agama"),
    ("menaker", "menteri ketenagakerjaan"),
    ("menhub", "menteri perhubungan"),
    ("mentan", "menteri pertanian"),
    ("mendag", "menteri perdagangan"),
    ("menperin", "menteri perindustrian"),
    ("menkominfo", "menteri komunikasi dan informatika"),
    ("mendikbud", "menteri pendidikan dan kebudayaan"),
    ("menristek", "menteri riset dan teknologi"),
    ("menpora", "menteri pemuda dan olahraga"),
    ("menparekraf", "menteri pariwisata dan ekonomi kreatif"),
    ("menpan-rb", "menteri pendayagunaan aparatur negara"),
    ("wamenlu", "wakil menteri luar negeri"),
    ("wamenhan", "wakil menteri pertahanan"),
    ("wamendagri", "wakil menteri dalam negeri"),
    ("wamen", "wakil menteri"),
    ("seskab", "sekretaris kabinet"),
    ("diplomat top", "menteri luar negeri"),
    ("dubes", "duta besar"),
    ("konjen", "konsul jenderal"),
    ("wagub", "wakil gubernur"),
    ("walikota", "wali kota"),
    ("kabid humas", "kepala bidang humas"),
    ("kabid", "kepala bidang"),
    ("kasubdit", "kepala subdirektorat"),
    ("kasat", "kepala satuan"),
    ("kasi humas", "kepala seksi humas"),
    ("kabag", "kepala bagian"),
    ("karo penmas", "kepala biro penerangan masyarakat"),
    ("kadiv humas", "kepala divisi humas"),
    ("kapolri", "kepala kepolisian ri"),
    ("wakapolri", "wakil kepala kepolisian ri"),
    ("kapolda", "kepala kepolisian daerah"),
    ("wakapolda", "wakil kepala kepolisian daerah"),
    ("kapolres", "kepala kepolisian resor"),
    ("kapolresta", "kepala kepolisian resor kota"),
    ("kapolrestabes", "kepala kepolisian resor kota besar"),
    ("wakapolres", "wakil kepala kepolisian resor"),
    ("kapolsek", "kepala kepolisian sektor"),
    ("kabareskrim", "kepala badan reserse kriminal"),
    ("dirreskrimum", "direktur reserse kriminal umum"),
    ("dirkrimum", "direktur reserse kriminal umum"),
    ("kasatgas", "kepala satuan tugas"),
    ("kaops", "kepala operasi"),
    ("kapuspen", "kepala pusat penerangan"),
    ("kapuspenkum", "kepala pusat penerangan hukum"),
    ("kadispenad", "kepala dinas penerangan tni ad"),
    ("kadispenal", "kepala dinas penerangan tni al"),
    ("kadispenau", "kepala dinas penerangan tni au"),
    ("kapendam", "kepala penerangan kodam"),
    ("kapen", "kepala penerangan"),
    ("pangdam", "panglima kodam"),
    ("pangkostrad", "panglima kostrad"),
    ("pangkogabwilhan", "panglima kogabwilhan"),
    ("pangkoopsud", "panglima koopsud"),
    ("danrem", "komandan korem"),
    ("dandim", "komandan kodim"),
    ("danramil", "komandan koramil"),
    ("danjen", "komandan jenderal"),
    ("dansatgas", "komandan satgas"),
    ("danlanal", "komandan lanal"),
    ("danlanud", "komandan lanud"),
    ("dankorbrimob", "komandan korps brimob"),
    ("ksad", "kepala staf angkatan darat"),
    ("kasad", "kepala staf angkatan darat"),
    ("ksal", "kepala staf angkatan laut"),
    ("kasal", "kepala staf angkatan laut"),
    ("ksau", "kepala staf angkatan udara"),
    ("kasau", "kepala staf angkatan udara"),
    ("kasum", "kepala staf umum"),
    ("jubir", "juru bicara"),
    ("sekjen", "sekretaris jenderal"),
    ("wasekjen", "wakil sekretaris jenderal"),
    ("dirjen", "direktur jenderal"),
    ("sumber-sumber", "sumber"),
    ("eks anggota", "anggota"),
    ("mantan anggota", "anggota"),
    ("mantan prajurit", "prajurit"),
    ("mantan anggota dpr", "anggota dpr"),
    ("mantan anggota parlemen", "anggota parlemen"),
    ("mantan anggota kongres", "anggota kongres"),
    ("direktur perlindungan wni", "direktur pelindungan wni"),
]
EXPANSIONS = [
    ("kemlu", "kementerian luar negeri"),
    ("kemenlu", "kementerian luar negeri"),
    ("deplu", "kementerian luar negeri"),
    ("departemen luar negeri", "kementerian luar negeri"),
    ("kemhan", "kementerian pertahanan"),
    ("kemenhan", "kementerian pertahanan"),
    ("departemen pertahanan", "kementerian pertahanan"),
    ("kemenkes", "kementerian kesehatan"),
    ("kemendagri", "kementerian dalam negeri"),
    ("kemensos", "kementerian sosial"),
    ("kemenhub", "kementerian perhubungan"),
    ("kementrian", "kementerian"),
    ("kedubes", "kedutaan besar"),
    ("kedutaan", "kedutaan besar"),
    ("kepolisian", "polisi"),
    ("tentara", "militer"),
    ("angkatan bersenjata", "militer"),
    ("pasukan", "militer"),
    ("pasukan militer", "militer"),
    ("militer zionis", "militer israel"),
    ("tentara zionis", "militer israel"),
    ("otoritas", "pihak berwenang"),
    ("pemerintahan", "pemerintah"),
    ("korps garda revolusi islam", "garda revolusi"),
    ("korps garda revolusi", "garda revolusi"),
    ("garda revolusi islam", "garda revolusi"),
    ("kelompok", ""),
    ("gerakan", ""),
    ("pihak", ""),
    ("milisi", ""),
    ("kelompok perlawanan", ""),
    ("kelompok milisi", ""),
    ("kelompok militan", ""),
    ("gerakan perlawanan", ""),
    ("kantor berita", ""),
]


def phrases(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.split(";")]


@pytest.mark.parametrize(
    ("text", "official"), [(OFFICIAL, "yes"), (PRIVATE, "no"), (AS_THE_BODY, "body")], ids=["yes", "no", "body"]
)
def test_title_says_whether_it_is_public(text: str, official: str) -> None:
    found = {title: titles().match(title.split(), 0) for title in phrases(text)}
    assert {title: match and match[1].official for title, match in found.items()} == dict.fromkeys(found, official)


@pytest.mark.parametrize("text", [OFFICIAL, PRIVATE, AS_THE_BODY], ids=["yes", "no", "body"])
def test_title_is_found_in_full(text: str) -> None:
    found = {title: titles().match(title.split(), 0) for title in phrases(text)}
    assert {title: match and match[0] for title, match in found.items()} == {t: len(t.split()) for t in found}


@pytest.mark.parametrize(("abbreviation", "full"), ABBREVIATIONS)
def test_canonical_writes_an_abbreviation_out(abbreviation: str, full: str) -> None:
    assert canonical(abbreviation.title()) == full


def test_canonical_keeps_the_function_behind_the_title() -> None:
    assert canonical("Menko Bidang Politik, Hukum, dan Keamanan") == (
        "menteri koordinator bidang politik hukum dan keamanan"
    )


def test_canonical_of_nothing_is_empty() -> None:
    assert canonical("") == ""


@pytest.mark.parametrize(
    ("text", "official"),
    [(PUBLIC_BODIES, "yes"), (PRIVATE_BODIES, "no"), (UNDECIDED_BODIES, "body")],
    ids=["yes", "no", "body"],
)
def test_body_word_says_whether_it_is_public(text: str, official: str) -> None:
    found = {word: bodies().match(word.split(), 0) for word in phrases(text)}
    assert {word: match and match[1].official for word, match in found.items()} == dict.fromkeys(found, official)


@pytest.mark.parametrize(
    ("table", "text"),
    [(ranks, RANKS), (honorifics, HONORIFICS), (prefixes, PREFIXES), (determiners, DETERMINERS)],
    ids=["ranks", "honorifics", "prefixes", "determiners"],
)
def test_phrase_table_holds_every_phrase(table, text: str) -> None:
    words = phrases(text)
    assert {word: (table().match(word.split(), 0) or (0, ""))[1] for word in words} == {word: word for word in words}


def test_rank_suffixes_are_known() -> None:
    assert " ".join(sorted(rank_suffixes())) == (
        "arh arm arm. cpm czi hor inf inf. kav kav. laut mar mar. marinir pnb pnb. pol pol. polisi purn purn. "
        "purnawirawan tni"
    )


@pytest.mark.parametrize(("form", "full"), EXPANSIONS)
def test_expansion_writes_a_body_out(form: str, full: str) -> None:
    assert expansions().match(form.split(), 0) == (len(form.split()), full)


def test_territorial_words_tell_which_places_they_take() -> None:
    seats = ("gubernur", "bupati", "senator", "kota", "walikota", "wagub")
    villages = ("desa", "kampung", "distrik", "dusun", "camat", "lurah")
    assert dict(territorial_words()) == dict.fromkeys(seats, "seat") | dict.fromkeys(villages, "village")

"""What curators decided about words that an article repeats or that several said together, when they are read anew."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.test import Client

from archive.entities import curation
from archive.ingest.documents import ArticleDraft
from archive.models import Article, PlaceMention, Statement
from tests import drafts
from tests.web.views.pages import find_texts, read

pytestmark = pytest.mark.django_db

WORDS = "Perang ini harus berhenti"
TOGETHER = f"{WORDS}, kata Budi Santoso dan Ani Lestari."
BODY = "Kotabaru sepi. Warga Kotabaru mengungsi. Jalan ke Kotabaru ditutup."


@pytest.fixture
def curator() -> User:
    return User.objects.create_user("ratna", is_staff=True)


def store(draft: ArticleDraft) -> Article:
    """The article of this draft, read out of bytes of its own."""
    stored = drafts.store(draft, drafts.document(repr(draft)))
    return Article.objects.get(pk=stored.article_id)


def joint(body: str, *names: str) -> ArticleDraft:
    """An article in which these people say WORDS together."""
    draft = drafts.article(body, said={names[0]: [WORDS]}, at=())
    (statement,) = draft.statements
    return replace(
        draft,
        speakers=tuple(drafts.speaker(name) for name in names),
        statements=tuple(replace(statement, speaker=at) for at in range(len(names))),
    )


def said(article: Article) -> list[tuple[int, str, int, str]]:
    """Number, speaker, occurrence and status of every statement."""
    return list(article.statements.order_by("number").values_list("number", "speaker_name", "occurrence", "status"))


def named(article: Article) -> list[tuple[int, str]]:
    """Where the current text names places, and the status of each."""
    mentions = PlaceMention.objects.filter(revision__article=article, revision=article.current_revision)
    return list(mentions.order_by("start").values_list("start", "status"))


def test_two_who_speak_together_have_a_statement_each() -> None:
    article = store(joint(TOGETHER, "Budi Santoso", "Ani Lestari"))
    assert said(article) == [(1, "Budi Santoso", 0, "machine"), (2, "Ani Lestari", 1, "machine")]


def test_two_who_speak_together_are_both_shown(client: Client) -> None:
    article = store(joint(TOGETHER, "Budi Santoso", "Ani Lestari"))
    page = read(client, f"/artikel/{article.pk}/{article.slug}/")
    assert find_texts(page, ".said-list .speaker") == ["Budi Santoso", "Ani Lestari"]
    assert find_texts(page, "mark.said") == [WORDS]
    assert [link["href"] for link in page.select(".text .ref")] == ["#s1", "#s2"]
    assert [len(page.select(f"#p{number}")) for number in (1, 2)] == [1, 1]


def test_one_who_is_read_no_more_leaves_the_others_statement_alone() -> None:
    article = store(joint(TOGETHER, "Budi Santoso", "Ani Lestari"))
    ani = Statement.objects.get(speaker_name="Ani Lestari")
    store(joint(TOGETHER, "Ani Lestari"))
    assert [(row.pk, row.number) for row in article.statements.all()] == [(ani.pk, 2)]


@pytest.mark.parametrize("body", [TOGETHER, f"Jakarta.\n\n{TOGETHER}"])
def test_a_decision_about_one_of_two_stays_with_that_one(curator: User, body: str) -> None:
    article = store(joint(TOGETHER, "Budi Santoso", "Ani Lestari"))
    curation.reject(article.statements.get(number=2), by=curator)
    store(joint(body, "Budi Santoso", "Ani Lestari"))
    assert said(article) == [(1, "Budi Santoso", 0, "machine"), (2, "Ani Lestari", 1, "rejected")]


@pytest.mark.parametrize("names", [("Ani Lestari",), ("Eko Wijaya", "Ani Lestari", "Budi Santoso")])
def test_a_decision_about_one_of_two_finds_that_one_among_others(curator: User, names: tuple[str, ...]) -> None:
    article = store(joint(TOGETHER, "Budi Santoso", "Ani Lestari"))
    curation.reject(article.statements.get(number=2), by=curator)
    store(joint(TOGETHER, *names))
    assert list(article.statements.filter(status="rejected").values_list("speaker_name", flat=True)) == ["Ani Lestari"]


def test_a_corrected_name_takes_the_place_of_the_same_read_beside_it(curator: User) -> None:
    article = store(joint(TOGETHER, "Budi Santoso"))
    curation.correct(article.statements.get(), {"speaker_name": "Ani Lestari"}, by=curator)
    store(joint(TOGETHER, "Budi Santoso", "Ani Lestari"))
    assert list(article.statements.values_list("speaker_name", "status")) == [("Ani Lestari", "corrected")]


def test_a_name_cannot_be_corrected_to_that_of_the_other_speaker(curator: User) -> None:
    article = store(joint(TOGETHER, "Budi Santoso", "Ani Lestari"))
    with pytest.raises(curation.SpanTaken):
        curation.correct(article.statements.get(number=1), {"speaker_name": "Ani Lestari"}, by=curator)


def test_undoing_a_decision_about_one_of_two_leaves_the_other_alone(curator: User) -> None:
    article = store(joint(TOGETHER, "Budi Santoso", "Ani Lestari"))
    curation.confirm(article.statements.get(number=1), by=curator)
    decision = curation.reject(article.statements.get(number=2), by=curator)
    curation.undo(decision, by=curator)
    assert [status for *_, status in said(article)] == ["confirmed", "machine"]


def test_a_decision_about_a_mention_stays_there_however_often_a_changed_text_is_read(curator: User) -> None:
    article = store(drafts.article(BODY))
    curation.confirm(article.mentions.get(start=BODY.index("Kotabaru", 9)), by=curator)
    longer = f"Sejak Jumat malam.\n\n{BODY}"
    for authors in (("Eko",), ("Ani",), ()):
        article = store(replace(drafts.article(longer), authors=authors))
        assert [status for _, status in named(article)] == ["machine", "confirmed", "machine"]


def test_undoing_a_shortened_statement_brings_its_words_back_beside_the_other(curator: User) -> None:
    article = store(joint(TOGETHER, "Budi Santoso", "Ani Lestari"))
    decision = curation.correct(article.statements.get(number=1), {"text": "harus berhenti"}, by=curator)
    curation.undo(decision, by=curator)
    assert list(article.statements.order_by("number").values_list("text", "status")) == [(WORDS, "machine")] * 2


def test_a_later_decision_about_a_mention_counts_after_others_moved_before_it(curator: User) -> None:
    article = store(drafts.article(BODY))
    curation.confirm(article.mentions.get(start=BODY.index("Kotabaru", 9)), by=curator)
    longer = f"Kotabaru, Jumat.\n\n{BODY}"
    article = store(drafts.article(longer))
    wanted = longer.index("Kotabaru", longer.index("Warga"))
    curation.reject(article.mentions.get(start=wanted), by=curator)
    store(replace(drafts.article(longer), authors=("Eko",)))
    assert [status for start, status in named(article) if start == wanted] == ["rejected"]


def test_a_decision_about_a_mention_holds_when_its_neighbour_is_decided_about_later(curator: User) -> None:
    article = store(drafts.article(BODY))
    curation.reject(article.mentions.get(start=BODY.index("Kotabaru", 9)), by=curator)
    longer = f"Kotabaru, Jumat.\n\n{BODY}"
    article = store(drafts.article(longer))
    curation.confirm(article.mentions.get(start=longer.index("Kotabaru sepi")), by=curator)
    store(replace(drafts.article(longer), authors=("Eko",)))
    assert [status for _, status in named(article)] == ["machine", "confirmed", "rejected", "machine"]

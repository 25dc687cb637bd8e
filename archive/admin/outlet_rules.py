"""Rules of an outlet: the form that checks them, and their trial on what the archive has of the outlet."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import soupsieve
from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from archive.admin.desk import AsideDesk
from archive.admin.generics import ModelForm
from archive.entities import curated
from archive.entities.rules import PLACE, WILDCARD
from archive.models import Article, Outlet, OutletRule
from archive.templatetags.captures import say_reason

SELECTORS = ("title", "body", "date", "author")
MAX_LINES = 40
MAX_LENGTH = 300
MIN_LETTERS = 4  # a pattern with fewer would take whole articles away
TRIALS = 5  # the newest articles that the rules are tried on
SHOWN = 30  # lines that differ, of one article


class Lines(forms.Textarea):
    """A box for a selector or pattern a line."""

    def __init__(self) -> None:
        super().__init__({"rows": 3, "class": "vLargeTextField code", "spellcheck": "false"})


class RuleForm(ModelForm):
    """The rules, each line checked."""

    class Meta:
        model = OutletRule
        fields = [*SELECTORS, "dropped", "datelines"]
        widgets = {name: Lines() for name in fields}
        help_texts = {
            "title": _("Pemilih CSS, satu per baris, dicoba berurutan sebelum yang bawaan."),
            "dropped": _("Baris utuh yang bukan isi; * berarti apa saja. Contoh: Baca juga: *"),
            "datelines": _("Yang berdiri di depan kata pertama berita. Contoh: {tempat}, Harian Uji –"),
        }

    def clean(self) -> dict[str, Any]:
        """ValidationError with the first line of a field that cannot be."""
        cleaned = super().clean() or self.cleaned_data
        for name in self.Meta.fields:
            problem = next(_find_problems(name, cleaned.get(name, "")), None)
            if problem:
                self.add_error(name, problem)
        return cleaned


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read out of a capture: title, days of publication, lines; or why there is no article."""

    title: str = ""
    published: str = ""
    lines: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """An article as it is read by the rules that count now and by those that are tried; lines that come and go."""

    article: Article
    before: Reading
    after: Reading
    gone: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        """Whether the rules change nothing."""
        return self.before == self.after


@admin.register(OutletRule)
class OutletRuleDesk(AsideDesk):
    """All rules; they are edited with their outlet."""

    list_display = ["outlet", "updated_at"]
    list_select_related = ["outlet"]
    ordering = ["-pk"]
    search_fields = ["=outlet__slug"]


def open_form(outlet: Outlet, data: Any) -> RuleForm:
    """The form over the outlet's rules, or over the first ones that it gets."""
    rule = OutletRule.objects.filter(outlet=outlet).first() or OutletRule(outlet=outlet)
    return RuleForm(data, instance=rule)


def try_out(form: RuleForm) -> list[Trial]:
    """What the rules of the valid form would change in the newest articles of the outlet; nothing is stored."""
    from archive.entities import shipped_knowledge  # loaded by those who try rules out, not by every web worker

    known = curated.overlay(shipped_knowledge.load())
    outlet = form.instance.outlet
    keys = curated.list_outlet_keys(outlet, known)
    trial = curated.read_rules(form.instance)
    changed = curated.set_rules(known, keys, trial)
    articles = Article.objects.filter(outlet=outlet).exclude(current_revision=None).order_by("-published_latest", "-pk")
    return [_try_on(article, known, changed) for article in articles[:TRIALS]]


def _try_on(article: Article, known: Any, changed: Any) -> Trial:
    from archive.ingest import storage

    _same, raw, day = storage.restore_document(article.pk)
    before, after = _read(raw, known, day), _read(raw, changed, day)
    pairs = list(difflib.ndiff(before.lines, after.lines))
    return Trial(
        article=article,
        before=before,
        after=after,
        gone=tuple(line[2:] for line in pairs if line.startswith("- "))[:SHOWN],
        new=tuple(line[2:] for line in pairs if line.startswith("+ "))[:SHOWN],
    )


def _read(raw: Any, knowledge: Any, day: date) -> Reading:
    from archive.ingest.errors import IngestError
    from archive.ingest.extraction import extract

    try:
        draft = extract(raw, knowledge, day)
    except IngestError as error:
        return Reading(problem=say_reason(str(error)))
    days = dict.fromkeys(str(each) for each in (draft.published.earliest, draft.published.latest) if each)
    return Reading(title=draft.title, published=" – ".join(days), lines=draft.paragraphs)


def _find_problems(name: str, text: str) -> Iterator[Any]:
    """What is wrong with the lines of a field, as sentences."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MAX_LINES:
        yield _("Paling banyak %(count)d baris.") % {"count": MAX_LINES}
    for line in lines:
        if len(line) > MAX_LENGTH:
            yield _("Terlalu panjang: %(line)s…") % {"line": line[:40]}
        elif name in SELECTORS and not _is_selector(line):
            yield _("Bukan pemilih CSS: %(line)s") % {"line": line}
        elif name not in SELECTORS and not _is_pattern(name, line):
            yield _("Pola ini mengenai terlalu banyak: %(line)s") % {"line": line}


def _is_selector(line: str) -> bool:
    try:
        soupsieve.compile(line)
    except soupsieve.SelectorSyntaxError:
        return False
    return True


def _is_pattern(name: str, line: str) -> bool:
    mark = PLACE if name == "datelines" else WILDCARD
    letters = sum(character.isalnum() for character in line.replace(mark, ""))
    return letters >= MIN_LETTERS and (name == "dropped" or line.count(PLACE) <= 1)

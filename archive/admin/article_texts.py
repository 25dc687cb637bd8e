"""The page on which a curator writes an article's text: what it changes is shown before it is saved."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from archive.admin import background
from archive.admin.desk import curator_of
from archive.entities import curation
from archive.entities.curation.texts import BODY_LIMIT
from archive.language import differences
from archive.models import Article, Decision, Job, Revision

PERMISSION = "archive.revise_article"


class TextForm(forms.Form):
    """The text, why it is another, and the revision over which it is written."""

    isi = forms.CharField(
        label=_("Isi"),
        max_length=BODY_LIMIT,
        widget=forms.Textarea({"rows": 24, "class": "vLargeTextField", "lang": "id"}),
        help_text=_("Setiap baris menjadi satu paragraf."),
    )
    alasan = forms.CharField(
        label=_("Alasan"),
        max_length=500,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Pembaca melihat alasan ini pada halaman versi; jangan tulis data pribadi di sini."),
    )
    atas = forms.IntegerField(widget=forms.HiddenInput)


def revise(request: HttpRequest, pk: int) -> HttpResponse:
    """The form (GET); what the text would change, or with `simpan` the new revision (POST)."""
    if not request.user.has_perm(PERMISSION):
        raise PermissionDenied
    articles = Article.objects.select_related("current_revision")
    article = get_object_or_404(articles, pk=pk, current_revision__isnull=False)
    form = _open_form(request, article)
    valid = request.method == "POST" and form.is_valid()
    if valid and "simpan" in request.POST and _save(request, article, form):
        return HttpResponseRedirect(reverse("admin:archive_article_change", args=[pk]))
    return TemplateResponse(request, "admin/archive/revise.html", _describe(request, article, form, compared=valid))


def list_revised(decisions: Iterable[Decision]) -> list[int]:
    """The articles whose text these decisions set."""
    revised = [each.article_id for each in decisions if each.kind == Decision.Kind.REVISE_ARTICLE]
    return sorted({key for key in revised if key is not None})


def reread(request: HttpRequest, article_ids: list[int]) -> None:
    """Let the machine read articles anew whose text has become another."""
    if article_ids:
        background.ask_for(Job.Kind.REREAD, by=curator_of(request), subjects=article_ids)


def say_state(article: Article) -> str:
    """Who wrote the text that readers see, why, and whether a newer one came from the source since."""
    decision = curation.find_written(article)
    if decision is None:
        return str(_("dibaca mesin dari sumbernya"))
    written = _("ditulis kurator %(curator)s: %(reason)s") % {
        "curator": decision.curator,
        "reason": decision.values["reason"],
    }
    newer = curation.find_newer(article)
    waits = _("Versi %(number)d dari sumber datang sesudahnya dan menunggu.")
    return f"{written} {waits % {'number': newer.number}}" if newer else str(written)


def _open_form(request: HttpRequest, article: Article) -> TextForm:
    if request.method == "POST":
        return TextForm(request.POST)
    revision = article.current_revision
    assert revision is not None
    return TextForm(initial={"isi": revision.body, "atas": revision.pk})


def _save(request: HttpRequest, article: Article, form: TextForm) -> bool:
    """Save the text; one that cannot be is a message on the form."""
    values = form.cleaned_data
    try:
        by = curator_of(request)
        curation.revise(article, values["isi"], reason=values["alasan"], over=values["atas"], by=by)
    except curation.CurationError as error:
        form.add_error(None, str(error))
        return False
    reread(request, [article.pk])
    text = _("Versi baru disimpan; pernyataan dan tempat dibaca ulang di latar belakang.")
    messages.success(request, text)
    return True


def _describe(request: HttpRequest, article: Article, form: TextForm, *, compared: bool) -> dict[str, Any]:
    revision = article.current_revision
    assert revision is not None
    return {
        **admin.site.each_context(request),
        "title": _("Tulis ulang isi"),
        "opts": Article._meta,
        "article": article,
        "form": form,
        "changes": _compare(revision, form.cleaned_data["isi"]) if compared else (),
        "newer": curation.find_newer(article),
    }


def _compare(revision: Revision, body: str) -> list[differences.Change]:
    """The paragraphs that would change, and how."""
    changes = differences.compare(revision.paragraphs, curation.read_paragraphs(body))
    return [change for change in changes if change.kind != "same"]

"""Articles: their title, outlet, days and visibility, and the way to read them anew."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from archive.admin import article_texts, background
from archive.admin.desk import LIST_LIMIT, Desk, bounded, curator_of, is_key, words
from archive.admin.generics import TabularInline
from archive.entities import curation
from archive.ingest.storage.articles import EXTRACTOR_VERSION
from archive.models import Article, Capture, Decision, Job, Revision, SearchEntry

SEARCH_LIMIT = 1_000  # the newest articles with the words; whoever wants others names more words
HIDE_LIMIT = 200  # articles that one reason hides; their keys travel in the address


class RevisionInline(TabularInline):
    """The texts that the article had."""

    model = Revision
    fields = ["number", "extractor_version", "created_at"]
    readonly_fields = ["number", "extractor_version", "created_at"]
    extra = 0
    can_delete = False
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        """Without the text."""
        rows: QuerySet[Revision] = super().get_queryset(request).defer("body").order_by("number")
        return rows

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Revisions come from captures."""
        return False


class CaptureInline(TabularInline):
    """The bytes that it was read out of."""

    model = Capture
    fields = ["source", "media_type", "captured_at", "ingested_at"]
    readonly_fields = ["source", "media_type", "captured_at", "ingested_at"]
    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Captures come from ingest."""
        return False


class RereadForm(forms.Form):
    """Which articles to read anew."""

    versi = forms.IntegerField(
        label=_("Dibaca sebelum versi"),
        min_value=1,
        max_value=int(EXTRACTOR_VERSION),
        initial=int(EXTRACTOR_VERSION),
        help_text=_("Semua artikel yang dibaca pembaca sebelum versi ini akan dibaca ulang. Keputusan kurator tetap."),
    )


class HideForm(forms.Form):
    """Why readers should not see an article."""

    alasan = forms.CharField(
        label=_("Alasan"),
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Pembaca yang membuka alamat artikel melihat alasan ini; jangan tulis data pribadi di sini."),
    )


@admin.register(Article)
class ArticleDesk(Desk):
    """The newest first; search by words of the text, number or web address."""

    actions = ["hide_selected", "show_selected", "reextract_selected"]
    change_form_template = "admin/archive/article_form.html"
    list_display = ["title", "outlet", "published", "published_precision", "state", "updated_at"]
    list_filter = ["hidden", "published_precision", "published_basis"]
    list_select_related = ["outlet"]
    autocomplete_fields = ["outlet", "dateline_place"]
    ordering = ["-pk"]
    search_fields = ["title"]
    search_help_text = _("Kata dalam artikel, nomor asal, atau alamat web")
    fieldsets = [
        (None, {"fields": ["title", ("outlet", "dateline_place")]}),
        (
            _("Terbit"),
            {"fields": [("published_earliest", "published_latest"), "published_precision", "published_basis"]},
        ),
        (_("Keadaan"), {"fields": ["hidden", "hidden_reason", "text_state", "links"]}),
        (
            _("Dari sumbernya"),
            {"fields": ["url", "external_id", "key", "authors", "wire_sources", "dateline", "credits"]},
        ),
    ]
    readonly_fields = [
        *("published_basis", "hidden", "hidden_reason", "text_state", "links", "url", "external_id", "key"),
        *("authors", "wire_sources", "dateline", "credits"),
    ]
    inlines = [RevisionInline, CaptureInline]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Articles come from ingest."""
        return False

    def get_urls(self) -> list[Any]:
        """With the pages that ask for the reason of hiding, for what to read anew and for another text."""
        hide = self.admin_site.admin_view(self.hide_view)
        reread = self.admin_site.admin_view(self.reread_view)
        revise = self.admin_site.admin_view(article_texts.revise)
        return [
            path("sembunyikan/", hide, name="archive_article_hide"),
            path("baca-ulang/", reread, name="archive_article_reread"),
            path("<int:pk>/isi/", revise, name="archive_article_revise"),
            *super().get_urls(),
        ]

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        """Articles with all the words, the newest; hidden ones, which have no search entry, by their title."""
        term = search_term.strip()
        if not term:
            return queryset, False
        found = SearchEntry.objects.filter(vector=words(term)).order_by("-pk").values_list("pk", flat=True)
        hiding = Decision.objects.in_force().filter(kind=Decision.Kind.HIDE_ARTICLE).values("article")
        known = Article.objects.filter(Q(external_id=term) | Q(key=term)).values_list("pk", flat=True)
        hidden = Article.objects.filter(pk__in=hiding, title__icontains=term).values_list("pk", flat=True)
        keys = [*found[:SEARCH_LIMIT], *known.union(hidden)[:SEARCH_LIMIT]]
        return queryset.filter(pk__in=keys), False

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        """A change is a decision."""
        changes = {name: form.cleaned_data[name] for name in form.changed_data}
        for name in {"outlet", "dateline_place"} & set(changes):
            chosen = changes.pop(name)
            changes[f"{name}_id"] = chosen.pk if chosen else None
        if changes:
            curation.correct(obj, changes, by=curator_of(request))

    def has_hide_permission(self, request: HttpRequest) -> bool:
        """Whoever may take articles from the readers' sight may show them again."""
        return request.user.has_perm("archive.hide_article")

    def has_reread_permission(self, request: HttpRequest) -> bool:
        """Reading anew is long work."""
        return request.user.has_perm("archive.reread_article")

    @admin.action(description=_("Sembunyikan yang dipilih…"), permissions=["hide"])
    def hide_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> HttpResponse:
        """To the page that asks for the reason."""
        keys = queryset.order_by("pk").values_list("pk", flat=True)[:HIDE_LIMIT]
        address = reverse("admin:archive_article_hide")
        return HttpResponseRedirect(f"{address}?artikel={','.join(map(str, keys))}")

    def hide_view(self, request: HttpRequest) -> HttpResponse:
        """Ask for the reason (GET), hide the articles (POST)."""
        if not self.has_hide_permission(request):
            raise PermissionDenied
        keys = [int(key) for key in request.GET.get("artikel", "").split(",") if is_key(key)]
        articles = Article.objects.filter(pk__in=keys[:HIDE_LIMIT], hidden=False).order_by("pk")
        form = HideForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            for article in articles:
                curation.hide(article, reason=form.cleaned_data["alasan"], by=curator_of(request))
            self.message_user(request, _("Disembunyikan dari pembaca."), messages.SUCCESS)
            return HttpResponseRedirect(reverse("admin:archive_article_changelist"))
        context = {"title": _("Sembunyikan artikel"), "opts": self.opts, "form": form, "articles": list(articles)}
        return TemplateResponse(
            request, "admin/archive/hide.html", {**self.admin_site.each_context(request), **context}
        )

    @admin.action(description=_("Tampilkan lagi yang dipilih"), permissions=["hide"])
    def show_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        """Undo what hid these articles."""
        for article in bounded(queryset.filter(hidden=True)):
            curation.restore(article, by=curator_of(request))
        self.message_user(request, _("Ditampilkan lagi."), messages.SUCCESS)

    @admin.action(description=_("Baca ulang yang dipilih"), permissions=["reread"])
    def reextract_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> HttpResponse:
        """Read these articles anew in the background; decisions stay, and a report tells what changed."""
        keys = queryset.order_by("pk").values_list("pk", flat=True)[:LIST_LIMIT]
        job = background.ask_for(Job.Kind.REREAD, by=curator_of(request), subjects=keys)
        return HttpResponseRedirect(reverse("admin:archive_job_change", args=[job.pk]))

    def reread_view(self, request: HttpRequest) -> HttpResponse:
        """Ask which version is new enough (GET); read all that an older one read anew (POST)."""
        if not self.has_reread_permission(request):
            raise PermissionDenied
        form = RereadForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            version = form.cleaned_data["versi"]
            job = background.ask_for(Job.Kind.REREAD, by=curator_of(request), older_than=version)
            return HttpResponseRedirect(reverse("admin:archive_job_change", args=[job.pk]))
        context = {"title": _("Baca ulang artikel lama"), "opts": self.opts, "form": form}
        return TemplateResponse(
            request, "admin/archive/reread.html", {**self.admin_site.each_context(request), **context}
        )

    @admin.display(description=_("keadaan"), ordering="hidden")
    def state(self, obj: Article) -> str:
        """Whether readers see it."""
        return str(_("disembunyikan") if obj.hidden else _("tampil"))

    @admin.display(description=_("terbit"), ordering="published_latest")
    def published(self, obj: Article) -> str:
        """The range of days."""
        days = [day.isoformat() for day in (obj.published_earliest, obj.published_latest) if day]
        return " – ".join(dict.fromkeys(days)) or "–"

    @admin.display(description=_("isi"))
    def text_state(self, obj: Article) -> str:
        """Who wrote the text that readers see, and whether another waits."""
        return article_texts.say_state(obj)

    @admin.display(description=_("lihat"))
    def links(self, obj: Article) -> str:
        """The article's readings and decisions."""
        return format_html(
            '<a href="{}?article__id__exact={}&status=semua">{}</a> · '
            '<a href="{}?article__id__exact={}&status=semua">{}</a> · <a href="{}?article__id__exact={}">{}</a>',
            *(reverse("admin:archive_statement_changelist"), obj.pk, _("pernyataan")),
            *(reverse("admin:archive_placemention_changelist"), obj.pk, _("penyebutan tempat")),
            *(reverse("admin:archive_decision_changelist"), obj.pk, _("keputusan")),
        )

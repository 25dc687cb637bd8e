"""The pages of the review queue: the lobby, one reading, and the answers to keys."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from archive.admin.desk import curator_of, is_key
from archive.admin.review import actions, names, progress, queue
from archive.admin.review.criteria import SORTS, Criteria, read
from archive.admin.review.forms import bind
from archive.admin.review.items import Item, NameItem, describe
from archive.admin.review.orders import Reading
from archive.entities import curation
from archive.models import Decision

Shown = Item | NameItem

HELD = "pegang"  # parameter: keys of readings that the page holds already
POSITION = "sesudah"  # parameter: where in the queue to go on
FRAGMENT = "fragment"  # value of the header by which the page's script asks for pieces in place of a page


@require_GET
def open_desk(request: HttpRequest) -> HttpResponse:
    """To the lobby; for those who may only look, to the list."""
    may_review = request.user.has_perm("archive.change_statement")
    address = reverse("review", args=["pernyataan"]) if may_review else reverse("admin:archive_statement_changelist")
    return HttpResponseRedirect(address)


@require_GET
def show_lobby(request: HttpRequest, sort: str) -> HttpResponse:
    """What can be reviewed, how much waits, and who got how far today."""
    criteria = _criteria(request, sort)
    context = {
        "criteria": criteria,
        "waiting": queue.count(criteria),
        "limit": queue.COUNT_LIMIT,
        "sorts": SORTS.values(),
        "curators": progress.list_curators(),
        "wrong": _unknown(request, criteria),
    }
    return _page(request, "admin/archive/review_lobby.html", context)


@require_POST
def take(request: HttpRequest, sort: str) -> HttpResponse:
    """Hold the next reading and show it."""
    criteria = _criteria(request, sort)
    return _go_on(request, criteria, None)


@require_GET
def show(request: HttpRequest, sort: str, key: int) -> HttpResponse:
    """One reading."""
    criteria = _criteria(request, sort)
    item = describe(_find(criteria, key), criteria)
    return _show(request, criteria, item)


@require_POST
def decide(request: HttpRequest, sort: str, key: int) -> HttpResponse:
    """Decide about one reading and go on to the next."""
    criteria = _criteria(request, sort)
    row = _find(criteria, key)
    form = bind(criteria.sort, row, request.POST)
    if not form.is_valid():
        return _refuse(request, criteria, describe(row, criteria, form), " ".join(_list_errors(form)))
    try:
        decision = actions.decide(form, request.POST.get("keputusan", ""), by=curator_of(request))
    except curation.CurationError as error:
        return _refuse(request, criteria, describe(row, criteria, form), str(error))
    return _go_on(request, criteria, decision)


@require_POST
def undo(request: HttpRequest, sort: str) -> HttpResponse:
    """Take back the curator's own decision and show its reading again."""
    criteria = _criteria(request, sort)
    number = request.POST.get("putusan", "")
    mine = Decision.objects.filter(curator=curator_of(request), pk=int(number) if is_key(number) else 0).first()
    if mine is None:
        raise Http404
    try:
        curation.undo(mine, by=curator_of(request))
    except curation.CurationError as error:
        return _answer(request, criteria, None, None, str(error))
    row = queue.find_decided(criteria.sort, mine)
    if row is not None:
        curation.claim(row, by=curator_of(request))
    return _answer(request, criteria, row, None, "")


@require_GET
def suggest(request: HttpRequest, sort: str) -> HttpResponse:
    """Names for a box, as JSON: key, name, what tells it from namesakes, and its address."""
    if sort not in names.OWNERS or not request.user.has_perm("archive.view_statement"):
        raise PermissionDenied
    rows = names.suggest(sort, request.GET.get("q", ""))
    found = [{"key": row.pk, "name": row.name, "about": names.describe(row), "slug": row.slug} for row in rows]
    return JsonResponse({"found": found})


def _criteria(request: HttpRequest, path: str) -> Criteria:
    """What is reviewed; PermissionDenied for whoever may not decide about that sort."""
    if path not in SORTS:
        raise Http404
    if not request.user.has_perm(f"archive.change_{SORTS[path].model._meta.model_name}"):
        raise PermissionDenied
    return read(SORTS[path], request.POST if request.method == "POST" else request.GET)


def _find(criteria: Criteria, key: int) -> Any:
    row = queue.find(criteria.sort, key)
    if row is None:
        raise Http404(_("Pembacaan ini sudah tidak ada; muat ulang halaman."))
    return row


def _go_on(request: HttpRequest, criteria: Criteria, decision: Decision | None) -> HttpResponse:
    """To the next reading that waits, held for the curator."""
    held = [int(key) for key in request.POST.get(HELD, "").split(",")[:20] if is_key(key)]
    row = queue.take(criteria, request.POST.get(POSITION, ""), by=curator_of(request), left_out=held)
    return _answer(request, criteria, row, decision, "")


def _answer(
    request: HttpRequest, criteria: Criteria, row: Reading | None, decision: Decision | None, error: str
) -> HttpResponse:
    """The next reading: as a piece of the page to its script, else by its own address."""
    if request.headers.get("X-Requested-With") == FRAGMENT:
        return _send_pieces(request, criteria, describe(row, criteria) if row else None, decision, error)
    if error:
        messages.error(request, error)
    if row is None:
        messages.success(request, _("Antrean kosong."))
        return HttpResponseRedirect(f"{reverse('review', args=[criteria.sort.path])}?{criteria.query()}")
    more = {"putusan": decision.pk} if decision else {}
    return HttpResponseRedirect(f"{_address(criteria, row)}?{criteria.query(**more)}")


def _refuse(request: HttpRequest, criteria: Criteria, item: Shown, error: str) -> HttpResponse:
    """The same reading again, with what is wrong."""
    if request.headers.get("X-Requested-With") == FRAGMENT:
        return _send_pieces(request, criteria, item, None, error)
    return _show(request, criteria, item, error)


def _send_pieces(
    request: HttpRequest, criteria: Criteria, item: Shown | None, decision: Decision | None, error: str
) -> JsonResponse:
    described = {**_describe(request, criteria, item), "error": error}
    measured = {"progress": progress.measure(curator_of(request))}
    return JsonResponse(
        {
            "card": render_to_string(described["card"], described, request) if item else "",
            "progress": render_to_string("admin/archive/review_progress.html", measured, request),
            "decided": decision.pk if decision else None,
            "error": error,
        }
    )


def _show(request: HttpRequest, criteria: Criteria, item: Shown, error: str = "") -> HttpResponse:
    last = request.GET.get("putusan", "")
    context = {
        **_describe(request, criteria, item),
        "error": error,
        "progress": progress.measure(curator_of(request)),
        "last": last if is_key(last) else "",
    }
    return _page(request, "admin/archive/review_item.html", context)


def _describe(request: HttpRequest, criteria: Criteria, item: Shown | None) -> dict[str, Any]:
    return {
        "criteria": criteria,
        "item": item,
        "card": f"admin/archive/{'review_card' if criteria.sort.entity else 'review_name'}.html",
        "may_learn": request.user.has_perm(f"archive.change_{criteria.sort.entity}"),
        "may_merge": request.user.has_perm("archive.merge_speaker"),
        "choices": [(row, names.describe(row)) for row in item.form.choices] if item else [],
    }


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    title = _("Tinjau: %(name)s") % {"name": context["criteria"].sort.label}
    return TemplateResponse(request, template, {**admin.site.each_context(request), "title": title, **context})


def _address(criteria: Criteria, row: Reading) -> str:
    return reverse("review_item", args=[criteria.sort.path, row.pk])


def _list_errors(form: Any) -> list[str]:
    return [str(error) for errors in form.errors.values() for error in errors]


def _unknown(request: HttpRequest, criteria: Criteria) -> list[str]:
    """Names that were asked for and that nothing has."""
    asked = (criteria.sort.entity_path, "media") if criteria.sort.entity else ()
    return [value for name in asked if (value := request.GET.get(name, "")) and name not in criteria.parameters()]

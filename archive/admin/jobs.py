"""Jobs: what curators asked the background worker for, how far it is, and what became of each thing."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from archive.admin import background, uploads
from archive.admin.desk import AsideDesk, BoundedPaginator, ReadOnlyDesk, curator_of
from archive.models import Job, JobLine, UploadedFile, UploadedPart
from archive.templatetags.captures import say_reason

LINES_A_PAGE = 100
TROUBLES = ("rejected", "unreadable")
_TONES = {"stored": "good", "revised": "good", "known": "", "rejected": "bad", "unreadable": "bad"}


@admin.register(Job)
class JobDesk(ReadOnlyDesk):
    """The newest first; uploading is asked for here."""

    change_list_template = "admin/archive/job_list.html"
    list_display = ["named", "state_shown", "results", "curator", "requested_at"]
    list_filter = ["kind", "state"]
    list_select_related = ["curator"]
    ordering = ["-pk"]
    sortable_by = ()
    search_fields = ["=pk", "=curator__username"]
    search_help_text = _("Nomor pekerjaan atau nama kurator")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Job]:
        """Without the rows that it is about."""
        rows: QuerySet[Job] = super().get_queryset(request).defer("subjects")
        return rows

    def get_urls(self) -> list[Any]:
        """With the upload and the button that lets a job go on."""
        view = self.admin_site.admin_view
        return [
            path("unggah/", view(self.upload_view), name="archive_job_upload"),
            path("<int:pk>/lanjutkan/", view(require_POST(self.resume_view)), name="archive_job_resume"),
            *super().get_urls(),
        ]

    def has_upload_permission(self, request: HttpRequest) -> bool:
        """Uploading fills the archive."""
        return request.user.has_perm("archive.upload_capture")

    def upload_view(self, request: HttpRequest) -> HttpResponse:
        """Choose files (GET), keep them and ask the worker for the rest (POST)."""
        if not self.has_upload_permission(request):
            raise PermissionDenied
        form = uploads.UploadForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
        if request.method == "POST" and form.is_valid():
            return _open(form.ask(curator_of(request)))
        context = {"title": _("Unggah berkas"), "opts": self.opts, "form": form, "limits": uploads.describe_limits()}
        return TemplateResponse(
            request, "admin/archive/upload.html", {**self.admin_site.each_context(request), **context}
        )

    def resume_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Let a job that broke off go on where it stopped."""
        if not self.has_upload_permission(request):
            raise PermissionDenied
        job = get_object_or_404(Job, pk=pk)
        if Job.objects.filter(pk=pk, state=Job.State.FAILED).update(state=Job.State.WAITING):
            background.queue(job)
        return _open(job)

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None) -> Any:
        """How far the job is, and its report; the part that changes alone with `?bagian=1`."""
        job = self.get_object(request, object_id)
        if job is None:
            raise Http404
        if not self.has_view_permission(request, job):
            raise PermissionDenied
        context = {**_report(job, request), "can_retry": self.has_upload_permission(request), "opts": self.opts}
        if "bagian" in request.GET:
            return TemplateResponse(request, "admin/archive/job_progress.html", context)
        title = f"{job.get_kind_display()} {job.pk}".capitalize()
        context |= {**self.admin_site.each_context(request), "title": title, "files": job.files.order_by("position")}
        return TemplateResponse(request, "admin/archive/job.html", context)

    @admin.display(description=_("pekerjaan"))
    def named(self, obj: Job) -> str:
        """What it does, and its number."""
        return f"{obj.get_kind_display()} {obj.pk}".capitalize()

    @admin.display(description=_("keadaan"))
    def state_shown(self, obj: Job) -> str:
        """With how far it is while it runs."""
        return f"{obj.get_state_display()} ({obj.percent}%)" if obj.is_open else str(obj.get_state_display())

    @admin.display(description=_("hasil"))
    def results(self, obj: Job) -> str:
        """How many of each outcome."""
        return ", ".join(f"{each['count']} {each['label']}" for each in _count(obj)) or "–"


@admin.register(JobLine)
class JobLineDesk(AsideDesk):
    """Lines of reports; they are read with their job."""

    list_display = ["source", "outcome", "job_id"]
    ordering = ["-pk"]
    search_fields = ["=job__pk"]


@admin.register(UploadedFile)
class UploadedFileDesk(AsideDesk):
    """Files as they were sent."""

    list_display = ["name", "size", "job_id"]
    ordering = ["-pk"]
    search_fields = ["=job__pk"]


@admin.register(UploadedPart)
class UploadedPartDesk(AsideDesk):
    """Parts of files that wait to be read."""

    list_display = ["file_id", "number"]
    ordering = ["-pk"]
    search_fields = ["=file__pk"]
    fields = ["file_id", "number"]
    readonly_fields = ["file_id"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[UploadedPart]:
        """Without the bytes."""
        rows: QuerySet[UploadedPart] = super().get_queryset(request).defer("content")
        return rows


def _open(job: Job) -> HttpResponse:
    return HttpResponseRedirect(reverse("admin:archive_job_change", args=[job.pk]))


def _report(job: Job, request: HttpRequest) -> dict[str, Any]:
    """What the job's page shows of its lines: those in trouble first where there are any, else all."""
    chosen = request.GET.get("hasil", "")
    lines = job.lines.select_related("article").order_by("position")
    if chosen in JobLine.Outcome.values:
        lines = lines.filter(outcome=chosen)
    page = BoundedPaginator(lines, LINES_A_PAGE).get_page(request.GET.get("hal"))
    shown = [{"line": line, "reason": say_reason(line.reason), "tone": _TONES[line.outcome]} for line in page]
    return {"job": job, "counts": _count(job), "chosen": chosen, "page": page, "lines": shown}


def _count(job: Job) -> list[dict[str, Any]]:
    return [
        {"value": value, "label": label, "count": job.outcomes[value], "tone": _TONES[value]}
        for value, label in JobLine.Outcome.choices
        if job.outcomes.get(value)
    ]

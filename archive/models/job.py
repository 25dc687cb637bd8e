"""Jobs: long work that a curator asked for, worked off in the background, with what became of each thing."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class JobQuerySet(models.QuerySet["Job"]):
    """Verbs for reading jobs."""

    def open(self) -> "JobQuerySet":
        """Those that wait or run, the oldest first."""
        return self.filter(state__in=[Job.State.WAITING, Job.State.RUNNING]).order_by("pk")


class Job(models.Model):
    """One piece of long work. All that it has done so far is in the database, so that any worker can go on with it."""

    class Kind(models.TextChoices):
        UPLOAD = "upload", _("memasukkan berkas")
        RETRY = "retry", _("mencoba lagi tangkapan")
        REREAD = "reread", _("membaca ulang artikel")

    class State(models.TextChoices):
        WAITING = "waiting", _("menunggu")
        RUNNING = "running", _("berjalan")
        DONE = "done", _("selesai")
        FAILED = "failed", _("terhenti")

    kind = models.CharField(_("pekerjaan"), max_length=10, choices=Kind)
    state = models.CharField(_("keadaan"), max_length=10, choices=State, default=State.WAITING)
    curator = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("kurator"))
    requested_at = models.DateTimeField(_("diminta"), auto_now_add=True)
    started_at = models.DateTimeField(_("dimulai"), null=True, blank=True)
    ended_at = models.DateTimeField(_("berakhir"), null=True, blank=True)
    as_of = models.DateField(_("dibaca per tanggal"), null=True, blank=True)  # of uploads: as Capture.read_as_of
    subjects = ArrayField(
        models.BigIntegerField(), verbose_name=_("baris"), default=list, blank=True
    )  # captures to be tried again, or articles to be read anew, in order
    older_than = models.PositiveSmallIntegerField(
        _("pembaca sebelum versi"), null=True, blank=True
    )  # in the place of subjects: all articles that a version before this one read
    cursor = models.BigIntegerField(_("sampai"), default=0)  # documents or subjects done; with older_than the last key
    total = models.BigIntegerField(_("seluruhnya"), default=0)  # bytes of an upload, else rows; what `done` grows to
    done = models.BigIntegerField(_("sudah"), default=0)
    outcomes = models.JSONField(_("hasil"), default=dict, blank=True)  # how many lines have each outcome

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = _("pekerjaan")
        verbose_name_plural = _("pekerjaan")
        constraints = [
            models.CheckConstraint(condition=Q(done__lte=F("total")), name="job_does_no_more_than_all"),
        ]
        indexes = [
            models.Index(fields=["id"], condition=Q(state__in=["waiting", "running"]), name="job_open"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.pk})"

    @property
    def is_open(self) -> bool:
        """Whether it waits or runs."""
        return self.state in (self.State.WAITING, self.State.RUNNING)

    @property
    def percent(self) -> int:
        """How much of it is done, 0 to 100."""
        return 100 * self.done // self.total if self.total else 0


class JobLine(models.Model):
    """What became of one document or article of a job."""

    class Outcome(models.TextChoices):
        STORED = "stored", _("disimpan")
        REVISED = "revised", _("versi baru")
        KNOWN = "known", _("sudah ada")
        REJECTED = "rejected", _("ditolak")
        UNREADABLE = "unreadable", _("tidak dibaca")

    job = models.ForeignKey(Job, models.CASCADE, related_name="lines", verbose_name=_("pekerjaan"))
    position = models.PositiveIntegerField(_("urutan"))
    source = models.CharField(_("sumber"), max_length=2000)
    outcome = models.CharField(_("hasil"), max_length=10, choices=Outcome)
    reason = models.CharField(_("alasan"), max_length=500, blank=True)
    article = models.ForeignKey(
        "archive.Article", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("artikel")
    )
    capture = models.ForeignKey(
        "archive.Capture", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("tangkapan")
    )  # of what was rejected
    changes = models.JSONField(
        _("perubahan"), default=dict, blank=True
    )  # of an article read anew: {"added": [statement as text …], "removed": […], "changed": [[before, after] …]}

    class Meta:
        verbose_name = _("baris laporan")
        verbose_name_plural = _("baris laporan")
        constraints = [models.UniqueConstraint(fields=["job", "position"], name="job_line_once")]
        indexes = [models.Index(fields=["job", "outcome", "position"], name="job_line_by_outcome")]

    def __str__(self) -> str:
        return f"{self.source}: {self.get_outcome_display()}"


class UploadedFile(models.Model):
    """A file as a curator sent it. Its bytes wait in parts until the job is done; then the captures hold them."""

    job = models.ForeignKey(Job, models.CASCADE, related_name="files", verbose_name=_("pekerjaan"))
    position = models.PositiveSmallIntegerField(_("urutan"))
    name = models.CharField(_("nama"), max_length=255)
    size = models.BigIntegerField(_("ukuran (bita)"))

    class Meta:
        verbose_name = _("berkas unggahan")
        verbose_name_plural = _("berkas unggahan")
        constraints = [models.UniqueConstraint(fields=["job", "position"], name="uploaded_file_once")]

    def __str__(self) -> str:
        return self.name


class UploadedPart(models.Model):
    """A part of a file, all of one length but the last, so that any byte is found by its offset."""

    file = models.ForeignKey(UploadedFile, models.CASCADE, related_name="parts", verbose_name=_("berkas"))
    number = models.PositiveIntegerField(_("nomor"))
    content = models.BinaryField(_("isi"))

    class Meta:
        verbose_name = _("bagian unggahan")
        verbose_name_plural = _("bagian unggahan")
        constraints = [models.UniqueConstraint(fields=["file", "number"], name="uploaded_part_once")]

    def __str__(self) -> str:
        return f"{self.file_id}.{self.number}"

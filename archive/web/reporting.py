"""The form by which a reader tells the curators that something is wrong with an article."""

from django import forms
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from archive.clients import find_address
from archive.entities import reports
from archive.models import Article, ErrorReport, Statement

TRAP = "situs"  # a field that people do not see; programs that fill in forms do


class ReportForm(forms.Form):
    """What is wrong, in the reader's words; the names are those of the parameters."""

    jenis = forms.ChoiceField(label=_("Apa yang salah?"), choices=ErrorReport.Subject.choices)
    pesan = forms.CharField(
        label=_("Jelaskan dengan singkat"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Tuliskan apa yang salah, satu kalimat sudah cukup.")},
    )
    kontak = forms.CharField(label=_("Surel atau nomor Anda"), max_length=200, required=False)
    pernyataan = forms.IntegerField(min_value=1, max_value=2_000_000_000, required=False, widget=forms.HiddenInput)
    situs = forms.CharField(label=_("Jangan isi kolom ini"), required=False)

    @property
    def trapped(self) -> bool:
        """Whether it was filled in by a program."""
        return bool(self.cleaned_data[TRAP])


def open_form(request: HttpRequest) -> ReportForm:
    """The form as it was sent, or a new one about the statement that the address names, if any."""
    if request.method == "POST":
        return ReportForm(request.POST, label_suffix="")
    number = request.GET.get("pernyataan", "")
    initial = {"pernyataan": number, "jenis": ErrorReport.Subject.STATEMENT} if _is_number(number) else None
    return ReportForm(initial=initial, label_suffix="")


def find_statement(form: ReportForm, article: Article) -> Statement | None:
    """The statement that the form is about; None where it is about the article."""
    number = str(form["pernyataan"].value() or "")
    return _find(article, number) if _is_number(number) else None


def _find(article: Article, number: str) -> Statement | None:
    return Statement.objects.visible().filter(article=article, number=number).select_related("speaker").first()


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def send(form: ReportForm, article: Article, request: HttpRequest) -> bool:
    """Whether a valid form was taken, or seems so to a program; TooManyReports goes to the page as an error."""
    if not form.is_valid():
        return False
    if form.trapped:
        return True
    filled = form.cleaned_data
    complaint = reports.Complaint(
        subject=filled["jenis"], message=filled["pesan"], contact=filled["kontak"], number=filled["pernyataan"]
    )
    try:
        reports.file(article, complaint, address=find_address(request), now=timezone.now())
    except reports.TooManyReports:
        form.add_error(None, _("Terlalu banyak laporan dalam satu jam terakhir. Cobalah lagi nanti."))
        return False
    return True

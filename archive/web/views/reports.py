"""A reader's report of an error."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from archive.models import Article
from archive.web import reporting
from archive.web.views.opening import of_article


@require_http_methods(["GET", "HEAD", "POST"])
@of_article
def report_error(request: HttpRequest, article: Article) -> HttpResponse:
    """The form, about the article or its statement `pernyataan`; what it sends lands in the curators' queue."""
    form = reporting.open_form(request)
    if request.method == "POST" and reporting.send(form, article, request):
        return redirect(f"{reverse('report', args=[article.pk])}?terkirim=1")
    context = {
        "article": article,
        "form": form,
        "statement": reporting.find_statement(form, article),
        "sent": request.GET.get("terkirim") == "1",
    }
    return render(request, "report.html", context, status=400 if form.is_bound else 200)

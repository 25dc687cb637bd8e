"""The calendar of the archive: years, one year, one month, one day."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from archive.models import Article
from archive.search.criteria import Criteria
from archive.web import calendars, overviews, paging
from archive.web.forms import FilterForm


def show_years(request: HttpRequest) -> HttpResponse:
    """Every year that articles are certain to, and how many are certain to none."""
    overview = overviews.gather(Criteria())
    return render(request, "years.html", {"years": calendars.sum_years(overview.found.histogram), "overview": overview})


def show_year(request: HttpRequest, year: int) -> HttpResponse:
    """The months of one year."""
    first, last = _day(year, 1, 1), _day(year, 12, 31)
    counts = Article.objects.visible().count_by_month(first, last)
    return render(request, "year.html", {"year": year, "day": first, "months": calendars.list_months(year, counts)})


def show_month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    """The days of one month as a calendar."""
    first = _day(year, month, 1)
    last = calendars.end_month(first)
    weeks = calendars.lay_weeks(first, Article.objects.visible().count_by_day(first, last))
    context = {"first": first, "last": last, "weeks": weeks, "neighbours": calendars.find_neighbours(first, last)}
    return render(request, "month.html", context)


def show_day(request: HttpRequest, year: int, month: int, day: int) -> HttpResponse:
    """The articles certain to one day; below, those that may be of that day."""
    shown = _day(year, month, day)
    articles = Article.objects.visible().select_related("outlet")
    found = paging.cut(articles.published_on(shown).newest_first(), FilterForm(request.GET).page)
    context = {
        "day": shown,
        "found": found,
        "paging": paging.link(request.GET, found.page, found.pages),
        "uncertain": articles.perhaps_published_on(shown).most_certain_first()[: calendars.UNCERTAIN],
        "neighbours": calendars.find_neighbours(shown, shown),
    }
    return render(request, "day.html", context)


def _day(year: int, month: int, day: int) -> date:
    """The day, or "not found" where the calendar has none."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError) as error:
        raise Http404 from error

"""The calendar of the archive: years, one year, one month, one day."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from archive.models import Article, SearchTally
from archive.search import profiles
from archive.search.criteria import Criteria
from archive.web import calendars, overviews, paging
from archive.web.forms import FilterForm


def show_years(request: HttpRequest) -> HttpResponse:
    """Every year that articles are certain to, month by month, and how many are certain to none."""
    counts = SearchTally.objects.count_all_months()
    uncertain = counts.pop(0, {}).get(0, 0)
    return render(request, "years.html", {"years": calendars.lay_years(counts), "uncertain": uncertain})


def show_year(request: HttpRequest, year: int) -> HttpResponse:
    """The days of one year, month by month."""
    first, last = _day(year, 1, 1), _day(year, 12, 31)
    months = SearchTally.objects.count_all_months(year).get(year, {})
    days = SearchTally.objects.count_days(first, last)
    context = {
        "day": first,
        "months": calendars.lay_year(year, months, days),
        "total": sum(months.values()),
        "alone": months.get(0, 0),
        "neighbours": calendars.find_neighbours(first, last),
    }
    return render(request, "year.html", context)


def show_month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    """The days of one month as a calendar, and how many articles are certain to the month alone."""
    first = _day(year, month, 1)
    last = calendars.end_month(first)
    days = SearchTally.objects.count_days(first, last)
    total = SearchTally.objects.count_all_months(year).get(year, {}).get(month, 0)
    context = {
        "first": first,
        "last": last,
        "weeks": calendars.lay_weeks(first, days),
        "total": total,
        "alone": total - sum(days.values()),
        "neighbours": calendars.find_neighbours(first, last),
    }
    return render(request, "month.html", context)


def show_day(request: HttpRequest, year: int, month: int, day: int) -> HttpResponse:
    """The articles certain to one day and where they were; below, those that may be of that day."""
    shown = _day(year, month, day)
    articles = Article.objects.visible().in_rows()
    found = paging.cut(articles.published_on(shown).newest_first(), FilterForm(request.GET).page)
    context = {
        "day": shown,
        "found": found,
        "hits": profiles.show([article.pk for article in found.rows]),
        "map": overviews.draw_map(Criteria(since=shown, until=shown), request.GET),
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

"""Addresses of the public pages: paths are Indonesian, the views' names English."""

from django.contrib.sitemaps.views import index, sitemap
from django.urls import path

from archive.web.sitemaps import SECTIONS
from archive.web.views import (
    articles,
    completions,
    dates,
    home,
    officials,
    outlets,
    pages,
    places,
    reports,
    search,
    statements,
)

urlpatterns = [
    path("", home.show_home, name="home"),
    path("cari/", search.show_search, name="search"),
    path("lengkapi/", completions.show_completions, name="completions"),
    path("artikel/<int:pk>/", articles.show_article, name="article"),
    path("artikel/<int:pk>/versi/", articles.show_versions, name="versions"),
    path("artikel/<int:pk>/lapor/", reports.report_error, name="report"),
    path("artikel/<int:pk>/<slug:slug>/", articles.show_article, name="article"),
    path("pernyataan/", statements.show_statements, name="statements"),
    path("pejabat/", officials.show_officials, name="officials"),
    path("pejabat/<slug:slug>/", officials.show_official, name="official"),
    path("tempat/", places.show_places, name="places"),
    path("tempat/<slug:slug>/", places.show_place, name="place"),
    path("media/", outlets.show_outlets, name="outlets"),
    path("media/<slug:slug>/", outlets.show_outlet, name="outlet"),
    path("tanggal/", dates.show_years, name="years"),
    path("tanggal/<int:year>/", dates.show_year, name="year"),
    path("tanggal/<int:year>/<int:month>/", dates.show_month, name="month"),
    path("tanggal/<int:year>/<int:month>/<int:day>/", dates.show_day, name="day"),
    path("tentang/", pages.show_about, name="about"),
    path("gaya/", pages.show_style, name="style"),
    path("manifest.webmanifest", pages.show_manifest, name="manifest"),
    path("opensearch.xml", pages.show_opensearch, name="opensearch"),
    path("robots.txt", pages.show_robots, name="robots"),
    path("sitemap.xml", index, {"sitemaps": SECTIONS, "sitemap_url_name": "sitemap_section"}, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemap, {"sitemaps": SECTIONS}, name="sitemap_section"),
]

"""Addresses of the public pages: paths are Indonesian, the views' names English."""

from django.contrib.sitemaps.views import index, sitemap
from django.urls import path, register_converter

from archive.web.endings import Ending
from archive.web.facets import STATEMENTS
from archive.web.sitemaps import SECTIONS
from archive.web.views import (
    articles,
    captures,
    completions,
    dates,
    exports,
    feeds,
    home,
    officials,
    outlets,
    pages,
    places,
    reports,
    search,
    statements,
)

register_converter(Ending, "ending")

urlpatterns = [
    path("", home.show_home, name="home"),
    path("cari/", search.show_search, name="search"),
    path("cari/saringan/<slug:parameter>/", search.show_facet, name="facet"),
    path("lengkapi/", completions.show_completions, name="completions"),
    path("cari.atom", feeds.show_search_feed, name="search_feed"),
    path("cari.<ending:ending>", exports.export_articles, name="search_export"),
    path("artikel/<int:pk>/", articles.show_article, name="article"),
    path("artikel/<int:pk>/versi/", articles.show_versions, name="versions"),
    path("artikel/<int:pk>/kutipan.<slug:ending>", articles.show_citation, name="citation"),
    path("artikel/<int:pk>/kartu.png", articles.show_card, name="card"),
    path("artikel/<int:pk>/tangkapan/<int:capture>/", captures.show_capture, name="capture"),
    path("artikel/<int:pk>/tangkapan/<int:capture>/isi", captures.show_content, name="content"),
    path("artikel/<int:pk>/lapor/", reports.report_error, name="report"),
    path("artikel/<int:pk>/<slug:slug>/", articles.show_article, name="article"),
    path("pernyataan/", statements.show_statements, name="statements"),
    path("pernyataan/saringan/<slug:parameter>/", search.show_facet, {"of": STATEMENTS}, name="statements_facet"),
    path("pernyataan.atom", feeds.show_statements_feed, name="statements_feed"),
    path("pernyataan.<ending:ending>", exports.export_statements, name="statements_export"),
    path("pejabat/", officials.show_officials, name="officials"),
    path("pejabat/<slug:slug>/", officials.show_official, name="official"),
    path("pejabat/<slug:slug>.atom", feeds.show_official_feed, name="official_feed"),
    path("tempat/", places.show_places, name="places"),
    path("tempat/<slug:slug>/", places.show_place, name="place"),
    path("tempat/<slug:slug>.atom", feeds.show_place_feed, name="place_feed"),
    path("media/", outlets.show_outlets, name="outlets"),
    path("media/<slug:slug>/", outlets.show_outlet, name="outlet"),
    path("media/<slug:slug>.atom", feeds.show_outlet_feed, name="outlet_feed"),
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

"""Search entries and statistics: what search knows of the articles, for whoever looks for a fault."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from archive.admin.desk import AsideDesk
from archive.models import (
    SearchBitmap,
    SearchBitmapKey,
    SearchCommonWord,
    SearchCorpus,
    SearchEntry,
    SearchLexeme,
    SearchPending,
    SearchTally,
    SearchWord,
)


@admin.register(SearchEntry)
class SearchEntryDesk(AsideDesk):
    """One row an article that readers may see."""

    list_display = ["article", "day_from", "day_to", "outlet_id", "length"]
    list_select_related = ["article"]
    ordering = ["-article_id"]
    search_fields = ["=article__pk"]
    fields = ["article_id", "day", "day_from", "day_to", "outlet_id", "length", "place_ids", "official_ids"]
    readonly_fields = ["article_id"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[SearchEntry]:
        """Without the vectors."""
        rows: QuerySet[SearchEntry] = super().get_queryset(request).defer("vector")
        return rows


@admin.register(SearchCorpus)
class SearchCorpusDesk(AsideDesk):
    """The size of the archive when it was last measured."""

    list_display = ["documents", "average_length", "measured_at"]


@admin.register(SearchLexeme)
class SearchLexemeDesk(AsideDesk):
    """Frequent lexemes."""

    list_display = ["lexeme", "documents"]
    ordering = ["-documents"]
    search_fields = ["lexeme__startswith"]


@admin.register(SearchBitmapKey)
class SearchBitmapKeyDesk(AsideDesk):
    """What has a bitmap, and how many articles this counts."""

    list_display = ["key", "articles"]
    ordering = ["-articles"]
    search_fields = ["key__startswith"]


@admin.register(SearchBitmap)
class SearchBitmapDesk(AsideDesk):
    """Segments of bitmaps."""

    list_display = ["key", "segment"]
    ordering = ["key", "segment"]
    search_fields = ["key__startswith"]
    fields = ["key", "segment"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[SearchBitmap]:
        """Without the bits."""
        rows: QuerySet[SearchBitmap] = super().get_queryset(request).defer("bits")
        return rows


@admin.register(SearchPending)
class SearchPendingDesk(AsideDesk):
    """Articles that wait for the bitmaps."""

    list_display = ["article_id"]
    search_fields = ["=article_id"]


@admin.register(SearchTally)
class SearchTallyDesk(AsideDesk):
    """How many articles each facet value leads to, as sums of changes."""

    list_display = ["facet", "value", "articles"]
    ordering = ["facet", "value", "pk"]
    search_fields = ["=facet", "=value"]


@admin.register(SearchWord)
class SearchWordDesk(AsideDesk):
    """Words of the archive."""

    list_display = ["word", "lexeme"]
    ordering = ["word"]
    search_fields = ["word__startswith", "=lexeme"]


@admin.register(SearchCommonWord)
class SearchCommonWordDesk(AsideDesk):
    """Words that beginnings are completed to."""

    list_display = ["word", "lexeme", "documents"]
    ordering = ["-documents", "word"]
    search_fields = ["word__startswith", "=lexeme"]

"""Claims: who holds which reading just now; seen, never changed."""

from django.contrib import admin

from archive.admin.desk import AsideDesk
from archive.models import ReviewClaim


@admin.register(ReviewClaim)
class ReviewClaimDesk(AsideDesk):
    """What curators have on their screens."""

    list_display = ["__str__", "curator", "expires_at"]
    list_select_related = ["statement", "mention", "speaker", "curator"]
    search_fields = ["=curator__username"]
    ordering = ["-expires_at"]

"""Who asks: the address of a client, also behind proxies of one's own."""

from django.conf import settings
from django.http import HttpRequest


def find_address(request: HttpRequest) -> str:
    """The client's address, as the outermost of PROXIES trusted proxies saw it; without proxies, the connection's.

    Each proxy appends the address that it saw to X-Forwarded-For; what stands further left anybody may have written.
    """
    proxies: int = settings.PROXIES
    seen = [part.strip() for part in str(request.META.get("HTTP_X_FORWARDED_FOR", "")).split(",")]
    if proxies and len(seen) >= proxies and seen[-proxies]:
        return seen[-proxies]
    return str(request.META.get("REMOTE_ADDR", ""))

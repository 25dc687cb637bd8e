"""JSON-LD: what a page's publisher states about an article in schema.org's vocabulary."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from archive.language.text import clean_line

_ARTICLE_TYPES = frozenset(
    {
        "Article",
        "NewsArticle",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "BackgroundNewsArticle",
        "OpinionNewsArticle",
        "LiveBlogPosting",
        "BlogPosting",
    }
)
_MAX_NODES = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedArticle:
    """What JSON-LD states about the article; None for what it does not."""

    headline: str | None = None
    published: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    body: str | None = None


def read(scripts: tuple[str, ...]) -> StatedArticle:
    """What the first article among the objects states; an empty StatedArticle where there is none."""
    for script in scripts:
        for node in _walk(_load(script)):
            if _is_article(node):
                return _read_article(node)
    return StatedArticle()


def _load(script: str) -> Any:
    try:
        return json.loads(script.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None  # damaged JSON-LD states nothing


def _walk(document: Any) -> Iterator[dict[str, Any]]:
    """The objects of a document, breadth first, bounded."""
    queue = [document]
    for seen, node in enumerate(queue):
        if seen > _MAX_NODES:
            return
        if isinstance(node, list):
            queue.extend(node)
        elif isinstance(node, dict):
            yield node
            queue.extend(node[name] for name in ("@graph", "mainEntity", "mainEntityOfPage") if name in node)


def _is_article(node: dict[str, Any]) -> bool:
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name in _ARTICLE_TYPES for name in names)


def _read_article(node: dict[str, Any]) -> StatedArticle:
    body = node.get("articleBody")
    return StatedArticle(
        headline=_read_text(node.get("headline") or node.get("name")),
        published=_read_text(node.get("datePublished") or node.get("dateCreated")),
        author=_read_text(node.get("author") or node.get("creator")),
        publisher=_read_text(node.get("publisher")),
        url=_read_text(node.get("url") or node.get("mainEntityOfPage")),
        body=body if isinstance(body, str) else None,
    )


def _read_text(value: Any) -> str | None:
    """A text, the name of an object, or those of a list; bounded."""
    if isinstance(value, list):
        return ", ".join(found for part in value[:10] if (found := _read_text(part))) or None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id")
    return clean_line(value[:1000]) or None if isinstance(value, str) else None

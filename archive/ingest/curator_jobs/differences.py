"""What reading an article anew has changed: its statements before and after, matched by the row that they kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from archive.models import Article, ReviewStatus, Statement

SHOWN = 50  # changes of one sort that a report tells of one article
_MAX_TEXT = 300

Said = str  # "Speaker, role: words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What is read about an article at one time: `statements` by row, `fields` by name."""

    statements: Mapping[int, Said]
    fields: Mapping[str, str]


def look(article_id: int) -> Snapshot:
    """The article as readers would see it now."""
    article = Article.objects.select_related("current_revision").get(pk=article_id)
    rows = Statement.objects.filter(article=article_id, revision=article.current_revision_id)
    shown = rows.exclude(status=ReviewStatus.REJECTED).order_by("start", "pk")
    values = shown.values_list("pk", "speaker__name", "speaker_name", "role", "text")
    return Snapshot(
        statements={pk: _say(name or printed, role, text) for pk, name, printed, role, text in values},
        fields={
            "title": article.title,
            "published": f"{article.published_earliest or '?'} – {article.published_latest or '?'}",
            "text": article.current_revision.text_sha256 if article.current_revision else "",
        },
    )


def compare(before: Snapshot, after: Snapshot) -> dict[str, Any]:
    """The statements added, removed and changed, at most SHOWN of each, and the fields that differ; {} for none."""
    old, new = before.statements, after.statements
    changes: dict[str, Any] = {
        "added": [said for pk, said in new.items() if pk not in old],
        "removed": [said for pk, said in old.items() if pk not in new],
        "changed": [[old[pk], said] for pk, said in new.items() if pk in old and old[pk] != said],
    }
    found = {name: values[:SHOWN] for name, values in changes.items() if values}
    counts = {name: len(values) for name, values in changes.items() if values}
    fields = [name for name, value in after.fields.items() if before.fields[name] != value]
    return {**found, **({"counts": counts} if counts else {}), **({"fields": fields} if fields else {})}


def _say(name: str, role: str, text: str) -> Said:
    head = f"{name}, {role}" if role and role != name else name
    return f"{head}: {text[:_MAX_TEXT]}"

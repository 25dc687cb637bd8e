"""How a statement was quoted, and how sure the machine is of it: an article's page says it twice of each."""

from typing import Any

from django import template
from django.template.defaultfilters import floatformat
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from archive.models import ReviewStatus, Statement

register = template.Library()

_GOOD = '<span class="badge badge-good">{}</span>'
_UNSURE = ' <span class="badge badge-unsure">{}</span>'


@register.simple_tag
def how_quoted(note: Any) -> SafeString:
    """Directly or not, the cue word, and who read it, of a note of `archive.web.reading`."""
    statement = note.statement
    manner = _("langsung") if statement.direct else _("tidak langsung")
    cue = format_html(', <q lang="id">{}</q>', statement.cue) if statement.cue else ""
    read = _say_score(note) if statement.status == ReviewStatus.MACHINE else _say_verdict(statement)
    return format_html('{}{} <span aria-hidden="true">·</span> {}', manner, cue, read)


def _say_verdict(statement: Statement) -> SafeString:
    return format_html(_GOOD, statement.get_status_display())


def _say_score(note: Any) -> SafeString:
    words = _("dibaca mesin, keyakinan %(score)s") % {"score": floatformat(note.statement.score, 2)}
    unsure = format_html(_UNSURE, _("tidak yakin")) if note.unsure else ""
    unsure_who = format_html(_UNSURE, _("narasumber belum pasti")) if note.unsure_who else ""
    return format_html("{}{}{}", words, unsure, unsure_who)

"""The measured accuracy of the machine's readings, in the words of the page about the archive."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from archive.evaluation.figures import FIGURES

LABELS = {
    "people": _("Orang yang dikutip sebagai pejabat"),
    "officials": _("Semua pejabat: orang, jabatan dan lembaga"),
    "statement spans": _("Pernyataan, dari kata pertama sampai terakhir"),
    "statements with speaker": _("Pernyataan dengan narasumber yang benar"),
    "places": _("Tempat yang disebut"),
}


def describe() -> Iterator[dict[str, object]]:
    """A row a measure: its label, precision and recall in percent."""
    for figure in FIGURES:
        yield {
            "label": LABELS[figure.measure],
            "precision": round(100 * figure.precision),
            "recall": round(100 * figure.recall),
        }

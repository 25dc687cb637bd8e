from archive.models import Statement
from archive.templatetags.manners import how_quoted
from archive.web.reading import Note


def _note(*, unsure: bool = False, unsure_who: bool = False, **values: object) -> Note:
    statement = Statement(**{"direct": False, "cue": "kata", "score": 0.754, "status": "machine"} | values)
    return Note(statement=statement, number=1, colour=1, unsure=unsure, unsure_who=unsure_who)


def test_manner_tells_the_cue_word_and_how_sure_the_machine_is() -> None:
    assert how_quoted(_note(cue="<ujar>")) == (
        'tidak langsung, <q lang="id">&lt;ujar&gt;</q> <span aria-hidden="true">·</span> dibaca mesin, keyakinan 0,75'
    )


def test_manner_marks_what_the_machine_is_unsure_of() -> None:
    said = how_quoted(_note(direct=True, cue="", unsure=True, unsure_who=True))
    assert said.startswith('langsung <span aria-hidden="true">·</span> ')
    assert said.endswith(
        ' <span class="badge badge-unsure">tidak yakin</span>'
        ' <span class="badge badge-unsure">narasumber belum pasti</span>'
    )


def test_manner_names_the_verdict_of_a_curator() -> None:
    assert how_quoted(_note(status="confirmed")).endswith('<span class="badge badge-good">dibenarkan</span>')

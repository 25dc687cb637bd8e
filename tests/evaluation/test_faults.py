from dataclasses import replace

from archive.evaluation import faults
from archive.evaluation.annotations import Place, Statement
from tests.evaluation.articles import annotated, speaker

BUDI = speaker("Budi Santoso", "Menteri Budi Santoso")
SAID = ((BUDI, "pasukan akan", "mundur besok"),)


def test_annotations_that_fit_have_no_fault() -> None:
    assert faults.find(annotated(said=SAID, at=["Kotabaru"])) == ()


def test_words_that_stand_nowhere_are_a_fault() -> None:
    [fault] = faults.find(annotated(said=[(BUDI, "pasukan akan", "maju besok")]))
    assert fault == "satu: no words stand from 'pasukan akan' to 'maju besok'."


def test_speaker_that_is_not_listed_is_a_fault() -> None:
    statement = Statement(speaker="Ratna", start="Kami lelah", end="Kami lelah")
    [fault] = faults.find(replace(annotated(said=SAID), statements=(statement,)))
    assert fault == "satu: the speaker 'Ratna' is not listed."


def test_spelling_that_does_not_occur_is_a_fault() -> None:
    article = replace(annotated(), places=(Place(name="Kotabaru", spellings=("Kota Baru", "Kotalama")),))
    assert faults.find(article) == ("satu: the spelling 'Kotalama' of 'Kotabaru' does not occur.",)

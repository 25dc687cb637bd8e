from archive.search.criteria import Clause, Criteria, Word
from archive.search.results import Suggestion
from archive.web import offers
from archive.web.offers import SuggestedFilter


def test_link_suggestion_leads_to_its_criteria() -> None:
    criteria = Criteria(clauses=(Clause(alternatives=(Word(text="rudal"),)),), officials=("mark-rutte",))
    suggestion = Suggestion(facet="officials", value="mark-rutte", label="Mark Rutte", count=4, criteria=criteria)
    assert offers.link_suggestion(suggestion) == SuggestedFilter(
        title="Pejabat yang dikutip", label="Mark Rutte", count=4, url="?q=rudal&pejabat=mark-rutte"
    )

import io

import pytest
from django.core.management import call_command

from archive.models import SearchEntry
from tests import rows

pytestmark = pytest.mark.django_db(transaction=True)


def test_verify_ends_quietly_where_all_is_well() -> None:
    rows.article()
    out, err = io.StringIO(), io.StringIO()
    call_command("verify", stdout=out, stderr=err)
    assert (out.getvalue(), err.getvalue()) == ("", "0 findings\n")


def test_verify_prints_a_line_a_finding_and_ends_with_one() -> None:
    article = rows.article()
    SearchEntry.objects.update(length=7)
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(SystemExit) as end:
        call_command("verify", stdout=out, stderr=err)
    assert (out.getvalue(), err.getvalue()) == (f"search entry\t{article.pk}\tstale\n", "1 findings\n")
    assert end.value.code == 1

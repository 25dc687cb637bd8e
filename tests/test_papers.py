"""What the papers for people promise is there."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import get_commands

ROOT = Path(settings.BASE_DIR)
PAPERS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)")
COMMAND = re.compile(r"manage\.py ([a-z_]+)")
SETTING = re.compile(r"^# ([A-Z_]+)=", re.MULTILINE)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_link_leads_to_a_file(paper: Path) -> None:
    links = LINK.findall(paper.read_text(encoding="utf-8"))
    assert [link for link in links if not (paper.parent / link).exists()] == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_command_exists(paper: Path) -> None:
    named = set(COMMAND.findall(paper.read_text(encoding="utf-8")))
    assert named - set(get_commands()) == set()


def test_every_setting_of_the_readme_is_explained() -> None:
    table = (ROOT / "README.md").read_text(encoding="utf-8").partition("| setting | default | meaning |")[2]
    named = set(re.findall(r"`([A-Z_]{4,})`", table.partition("\n\n")[0]))
    assert named - set(SETTING.findall((ROOT / ".env.example").read_text(encoding="utf-8"))) == set()

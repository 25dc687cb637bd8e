"""Lighthouse and html-validate, installed by npm at the versions of package-lock.json."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.audit.measures import LIGHTHOUSE, SHIFT, Measure, at_least
from benchmarks.audit.pages import Page
from tests.browser.chromium import ensure_chromium

HERE = Path(__file__).parent
PROGRAMS = HERE / "node_modules" / ".bin"
COLUMNS = {"performance": "perf", "accessibility": "a11y", "best-practices": "best", "seo": "seo"}
RUNS = 3  # of Lighthouse where a score is too low: whatever else the machine does can only lower it
# Lighthouse slows the processor by 4 on a computer with this index of its own benchmark, so that it is as slow as a
# mid-range phone (its docs/throttling.md); a slower computer is slowed by less, else the phone would be slower too.
INDEX_OF_DESKTOP = 1500
SLOWDOWN = 4.0


def install() -> None:
    """Install both programs where their versions are not there yet."""
    if not (PROGRAMS / "lighthouse").exists():
        subprocess.run(["npm", "ci", "--silent", "--no-fund", "--no-audit"], cwd=HERE, check=True)  # noqa: S607


class Lighthouse:
    """Runs Lighthouse in its mobile profile; remembers how fast this computer was in the last run."""

    def __init__(self) -> None:
        self.index = 0.0

    def measure(self, address: str, page: Page) -> list[Measure]:
        """The four scores and the layout shift: the best of RUNS runs at most; the browser may break some off."""
        if not self.index:
            self._run(address, page)  # to learn the speed of this computer
        reports: list[dict[str, Any]] = []
        for run in range(RUNS):
            try:
                reports.append(self._run(address, page))
            except subprocess.CalledProcessError as error:
                print(f"{page.name}, run {run + 1}: {error.stderr.strip()[-300:]}", file=sys.stderr)
            if reports and _passes(reports[-1]):
                break
        if not reports:
            sys.exit(f"Lighthouse cannot measure {page.name}")
        best = max(reports, key=lambda report: sum(_list_scores(report).values()))
        return list(_judge(best))

    @property
    def slowdown(self) -> float:
        """By how much the processor is slowed, from 1 to 4."""
        return min(max(SLOWDOWN * self.index / INDEX_OF_DESKTOP, 1.0), SLOWDOWN) if self.index else SLOWDOWN

    def _run(self, address: str, page: Page) -> dict[str, Any]:
        command = [
            *(str(PROGRAMS / "lighthouse"), address + page.path, "--output=json", "--quiet"),
            f"--only-categories={','.join(COLUMNS)}",
            f"--throttling.cpuSlowdownMultiplier={self.slowdown:.2f}",
            "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage",
            *([] if page.indexed else ["--skip-audits=is-crawlable"]),
        ]
        environment = {**os.environ, "CHROME_PATH": str(ensure_chromium())}
        done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
        report: dict[str, Any] = json.loads(done.stdout)
        self.index = float(report["environment"]["benchmarkIndex"])
        return report


def validate(html: str) -> list[str]:
    """What html-validate finds wrong with a document, a line each."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(html, encoding="utf-8")
        config = str(HERE / "html-validate.json")
        command = [str(PROGRAMS / "html-validate"), "--config", config, "--formatter", "json", str(path)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
    return [
        f"{fault['line']}:{fault['column']} {fault['ruleId']}: {fault['message']}"
        for result in json.loads(done.stdout or "[]")
        for fault in result["messages"]
    ]


def _list_scores(report: dict[str, Any]) -> dict[str, int]:
    return {name: round(100 * (report["categories"][name]["score"] or 0)) for name in COLUMNS}


def _passes(report: dict[str, Any]) -> bool:
    return all(score >= LIGHTHOUSE for score in _list_scores(report).values())


def _judge(report: dict[str, Any]) -> Iterator[Measure]:
    for name, score in _list_scores(report).items():
        yield at_least(COLUMNS[name], score, LIGHTHOUSE, tuple(_list_faults(report, name)))
    shift = float(report["audits"]["cumulative-layout-shift"].get("numericValue", 0.0))
    yield Measure(column="shift", shown=f"{shift:.2f}", holds=shift <= SHIFT, faults=(f"shift: {shift}",))


def _list_faults(report: dict[str, Any], category: str) -> Iterator[str]:
    """The audits that cost points."""
    for reference in report["categories"][category]["auditRefs"]:
        audit = report["audits"][reference["id"]]
        if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
            yield f"{COLUMNS[category]}: {audit['title']} {audit.get('displayValue', '')}".rstrip()

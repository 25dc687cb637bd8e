"""Audits the public pages; exit code 1 where a measure fails."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings

from benchmarks.audit import browsing, site, tools
from benchmarks.audit.measures import Measure, none_of
from benchmarks.audit.pages import Page, list_pages

SCREENSHOTS = settings.BASE_DIR / "docs" / "screenshots"


def main(arguments: Sequence[str]) -> int:
    """Measure the pages that were asked for, print a table and what is wrong; the exit code."""
    options = _read(arguments)
    tools.install()
    count = site.fill()
    pages = [page for page in list_pages() if not options.pages or page.name in options.pages]
    if not pages:
        print(f"no such page; there are: {' '.join(page.name for page in list_pages())}", file=sys.stderr)
        return 2
    with site.serve(Path(settings.ARCHIVE_DATA) / "static") as address, browsing.open_browser() as browser:
        print(f"{count} articles at {address}", flush=True)
        auditor = _Auditor(address, quick=options.quick)
        results = {page: auditor.audit(browser, page) for page in pages}
        if options.shots:
            SCREENSHOTS.mkdir(parents=True, exist_ok=True)
            for page in pages:
                browsing.photograph(browser, address + page.path, page.name, SCREENSHOTS)
    return _report(results, auditor)


class _Auditor:
    """Measures pages one after the other and prints a line for each."""

    def __init__(self, address: str, *, quick: bool) -> None:
        self.address = address
        self.lighthouse = None if quick else tools.Lighthouse()
        self._headed = False

    def audit(self, browser: browsing.Browser, page: Page) -> list[Measure]:
        """Every measure of a page."""
        measures, html = browsing.measure(browser, self.address + page.path)
        measures.append(none_of("html", tools.validate(html)))
        if self.lighthouse:
            measures = [*self.lighthouse.measure(self.address, page), *measures]
        self._print(page, measures)
        return measures

    def _print(self, page: Page, measures: list[Measure]) -> None:
        if not self._headed:
            print(f"{'page':<16}" + "".join(f"{measure.column:>10}" for measure in measures))
            self._headed = True
        cells = (f"{measure.shown if measure.holds else measure.shown + ' !':>10}" for measure in measures)
        print(f"{page.name:<16}" + "".join(cells), flush=True)


def _report(results: dict[Page, list[Measure]], auditor: _Auditor) -> int:
    failed = 0
    for page, measures in results.items():
        for measure in measures:
            if not measure.holds:
                failed += 1
                print(f"\n{page.name} {page.path}")
                for fault in measure.faults[:20]:
                    print(f"  {fault}")
    if auditor.lighthouse:
        index, slowdown = auditor.lighthouse.index, auditor.lighthouse.slowdown
        print(f"\nLighthouse: mobile profile, processor slowed by {slowdown:.1f} (benchmark index {index:.0f})")
    print(f"{len(results)} pages, {failed} measures fail")
    return 1 if failed else 0


def _read(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.audit", description=__doc__)
    parser.add_argument("pages", nargs="*", help="names of pages; all where none is named")
    parser.add_argument("--shots", action="store_true", help="write pictures of the pages to docs/screenshots/")
    parser.add_argument("--quick", action="store_true", help="without Lighthouse")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

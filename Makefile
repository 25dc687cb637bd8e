# Arsip Konflik. Needs Python 3.11 or newer and make; the rest is installed into .venv.

.DEFAULT_GOAL := help
PYTHON ?= python3
FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))
FOUND := $(shell for name in $(PYTHON) python3 python3.13 python3.12 python3.11 python3.14 python; do \
	"$$name" -c '$(FITS)' >/dev/null 2>&1 && command -v "$$name" && break; done)
RUN := .venv/bin/python
.PHONY: help run test check format audit python

help:  ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile

python:
	@test -n "$(FOUND)" || { echo "Python 3.11, 3.12, 3.13 or 3.14 is needed and none was found; name one with: make run PYTHON=/path/to/python3" >&2; exit 1; }

run: python  ## install, prepare and serve the archive at http://127.0.0.1:8000
	@$(FOUND) archive/launch/addresses.py
	@$(FOUND) archive/launch/bootstrap.py embedded
	@$(RUN) manage.py serve

test: python  ## run every test, in a real browser too
	@$(FOUND) archive/launch/bootstrap.py embedded dev
	@$(RUN) -m tests.browser.chromium
	@$(RUN) -m pytest

check: python  ## formatting, lint, types, contracts between the rooms, migrations, catalogues, deployment
	@$(FOUND) archive/launch/bootstrap.py embedded dev
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy archive
	.venv/bin/lint-imports
	$(RUN) -W error manage.py makemigrations --check --dry-run
	$(RUN) -W error manage.py catalogues --check
	@SECRET_KEY=$$($(RUN) -c 'import secrets; print(secrets.token_urlsafe(50))') SITE_URL=https://arsip.example.org \
		$(RUN) -W error manage.py check --deploy --fail-level WARNING

format: python  ## let ruff format the code and repair what it can
	@$(FOUND) archive/launch/bootstrap.py embedded dev
	$(RUN) -m ruff format .
	$(RUN) -m ruff check --fix .

audit: python  ## measure every public page; PAGES="home article" some, SHOTS=1 pictures, QUICK=1 no Lighthouse
	@$(FOUND) archive/launch/bootstrap.py embedded dev
	@ARCHIVE_DATA="$${AUDIT_DATA:-.postgres/audit}" $(RUN) -m benchmarks.audit $(PAGES) $(if $(SHOTS),--shots) $(if $(QUICK),--quick)

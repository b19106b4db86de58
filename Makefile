# Words and deeds. `make report` and `make test` need Python 3.11–3.13, git, make and a package registry; nothing else.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' && echo $$p && break; done)
REPORT := .venv/bin/report
SOURCES := $(shell find src scripts tests -name '*.py' 2>/dev/null)

.PHONY: help report env test-env test check format lab bench serve audit verify clean
help:  ## what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

ifdef RETRY
.PHONY: .venv/.made
endif
env: .venv/.made  ## the report's environment, from the lock file
.venv/.made: uv.lock pyproject.toml scripts/env.py
	@test -n "$(PYTHON)" || { echo "make: no Python 3.11 to 3.13 found: name one, make PYTHON=/path/to/python3.12 …" >&2; exit 2; }
	@$(PYTHON) scripts/env.py --try-extra quarto && touch $@

test-env: .venv/.made-test
.venv/.made-test: .venv/.made
	@$(PYTHON) scripts/env.py --group dev && touch $@

report: env  ## the report, into _book/
	@$(REPORT) build

# A test process that dies ends the run: with groups of tests pytest-xdist would start another one and wait for ever.
test: test-env  ## every test
	@.venv/bin/ruff check --quiet src scripts tests notebooks benchmarks
	@.venv/bin/pytest -q -n auto --dist loadgroup --max-worker-restart 0 tests

check: test-env  ## format, lint and the fast tests
	@.venv/bin/ruff format --check src scripts tests benchmarks && .venv/bin/ruff check src scripts tests notebooks benchmarks
	@.venv/bin/pytest -q -n auto -m "not slow" tests

format: test-env
	@.venv/bin/ruff format src scripts tests benchmarks && .venv/bin/ruff check --fix src scripts tests

lab: env  ## JupyterLab on the notebooks (ARGS="--no-browser …")
	@$(PYTHON) scripts/env.py --extra lab && .venv/bin/python -m analysis.report.lab $(ARGS)

audit: env  ## every number of the rendered report, back to its sentence
	@$(REPORT) audit

verify: env  ## build anew in a clean place and compare
	@$(REPORT) verify

serve: env  ## the report at http://localhost:4848
	@$(REPORT) serve

bench: test-env  ## how fast, as ratios
	@.venv/bin/python -m benchmarks

clean:  ## all that a build makes
	rm -rf _book _book-vi _build chapters _chapters*.yml .quarto

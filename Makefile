# Everything Citydesk can do, in one word each. `make help` lists it.
# Needs Python 3.11 or newer with venv, and make; nothing else.

ARTICLES ?= ingest/samples
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
HOME_DIR := $(or $(CITYDESK_HOME),data)
PACKAGES := warehouse ingest expectations orchestration

.DEFAULT_GOAL := help
.PHONY: help setup run serve test test-fast check generate cookbook lock clean benchmark benchmark-warehouse peers
.DELETE_ON_ERROR:

help: ## list what can be made
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(READY) ## install everything into .venv (once; again when the lock changes)
	@:

run: setup ## build a release from ARTICLES (default: the samples) and show some of it
	$(BIN)/citydesk build $(ARTICLES)
	@echo; echo "Some of the events, and how many people came:"
	@$(BIN)/citydesk sql --rows 5 "select start_date, event_name, city_name, role, lower_bound, estimate, upper_bound from fct_event_attendance join fct_events using (event_id) order by start_date desc, event_name, role"

serve: setup ## Dagster's UI on this machine: the same build as a graph, with its history
	$(BIN)/citydesk serve

test: setup ## every test (minutes)
	$(BIN)/python -m pytest -q -n 2

test-fast: setup ## the tests that build nothing (seconds)
	$(BIN)/python -m pytest -q -n 2 -m "not slow"

check: setup ## format, lint, types, import contracts, SQL style, generated files
	$(BIN)/ruff format --check -q .
	$(BIN)/ruff check -q .
	$(BIN)/ty check -q
	$(BIN)/lint-imports --no-cache --no-logo > .lint-imports.log || { cat .lint-imports.log; exit 1; }
	@rm -f .lint-imports.log
	PYTHONWARNINGS=ignore:resource_tracker $(BIN)/sqlfluff lint -q --processes 0 dbt_project
	$(BIN)/python -m warehouse.contracts.generate --check
	$(BIN)/python -m ingest.codebook.generate --check

generate: setup ## rewrite what is derived: dbt YAML, data dictionary, codebook
	$(BIN)/python -m warehouse.contracts.generate
	$(BIN)/python -m ingest.codebook.generate

cookbook: setup ## write the answers of docs/cookbook.md anew, from the sample articles
	$(BIN)/python -m tests.end_to_end.cookbook

# The lock names no host and holds for every platform and every Python from 3.11 on.
LOCK := pip compile -q --universal --generate-hashes --python-version 3.11 --no-annotate \
        --no-emit-index-url --custom-compile-command "make lock"

benchmark: setup ## measure speed, memory and what is found (FLAGS="--brief --articles 100 --rounds 3": a quick look)
	$(BIN)/python -m benchmarks --peers $(FLAGS)

benchmark-warehouse: setup ## measure builds of 10, 30 and 100 thousand articles and what a hundred more cost
	$(BIN)/python -m benchmarks.warehouse $(FLAGS)

peers: setup ## install spaCy and dateparser into benchmarks/.venv, for `make benchmark`
	$(BIN)/python -m venv --clear benchmarks/.venv
	benchmarks/.venv/bin/python -m pip install -q --disable-pip-version-check -r benchmarks/requirements.txt

lock: $(BIN)/uv ## pin requirements.in again, with hashes
	$(BIN)/uv $(LOCK) requirements.in -o requirements.lock
	$(BIN)/uv $(LOCK) requirements.uv.in -o requirements.uv.lock

clean: ## remove the installation and what the tools leave; articles, lake and releases stay
	rm -rf $(VENV) citydesk.egg-info .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	rm -rf dbt_project/target dbt_project/logs logs "$(HOME_DIR)/build"
	find $(PACKAGES) tests -name __pycache__ -type d -prune -exec rm -rf {} +

# One small hash-pinned file brings uv through plain pip; uv then installs the full lock in seconds.
$(BIN)/uv: requirements.uv.lock
	@python=$$(sh .ci/find-python) && $$python -m venv --clear $(VENV)
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.uv.lock
	@touch $@

$(READY): $(BIN)/uv requirements.lock pyproject.toml
	@echo "Setting up $(VENV) …"
	@$(BIN)/uv pip sync -q -p $(BIN)/python --compile-bytecode --require-hashes requirements.uv.lock requirements.lock
	@$(BIN)/uv pip install -q -p $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

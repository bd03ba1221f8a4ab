PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check quick audit messages install install-dev

run: install ## start the bot, or the sandbox when there is no token
	@$(BIN)/python bot.py

test: install-dev ## run every test
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile

check: quick audit ## format, lint, import contracts, types, known weaknesses of what is pinned
	@$(BIN)/mypy

quick: install-dev ## the half of check that takes seconds
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports

audit: | $(BIN)/python ## ask for known weaknesses of what is pinned, where somebody answers
	@.ci/audit $(BIN)/python

LOCALES := newsroom/locales
POT := $(LOCALES)/bot.pot

messages: install-dev ## bring the catalogues of what people read up to date with the code
	@$(BIN)/pybabel --quiet extract --output-file $(POT) --add-location file --sort-by-file --omit-header cogs newsroom
	@$(BIN)/pybabel --quiet update --input-file $(POT) --output-dir $(LOCALES) --domain bot --width 100 \
		--no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date $(if $(LANGUAGE),--init-missing --locale $(LANGUAGE))
	@$(BIN)/pybabel --quiet compile --directory $(LOCALES) --domain bot
	@rm $(POT)

install: $(VENV)/.installed ## create .venv with what the bot needs

install-dev: $(VENV)/.installed-dev

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { echo "This needs $(PYTHON). Install Python 3.11, or name yours: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.txt | $(BIN)/python
	@echo "Installing what the bot needs; this takes a minute, once." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt requirements-postgresql.txt $(VENV)/.installed
	@echo "Installing what the tests need; this takes a minute, once." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements-dev.txt
	@touch $@

# Everything a developer or a user needs; `make help` lists it. Needs python3 (3.11 or newer)
# with its venv module, and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATE := 2017-04-05
# Tests that need no process, browser, server or word processor.
UNITS := tests/test_architecture.py tests/test_language.py tests/test_python.py tests/domain tests/composition tests/workspace tests/system tests/finished tests/checking
# Test files that differ from the last commit, but for those that take minutes.
CHANGED = $(shell git ls-files -m -o --exclude-standard --deduplicate \
	'tests/test_*.py' 'tests/**/test_*.py' | grep -vE '/(fidelity|goldens|properties)/')

.PHONY: help setup letter test check quick fidelity word-trial bench format docs fonts dictionary clean

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

$(VENV)/.letter: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "nrcli needs Python 3.11 or newer; name one: make PYTHON=python3.11 ..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || \
		{ echo "Python's venv is missing; on Debian: apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.letter
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt --group dev
	@touch $@

setup: $(VENV)/.dev  ## make the virtual environment for development

letter: $(VENV)/.letter  ## set up, and write the letter to the informateur and to thirteen fractievoorzitters
	$(BIN)/nrcli draft informateur --date $(DATE) --kenmerk 10026
	$(BIN)/nrcli draft fractievoorzitters --date $(DATE) --kenmerk 10027

test: check  ## set up, and run all checks and tests; NRCLI_TRIALS=all tries all inputs, with coverage

check: $(VENV)/.dev
	$(BIN)/ruff format --check src tests tools bench
	$(BIN)/ruff check src tests tools bench
	$(BIN)/mypy
	$(BIN)/mypy --platform win32 --cache-dir .mypy_cache/win32 src
	$(BIN)/mypy --platform darwin --cache-dir .mypy_cache/darwin src
	$(BIN)/lint-imports
ifeq ($(NRCLI_TRIALS),all)
	$(BIN)/python -m pytest -n auto --dist worksteal --cov --cov-report=
	$(BIN)/coverage report
	$(BIN)/coverage report --fail-under=100 --skip-covered \
		--include='src/nrcli/domain/*,src/nrcli/*/domain/*,src/nrcli/*/*/domain/*,src/nrcli/composition/*'
else
	$(BIN)/python -m pytest -n auto --dist worksteal
endif

quick: $(VENV)/.dev  ## the checks of a commit, in under a minute: units, and the test files that changed
	$(BIN)/ruff format --check src tests tools bench
	$(BIN)/ruff check src tests tools bench
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q -n auto --dist worksteal $(UNITS) $(CHANGED)

fidelity: $(VENV)/.dev  ## print how close the model letter comes to the original
	$(BIN)/python -m tools.fidelity

word-trial: $(VENV)/.dev  ## write five letters to try in Word, with the PDFs that they must equal
	$(BIN)/python -m tools.word_trial --write out/word-trial

$(VENV)/.bench: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt --group bench
	@command -v npm >/dev/null && npm install --silent --no-package-lock --prefix bench/peers/docxtemplater || \
		echo "npm is missing: docxtemplater is left out"
	@touch $@

bench: $(VENV)/.bench  ## measure nrcli beside its peers, into bench/RESULTS.md; ROUNDS=3, QUICK=1
	$(BIN)/python -m bench $(if $(ROUNDS),--rounds $(ROUNDS)) $(if $(QUICK),--quick)

format: $(VENV)/.dev  ## format the code
	$(BIN)/ruff format src tests tools bench
	$(BIN)/ruff check --fix src tests tools bench

docs: $(VENV)/.dev  ## make the pages and pictures that follow from the code
	$(BIN)/python -m tools.make_docs

fonts: $(VENV)/.dev  ## make the stand-in fonts again from the DejaVu files
	$(BIN)/python -m tools.make_fonts

dictionary: $(VENV)/.dev  ## make the spelling dictionary again from hunspell-nl
	$(BIN)/python -m tools.make_dictionary

clean:  ## remove what was made
	rm -rf out dist build .coverage* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

# make run and make test need python3 (3.11 or newer) and make; everything else they fetch themselves, into .venv.
PYTHON ?= python3
BIN := .venv/bin
SOURCES := pyproject.toml hatch_build.py README.md LICENSE $(shell find flashcards decks -type f -not -name '*.pyc' -not -name '*.mo')

.PHONY: run test coverage lint format corpus messages thorough fuzz bench clean

run: .venv/installed ## review a shipped deck (without a terminal: today's overview)
	@$(BIN)/flashcards review konditionaali-kohteliaisuus

test: .venv/tested ## install the test dependencies and run the tests against the installed package
	$(BIN)/pytest -n auto --dist worksteal

coverage: .venv/tested ## the same, and which lines and branches no test reaches
	$(BIN)/pytest -n auto --dist worksteal --cov --cov-report=term

lint: .venv/linted ## ruff, mypy and the import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/linted
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

corpus: .venv/installed ## write docs/reference/corpus.md anew, from the decks
	$(BIN)/python docs/corpus.py

messages: .venv/tested ## bring the catalogues of languages up to date with the code
	$(BIN)/python tests/messages.py

thorough: .venv/tested ## the properties with many more examples
	HYPOTHESIS_PROFILE=thorough $(BIN)/pytest -n auto --dist worksteal

fuzz: .venv/tested ## read 10,000 odd decks; SEED=7 for others
	$(BIN)/python tests/fuzz/fuzz_decks.py --seed $(or $(SEED),1)

bench: .venv/tested ## print the figures that the documentation names
	for file in tests/bench/bench_*.py; do $(BIN)/python $$file; done

clean:
	rm -rf .venv build dist
	rm -f flashcards/locale/*/LC_MESSAGES/*.mo

.venv/made:
	rm -rf .venv
	$(PYTHON) -m venv .venv
	@touch $@

.venv/installed: .venv/made $(SOURCES)
	$(BIN)/pip install --quiet --disable-pip-version-check .
	@touch $@

.venv/tested: .venv/made $(SOURCES)
	$(BIN)/pip install --quiet --disable-pip-version-check '.[test]'
	@touch .venv/installed $@

.venv/linted: .venv/tested
	$(BIN)/pip install --quiet --disable-pip-version-check '.[dev]'
	@touch .venv/installed $@

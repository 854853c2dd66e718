# `make` lists what can be made. Two commands matter on a fresh machine: `make demo` and `make test`.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PY := .venv/bin/python
OUT ?= out
JOBS ?= 2
SELF_TEST ?= self-test
OFFSCREEN := QT_QPA_PLATFORM=offscreen

.PHONY: help
help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 10

.PHONY: setup
setup: ## system libraries, .venv from the lock file
	@.ci/setup-system.sh run
	@.ci/setup-python.sh

.PHONY: setup-test
setup-test:
	@.ci/setup-system.sh run test
	@.ci/setup-python.sh

.PHONY: run
run: setup ## open the window on this user's own register
	$(PY) -m counter_app window

.PHONY: demo
demo: setup ## a fortnight of one commune, the five letters and every page, into out/
	$(PY) -m counter_app demo --out $(OUT)

.PHONY: test
test: setup-test lint ## everything CI asks for, real servers included; ends with what could not be run here
	$(OFFSCREEN) $(PY) -m pytest -q -n $(JOBS)

.PHONY: quick
quick: ## the rules and crafts alone, in seconds
	$(OFFSCREEN) $(PY) -m pytest -q -n $(JOBS) --hypothesis-profile quick -m "not slow and not servers" \
		tests/domain tests/services tests/sentences

.PHONY: soak
soak: setup-test ## the long runs
	$(OFFSCREEN) $(PY) -m pytest -q -m soak -p no:randomly tests/soak

.PHONY: lint
lint: ## ruff, mypy and the import contracts
	.venv/bin/ruff check .
	.venv/bin/ruff format --check --quiet .
	.venv/bin/mypy
	.venv/bin/lint-imports --no-logo --no-cache

.PHONY: bench
bench: setup-test ## the measures of the README, as ratios from one run
	$(OFFSCREEN) $(PY) -m pytest -q -s -m bench -p no:randomly tests/benchmarks

.PHONY: gallery
gallery: ## every page in every state as PNG into out/gallery, every letter into out/letters
	$(OFFSCREEN) $(PY) -m counter_app gallery $(OUT)/gallery
	$(OFFSCREEN) $(PY) -m counter_app gallery $(OUT)/letters --letters
	$(OFFSCREEN) $(PY) -m counter_app gallery $(OUT)/public --public

.PHONY: words
words: ## bring the English catalogue up to date with the messages in the code
	$(PY) .ci/words.py

.PHONY: build
build: setup ## the program as one folder in dist/, proven by its own self-test
	@.ci/setup-system.sh build
	$(PY) -m PyInstaller --noconfirm --clean --log-level WARN build_installer.spec
	$(OFFSCREEN) dist/counter-app/counter-app $(SELF_TEST)

.PHONY: lock
lock: ## pin every dependency anew by version and hash
	.venv/bin/python -m pip install --quiet uv
	.venv/bin/uv pip compile --quiet --universal --python-version 3.11 --extra dev --generate-hashes --no-emit-index-url \
		--no-emit-find-links --custom-compile-command "make lock" --output-file requirements.lock pyproject.toml

# Plumbline: the two commands are `make demo` and `make test`. Each installs what it needs, or says in one line what to install.

PREFIX ?= /usr/local
BUILD := .build
RELEASE := swift build -c release --static-swift-stdlib --scratch-path $(BUILD) -Xlinker -s --product
PLUMBLINE := $(BUILD)/release/plumbline
VENV := .venv
PYTHON := $(VENV)/bin/python

.PHONY: help demo test tests test-interop bench bench-smoke bench-programs fuzz format lint docs sample install clean release

help:
	@echo 'make demo          build, run the sample job, show the heatmap'
	@echo 'make test          run all tests'
	@echo 'make test-interop  hold the outputs against openpyxl, python-calamine, LibreOffice, frictionless and others'
	@echo 'make bench         compare with fastexcel, openpyxl, polars and DuckDB in one run'
	@echo 'make fuzz          fuzz the reader, each target for a minute; finds are kept and replayed by the tests'
	@echo 'make format        format the sources; make lint checks them'
	@echo 'make docs          write the reference pages anew from the program'
	@echo 'make sample        make SampleData anew'
	@echo 'make install       install the command under PREFIX ($(PREFIX))'

release:
	@.ci/dependencies build
	@$(RELEASE) plumbline

demo: release
	@$(PLUMBLINE) run Jobs/nightly.yml
	@$(PLUMBLINE) show Jobs/nightly.yml
	@echo
	@echo 'The workbook:     out/plumbline.xlsx'
	@echo 'Tables for BI:    out/bi/*.csv, described by out/bi/datapackage.json'
	@echo 'The run:          out/run.json'
	@echo 'The job:          Jobs/nightly.yml, over SampleData/'

# The Swift tests leave sample workbooks there, which test-interop opens with other programs.
SAMPLES := $(abspath $(BUILD))/samples

tests:
	@.ci/dependencies build
	@swift build --build-tests --scratch-path $(BUILD)

test: tests
	@.ci/dependencies python
	@PLUMBLINE_WRITE_SAMPLES=$(SAMPLES) swift test --skip-build --scratch-path $(BUILD)

$(PYTHON): Tests/Interop/requirements.txt Benchmarks/requirements.txt
	@.ci/dependencies python
	@python3 -m venv $(VENV)
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r Tests/Interop/requirements.txt -r Benchmarks/requirements.txt
	@touch $(PYTHON)

test-interop: release tests $(PYTHON)
	@.ci/dependencies office
	@$(PLUMBLINE) run Jobs/nightly.yml
	@PLUMBLINE_WRITE_SAMPLES=$(SAMPLES) swift test --skip-build --scratch-path $(BUILD) --filter SampleFilesWritingTests >/dev/null
	@PLUMBLINE=$(PLUMBLINE) PLUMBLINE_OUT=out PLUMBLINE_WRITE_SAMPLES=$(SAMPLES) $(PYTHON) -m pytest -q Tests/Interop

# Programs over the modules that the benchmark measures with; they share the objects of the release.
BENCH := $(PYTHON) Benchmarks/bench.py $(PLUMBLINE) $(BUILD)/release/GroupBy $(BUILD)/release/Analyse

bench-programs: release
	@$(RELEASE) GroupBy
	@$(RELEASE) Analyse

bench: bench-programs $(PYTHON)
	@$(BENCH)

bench-smoke: bench-programs $(PYTHON)
	@$(BENCH) --smoke

fuzz:
	@.ci/dependencies build
	@Fuzz/run

format:
	@swift format --in-place --recursive --parallel Package.swift Sources Benchmarks Tests

lint:
	@swift format lint --strict --recursive --parallel Package.swift Sources Benchmarks Tests
	@.ci/rules --check

docs: release
	@.ci/rules
	@.ci/docs $(PLUMBLINE)

sample: $(PYTHON)
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r SampleData/requirements.txt
	@$(PYTHON) SampleData/generate.py

install: release
	@install -d $(DESTDIR)$(PREFIX)/bin
	@install -m 755 $(PLUMBLINE) $(DESTDIR)$(PREFIX)/bin/plumbline
	@echo 'Installed $(DESTDIR)$(PREFIX)/bin/plumbline'

clean:
	@rm -rf $(BUILD) out

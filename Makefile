# Two commands are the whole set-up: `make run` and `make test`. Both install what is missing first and say so.

export LANG := C.UTF-8
SHELL := /bin/sh

# Imports a target does not declare are errors: they would open the barrier between source text and release.
CHECKED := --explicit-target-dependency-import-check error
BINARY := .build/release/tearline
OUT := out
PREFIX := /usr/local
ORACLES := .build-oracles

.PHONY: run test build lint oracles bench bench-check fuzz proof install clean

run: build
	@echo "Running the sample case; its reports and people are invented."
	@$(BINARY) run SampleDocs/case --registry SampleDocs/case/registry.csv \
	  --order SampleDocs/orders/iraq-court.yaml --rules Rules --out $(OUT) || [ $$? -eq 1 ]
	@echo
	@echo "The packets are in $(OUT)/packets, one folder a person. Open one with any PDF viewer:"
	@ls -d $(OUT)/packets/*/data/packet.pdf | head -n 3 | sed 's/^/  xdg-open /'
	@echo "Check one:"
	@ls -d $(OUT)/packets/* | head -n 1 | sed 's|^|  $(BINARY) packet verify |'

build:
	@.ci/bootstrap
	@$(MAKE) --silent --no-print-directory $(BINARY)

# Asking SwiftPM whether anything changed takes longer than the sample case.
$(BINARY): $(shell find Sources Package.swift -type f)
	@echo "Building (a first build takes some minutes)."
	@swift build -c release --static-swift-stdlib --product tearline $(CHECKED) --quiet
	@touch $@

test: lint oracles
	@echo "Building the tests (a first build takes some minutes)."
	@swift build --build-tests $(CHECKED) --quiet
	@echo "Running the tests (some minutes; only what fails is printed, and the count at the end)."
	@TEARLINE_PYTHON="$$PWD/$(ORACLES)/bin/python" swift test --skip-build --quiet

lint:
	@.ci/bootstrap test
	@swift format lint --strict --recursive --parallel Sources Tests Package.swift

# Second opinions on our bags and PDFs, in a folder of their own; only tests use them.
oracles:
	@.ci/oracles $(ORACLES)

bench: build
	@swift build -c release --static-swift-stdlib --product bench $(CHECKED) --quiet
	@.build/release/bench

bench-check:
	@.ci/bootstrap
	@swift build -c release --static-swift-stdlib --product bench $(CHECKED) --quiet
	@.ci/bench-check .build/release/bench

fuzz:
	@.ci/bootstrap
	@.ci/fuzz
	@TEARLINE_REWRITES=10000 swift test --quiet --filter PipelineTests.NonInterferenceTests

proof:
	@.ci/proof

install: build
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/tearline

clean:
	rm -rf .build .build-* $(OUT)

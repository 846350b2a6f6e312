# docketpress: `make` builds the program and the site; `make test` checks everything; `make serve` previews.

SWIFT ?= swift
BUILD := $(SWIFT) build -c release --explicit-target-dependency-import-check error
PROGRAM = $$($(SWIFT) build -c release --show-bin-path)/docketpress

.PHONY: site program test serve format lint packages clean

site: program
	@$(PROGRAM) intake --demonstration seeds/sample
	@$(PROGRAM) build
	@echo
	@echo "The site is in public/. Open public/index.html in a browser, or run: make serve"

program: packages
	$(BUILD) --product docketpress
	$(BUILD) --product docketpress-extract

packages:
	@.ci/packages build

test:
	@.ci/packages build test
	@.ci/test

serve: program
	@$(PROGRAM) serve

format:
	$(SWIFT) format --configuration .swift-format -i -r Package.swift Sources Tests

lint:
	$(SWIFT) format lint --strict --configuration .swift-format -r Package.swift Sources Tests

clean:
	$(SWIFT) package clean
	rm -rf .venv

# Everything there is to do, by name: `make help`. Each target sets up what it lacks first.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test watch check audit bench bench-matching fuzz clean \
	setup-rust setup-site setup-specs setup-tables setup-browser setup-deny site test-rust test-browser \
	check-format check-lints check-layers check-crates check-words check-tables check-specs check-asvs

with := scripts/with-tools.sh
# Names a step and how long it may take, and notes its minutes for .ci/run.
step := scripts/step.sh
# Cargo shows how far it is to whoever watches, and keeps a log free of it.
quiet := $(shell test -t 2 || echo --quiet)
wasm := --package frontend --package calculator --package planner --target wasm32-unknown-unknown

help: ## Show the targets
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/  make \1|\2/p' $(MAKEFILE_LIST) | column -t -s '|'

run: setup-rust setup-site site ## Build and serve on http://localhost:3000 with demonstration data (10 minutes the first time, then seconds)
	@$(step) "server, shipping profile" "6 minutes the first time, then seconds" $(with) cargo build $(quiet) --release --package server
	@target/release/counterpart seed --demo --if-empty
	@target/release/counterpart serve

test: test-rust test-browser ## Run every test: Rust on SQLite and PostgreSQL, then browsers (10 minutes the first time)

watch: setup-rust setup-site ## Serve on http://localhost:3000 and start over at each change of a file
	@$(with) npx nodemon --quiet --signal SIGTERM --ext rs,toml,ftl,css,js,svg,csv \
		--watch app --watch backend --watch domain --watch frontend --watch matcher --watch migrations \
		--watch public --watch server --watch style \
		--exec 'node scripts/build-site.mjs --quick && cargo run $(quiet) --package server'

check: check-format check-lints check-layers check-crates check-words check-tables check-specs check-asvs ## Hold format, lints, layers, licences and translations to the rules

audit: setup-rust setup-deny ## Look up known vulnerabilities of the crates we use
	@scripts/audit.sh

fuzz: setup-rust ## Send a million inputs from outside, then hold the matcher to the naive rule, exhaustive plans and the checker on millions of pairs (30 minutes)
	@$(step) "fuzz" "30 minutes" scripts/fuzz.sh

bench: bench-matching setup-site setup-browser site ## Measure matching beside what one could pick instead, and pages beside the framework's own (45 minutes the first time)
	@$(step) "server and yardstick, shipping profile" "6 minutes the first time, then seconds" $(with) cargo build $(quiet) --release --package server --bin counterpart --example hello
	@$(step) "bench" "2 minutes" scripts/bench.sh
	@$(step) "filling, shipping profile" "2 minutes the first time, then seconds" $(with) cargo build $(quiet) --release --package backend --example fill
	@$(step) "starts with 100,000 records" "2 minutes" scripts/with-postgres.sh scripts/bench-start.sh
	@$(step) "10,000 requests, 10,000 offers, 2,000 projects, SQLite" "4 minutes the first time, then 1" $(with) cargo run $(quiet) --release --package backend --example ten_thousand

bench-matching: setup-rust ## Measure matching alone: target/bench/matching.md (30 minutes the first time)
	@$(step) "bench, matching" "30 minutes the first time, then 20" scripts/bench-matching.sh

clean: ## Remove what was built (not the tools in .tools, not the database)
	@rm -rf target node_modules end2end/node_modules scripts/vocabularies/node_modules end2end/test-results end2end/playwright-report

# --- Steps ---------------------------------------------------------------------------------------

setup-rust:
	@$(step) "set-up: Rust for server and browser" "a second where it is there" scripts/setup/toolchain.sh

setup-site:
	@$(step) "set-up: wasm-bindgen" "a second where it is there" scripts/setup/wasm-bindgen.sh
	@$(step) "set-up: npm packages" "a second where they are there" scripts/setup/npm.sh

setup-specs:
	@$(step) "set-up: npm packages of the browser tests" "a second where they are there" scripts/setup/npm.sh end2end

setup-tables:
	@$(step) "set-up: npm packages of the vocabularies" "a second where they are there" scripts/setup/npm.sh scripts/vocabularies

setup-browser: setup-specs
	@$(step) "set-up: Chromium" "a second where it is there" scripts/setup/chromium.sh

setup-deny:
	@$(step) "set-up: cargo-deny" "a second where it is there" scripts/setup/cargo-deny.sh

site:
	@$(step) "front end" "3 minutes the first time, then seconds" $(with) node scripts/build-site.mjs

# The server's tests run the binary with the front end inside; the browser tests run the same one.
test-rust: setup-rust setup-site site
	@$(step) "Rust tests" "8 minutes the first time" scripts/with-postgres.sh $(with) cargo test --profile ci

test-browser: setup-browser test-rust
	@$(step) "browser tests" "3 minutes" npm test --prefix end2end --silent

check-format: setup-rust
	@$(step) "format" "seconds" $(with) cargo fmt --check

check-lints: setup-rust
	@$(step) "lints, server side" "4 minutes the first time" $(with) cargo clippy $(quiet) --profile ci --all-targets -- --deny warnings
	@$(step) "lints, browser side" "2 minutes the first time" $(with) cargo clippy $(quiet) --profile ci $(wasm) -- --deny warnings

check-layers: setup-rust
	@$(step) "layers" "seconds" $(with) node scripts/check-layers.mjs

check-crates: setup-rust setup-deny
	@$(step) "licences and sources" "seconds" $(with) cargo deny --log-level error check licenses bans sources

# Every word in every complete language; the other tests are for `make test`.
check-words: setup-rust
	@$(step) "translations" "4 minutes the first time" $(with) cargo test $(quiet) --profile ci --test words

# The generated tables are what the data say.
check-tables: setup-rust setup-tables
	@$(step) "tables of the vocabularies" "seconds" $(with) npm run check --prefix scripts/vocabularies --silent

# Every test that the table of security requirements names.
check-asvs:
	@$(step) "security requirements" "seconds" $(with) node scripts/check-asvs.mjs

check-specs: setup-specs
	@$(step) "types of the browser tests" "10 seconds" npm run types --prefix end2end --silent

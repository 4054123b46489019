# make run    build fast, serve the page, print its address
# make test   everything that is checked; the last line counts
# make build  bin/reftel with the whole site inside
# make bench, make fuzz, make screenshots, make clean
#
# It needs git, make, Go 1.26 and Node 20 with npm. Whether something has to be
# done again is decided by content, in the Go tool and in app/site/generate.

ADDR      = localhost:8000
FUZZTIME  = 1m
WASM_EXEC = $(shell go env GOROOT)/lib/wasm/wasm_exec.js

# What draws the page, what is looked up, and what of the standard library is
# on no hot path, is not inlined: it is not what takes the time, and every
# visitor loads 90 KB less.
NOT_INLINED = github.com/maxence-charriere/go-app/... github.com/reftel/reftel/app/... \
	$(addprefix github.com/reftel/reftel/parser/,audit correct explain export protect refdata) \
	archive/tar fmt log mime/... net/... os time
WASM_BUILD  = GOOS=js GOARCH=wasm go build -modfile=build/wasm.mod -trimpath -buildvcs=false -ldflags=-w $(NOT_INLINED:%=-gcflags=%=-l)

# Browsers run it nearly twice as fast after this, which takes the names away.
STRUCTURE = go build -o build/structure ./app/site/wasm/structure && build/structure

.PHONY: build run test bench fuzz screenshots clean site-fast site-best chromium bare

build: site-best
	go build -trimpath -ldflags="-s -w" -o bin/reftel .

run: site-fast
	go build -o bin/reftel .
	bin/reftel serve -addr $(ADDR)

site-best: QUALITY = 11
site-fast: QUALITY = 5
site-best site-fast: web/node_modules/.package-lock.json build/wasm.mod
	$(WASM_BUILD) -o build/compiled.wasm .
	$(STRUCTURE) build/compiled.wasm build/app.wasm
	go run ./app/site/generate -wasm build/app.wasm -wasm-exec $(WASM_EXEC) -quality $(QUALITY)

test: chromium
	go run ./app/tally

bench: chromium build bare
	go test -run '^$$' -bench 'Lines|Parser|Fields|Parse' ./parser
	go test -run '^$$' -bench Linear -benchtime 1x ./parser
	go test -run '^$$' -bench . -benchtime 1x -timeout 20m ./app/e2e

# app.wasm is built with a copy of go-app that lacks what the page never calls,
# its server half above all: package app/start/client says why, and stands in.
GO_APP = github.com/maxence-charriere/go-app/v10
CLIENT = app/start/client/client.go app/start/client/router.go app/start/client/absent.go
build/wasm.mod: go.mod go.sum $(CLIENT)
	go mod download $(GO_APP)
	rm -rf build/go-app && mkdir -p build
	cp -R "$$(go list -m -f '{{.Dir}}' $(GO_APP))" build/go-app
	chmod -R u+w build/go-app
	cd build/go-app/pkg/app && rm http.go static.go resource.go route.go crypto.go
	cp $(CLIENT) build/go-app/pkg/app
	cp go.sum build/wasm.sum
	go mod edit -print -replace $(GO_APP)=./build/go-app go.mod > $@

# A go-app page that does nothing, built in the same way, to compare with.
bare: build/wasm.mod
	$(WASM_BUILD) -o build/compiled.wasm ./app/e2e/bare
	$(STRUCTURE) build/compiled.wasm build/bare.wasm
	go run ./app/e2e/bare web build/bare.wasm $(WASM_EXEC) build/bare

fuzz:
	go test -run '^$$' -fuzz FuzzParse -fuzztime $(FUZZTIME) ./parser

# All in build/screenshots, to look at; one of them for the README.
screenshots: chromium build
	go test -count 1 -run TestScreenshots ./app/e2e -screenshots $(CURDIR)/build/screenshots
	mkdir -p web/screenshots
	cp build/screenshots/facsimile-light.png web/screenshots/reader-light.png

# Installed where it is missing and can be; otherwise it says what to install.
chromium:
	@command -v chromium >/dev/null \
	|| { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	  && apt-get update -q && apt-get install -qy --no-install-recommends chromium; } \
	|| { echo "The tests need Chromium and cannot install it: apt-get install chromium"; exit 1; }

web/node_modules/.package-lock.json: web/package.json web/package-lock.json
	cd web && npm ci --omit=optional --no-audit --no-fund
	touch $@

clean:
	rm -rf bin build dist web/node_modules
	find web/site -mindepth 1 ! -name README.txt -delete

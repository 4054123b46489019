package site

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// heading is the smallest page that can be rendered.
type heading struct{ goapp.Compo }

func (h *heading) Render() goapp.UI { return goapp.H1().Class("a").ID("b").Text("Open a cable.") }

func TestMain(m *testing.M) {
	goapp.Route("/", func() goapp.Composer { return &heading{} })
	os.Exit(m.Run())
}

// writeSources writes what a site is made of, with the given style sheet.
func writeSources(t *testing.T, style string) Sources {
	t.Helper()
	dir := t.TempDir()
	files := Site{
		"web/app.css":                     []byte(style),
		"web/early.js":                    []byte(strings.Repeat("early();\n", 100)),
		"web/package.json":                []byte("{}"),
		"web/samples/1975.txt":            []byte("FM AMEMBASSY VALLETTA\n"),
		"web/icons/icon-192.png":          []byte("png"),
		"app.wasm":                        []byte(strings.Repeat("wasm", 1000)),
		"wasm_exec.js":                    []byte("exec"),
		"web/node_modules/" + coastSource: []byte(square),
	}
	sw, err := os.ReadFile("../../web/sw.js")
	if err != nil {
		t.Fatal(err)
	}
	files[workerTemplate] = sw
	for pack, names := range fonts {
		for _, name := range names {
			files["web/node_modules/"+pack+"/files/"+name+".woff2"] = []byte(name)
		}
	}
	for _, file := range lazy {
		files["web/node_modules/"+file] = []byte(file)
	}
	if err := files.write(dir); err != nil {
		t.Fatal(err)
	}
	return Sources{filepath.Join(dir, "web"), filepath.Join(dir, "app.wasm"), filepath.Join(dir, "wasm_exec.js")}
}

// generate builds a site from sources into dir and loads it.
func generate(t *testing.T, dir string, from Sources) Site {
	t.Helper()
	if err := Generate(dir, from, 5); err != nil {
		t.Fatal(err)
	}
	s, err := Load(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestGenerateIsReproducible(t *testing.T) {
	a := generate(t, t.TempDir(), writeSources(t, "a{}"))
	b := generate(t, t.TempDir(), writeSources(t, "a{}"))
	c := generate(t, t.TempDir(), writeSources(t, "b{}"))
	if !maps.EqualFunc(a, b, bytes.Equal) {
		t.Error("the same sources gave two sites")
	}
	if a.Version() == c.Version() {
		t.Error("another style sheet gave the same version")
	}
	if a["web/package.json"] != nil {
		t.Error("package.json is in the site")
	}
	for _, name := range []string{"web/app.wasm.br", "web/app.wasm.gz", "web/fonts/public-sans-latin-wght-normal.woff2", "web/samples/1975.txt"} {
		if a[name] == nil {
			t.Errorf("%s is not in the site", name)
		}
	}
}

func TestGenerateLeavesUnchangedFilesAlone(t *testing.T) {
	dir := t.TempDir()
	from := writeSources(t, "a{}")
	generate(t, dir, from)
	wasm := filepath.Join(dir, "web", "app.wasm.br")
	old := time.Now().Add(-time.Hour).Truncate(time.Second)
	if err := os.Chtimes(wasm, old, old); err != nil {
		t.Fatal(err)
	}
	stale := filepath.Join(dir, "web", "samples", "gone.txt")
	if err := os.WriteFile(stale, []byte("FM"), 0o644); err != nil {
		t.Fatal(err)
	}
	generate(t, dir, from)
	if info, err := os.Stat(wasm); err != nil || !info.ModTime().Equal(old) {
		t.Errorf("an unchanged file was written again (%v)", err)
	}
	if _, err := os.Stat(stale); err == nil {
		t.Error("a file that is no source any more was left")
	}
}

func TestLoadNotBuilt(t *testing.T) {
	_, err := Load(fstest.MapFS{"README.txt": {Data: []byte("run make build")}})
	if !errors.Is(err, ErrNotBuilt) {
		t.Errorf("got %v, want ErrNotBuilt", err)
	}
}

func TestServiceWorkerListsWhatIsLoaded(t *testing.T) {
	s := generate(t, t.TempDir(), writeSources(t, "a{}"))
	worker := string(s[workerFile])
	for _, want := range []string{`const version = "` + s.Version() + `"`, `"./"`, `"web/app.wasm"`, `"app.js"`, `"integrity": "sha256-`} {
		if !strings.Contains(worker, want) {
			t.Errorf("the service worker lacks %s", want)
		}
	}
	for _, not := range []string{"{{", `"url": "index.html"`, `.br"`, `"` + versionFile, `"` + headersFile, `"` + notFoundFile, `"web/sw.js"`} {
		if strings.Contains(worker, not) {
			t.Errorf("the service worker has %s", not)
		}
	}
}

func TestPublish(t *testing.T) {
	s := generate(t, t.TempDir(), writeSources(t, "a{}"))
	dir := t.TempDir()
	for range 2 { // into an empty folder, and over itself
		if err := s.Publish(dir, "/reftel/"); err != nil {
			t.Fatal(err)
		}
	}
	p, err := Load(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		indexFile:    `<meta http-equiv="Content-Security-Policy" content="` + strings.ReplaceAll(policy(true), "'", "&#39;"),
		manifestFile: `"scope": "/reftel/"`,
		headersFile:  "/reftel/*\n  Content-Security-Policy: default-src 'none'",
		appFile:      "/reftel/web/app.wasm",
		notFoundFile: `href="/reftel/"`,
	} {
		if !strings.Contains(string(p[name]), want) {
			t.Errorf("%s lacks %s:\n%s", name, want, p[name])
		}
	}
	if p[workerTemplate] != nil || p["README.txt"] != nil {
		t.Error("what only the build needs was published")
	}
	if p["web/app.wasm.br"] == nil || !bytes.Equal(p["web/app.wasm.br"], s["web/app.wasm.br"]) {
		t.Error("app.wasm was compressed again, or not at all")
	}
}

func TestPublishForeignFolder(t *testing.T) {
	s := generate(t, t.TempDir(), writeSources(t, "a{}"))
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "thesis.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := s.Publish(dir, "/"); !errors.Is(err, ErrForeignFolder) {
		t.Errorf("got %v, want ErrForeignFolder", err)
	}
}

func TestCheckBase(t *testing.T) {
	for _, base := range []string{"/", "/reftel/", "/a/b/", "/~me/reftel-1.0/"} {
		if err := CheckBase(base); err != nil {
			t.Errorf("%s: %v", base, err)
		}
	}
	for _, base := range []string{"", "reftel", "/reftel", "reftel/", "//", "/a//b/", "/../", "/a/./", "/a b/", `/a"b/`, "https://host/"} {
		if CheckBase(base) == nil {
			t.Errorf("%q is accepted", base)
		}
	}
}

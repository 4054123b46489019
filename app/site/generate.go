package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

// Sources says where the parts of a site are.
type Sources struct {
	Web      string // the folder web, with node_modules in it
	Wasm     string // the built app.wasm
	WasmExec string // wasm_exec.js of the Go that built it
}

// The folders and the kinds of files of web that belong to the site.
var webParts = []string{"*.css", "early.js", "worker.js", "pdf.js", "sw.js", "icons/icon.svg", "icons/*.png", "samples/*.txt"}

// fonts are the files taken from npm packages, without the extension .woff2.
var fonts = map[string][]string{
	"@fontsource-variable/public-sans":    {"public-sans-latin-wght-normal", "public-sans-latin-ext-wght-normal"},
	"@fontsource-variable/source-serif-4": {"source-serif-4-latin-wght-normal", "source-serif-4-latin-ext-wght-normal", "source-serif-4-latin-wght-italic"},
	"@fontsource/courier-prime":           {"courier-prime-latin-400-normal", "courier-prime-latin-ext-400-normal", "courier-prime-latin-700-normal", "courier-prime-latin-ext-700-normal"},
}

// lazyFolder holds what is loaded only when it is needed, and then kept.
const lazyFolder = "web/pdfjs/"

// lazy are the files taken from npm packages for it, by their names there.
var lazy = map[string]string{
	"pdf.js":        "pdfjs-dist/legacy/build/pdf.min.mjs",
	"pdf.worker.js": "pdfjs-dist/legacy/build/pdf.worker.min.mjs",
}

// Generate builds the site for the root of a host into dir, compressed with
// the given quality of brotli (0 to 11). What is there from an earlier run and
// has not changed is not compressed or written again.
func Generate(dir string, from Sources, quality int) error {
	s, err := readEarlier(dir, quality)
	if err != nil {
		return err
	}
	parts, err := collect(from)
	if err != nil {
		return err
	}
	for name, body := range parts {
		s.put(name, body)
	}
	for _, name := range s.names() {
		if parts[name] == nil && strings.HasPrefix(name, "web/") {
			if err := s.remove(dir, name); err != nil {
				return err
			}
		}
	}
	if err := s.render("/", false); err != nil {
		return err
	}
	if err := s.compress(quality); err != nil {
		return err
	}
	return s.write(dir)
}

// readEarlier reads the site that an earlier run left in dir. What it
// compressed less well than is asked for now is dropped; the quality is kept
// in a file whose dot keeps it out of the site.
func readEarlier(dir string, quality int) (Site, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	s, err := readFiles(os.DirFS(dir))
	if err != nil {
		return nil, err
	}
	mark := filepath.Join(dir, ".quality")
	b, err := os.ReadFile(mark)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if was, err := strconv.Atoi(string(b)); err != nil || was < quality {
		for _, name := range s.names() {
			for _, e := range encodings {
				delete(s, name+e.ext)
			}
		}
	}
	return s, os.WriteFile(mark, []byte(strconv.Itoa(quality)), 0o644)
}

// collect reads the parts of the site that are not rendered.
func collect(from Sources) (Site, error) {
	s := Site{}
	read := func(name, file string) error {
		b, err := os.ReadFile(file)
		if err != nil {
			return fmt.Errorf("collecting the site: %w", err)
		}
		s[name] = b
		return nil
	}
	if err := errors.Join(read(wasmFile, from.Wasm), read("wasm_exec.js", from.WasmExec)); err != nil {
		return nil, err
	}
	web := os.DirFS(from.Web)
	for _, pattern := range webParts {
		names, err := fs.Glob(web, pattern)
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			if err := read("web/"+name, filepath.Join(from.Web, filepath.FromSlash(name))); err != nil {
				return nil, err
			}
		}
	}
	for pack, names := range fonts {
		for _, name := range names {
			file := path.Join("node_modules", pack, "files", name+".woff2")
			if err := read("web/fonts/"+name+".woff2", filepath.Join(from.Web, filepath.FromSlash(file))); err != nil {
				return nil, err
			}
		}
	}
	if err := read(coastFile, filepath.Join(from.Web, "node_modules", filepath.FromSlash(coastSource))); err != nil {
		return nil, err
	}
	coast, err := drawCoast(s[coastFile])
	if err != nil {
		return nil, err
	}
	s[coastFile] = coast
	for name, file := range lazy {
		if err := read(lazyFolder+name, filepath.Join(from.Web, "node_modules", filepath.FromSlash(file))); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// remove takes the file called name, and its compressed copies, out of s and
// out of dir.
func (s Site) remove(dir, name string) error {
	for _, file := range []string{name, name + ".br", name + ".gz"} {
		delete(s, file)
		err := os.Remove(filepath.Join(dir, filepath.FromSlash(file)))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

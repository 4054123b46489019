// Package site turns the static files of the folder web, the built app.wasm
// and the page that go-app renders into a site: as files for any host, and as
// a handler for our own server.
//
//	Generate   files of web, app.wasm, fonts -> web/site   "make build"
//	Load       web/site, embedded -> Site                   every command
//	NewHandler Site -> http.Handler                         "reftel serve"
//	Publish    Site -> folder, under any base path          "reftel build"
//
// A site's version is the hash of its content, so the same input gives the
// same bytes.
package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// A Site is the files of the built page by their path from its root, such as
// "web/app.wasm". Beside a file that compresses well stand the same path with
// .br and with .gz.
type Site map[string][]byte

// ErrNotBuilt says that the program carries no site.
var ErrNotBuilt = errors.New(`the page is not built into this program; run "make build" and use bin/reftel`)

// The file that tells a built site from any other folder, and how it begins.
const (
	versionFile = "version.txt"
	versionMark = "reftel site "
)

// Load reads a built site. It returns ErrNotBuilt if files holds none.
func Load(files fs.FS) (Site, error) {
	s, err := readFiles(files)
	if err != nil {
		return nil, err
	}
	if s.Version() == "" {
		return nil, ErrNotBuilt
	}
	return s, nil
}

// Version returns the hash of the site's content, "" if it is not built.
func (s Site) Version() string {
	v, ok := bytes.CutPrefix(s[versionFile], []byte(versionMark))
	if !ok {
		return ""
	}
	return string(bytes.TrimSpace(v))
}

// readFiles reads all files but those whose name begins with a dot.
func readFiles(files fs.FS) (Site, error) {
	s := Site{}
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") {
			return err
		}
		s[name], err = fs.ReadFile(files, name)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("reading the site: %w", err)
	}
	return s, nil
}

// put sets the file called name. What was compressed from an older one of
// that name is dropped.
func (s Site) put(name string, body []byte) {
	if old, ok := s[name]; ok && bytes.Equal(old, body) {
		return
	}
	s[name] = body
	for _, e := range encodings {
		delete(s, name+e.ext)
	}
}

// names returns the paths of the files that are not compressed copies, sorted.
func (s Site) names() []string {
	var names []string
	for name := range s {
		if !isEncoded(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// hash returns what identifies the content of the site: 16 hexadecimal digits
// over the paths and the bytes of all files that a browser loads. Of the
// service worker it takes the template, because the worker holds the hash.
func (s Site) hash() string {
	h := sha256.New()
	for _, name := range s.names() {
		if isLoaded(name) || name == workerTemplate {
			fmt.Fprintf(h, "%s %x\n", name, sha256.Sum256(s[name]))
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// isLoaded reports whether the page or its worker loads the file: those are
// kept for offline use and make up the version.
func isLoaded(name string) bool {
	switch name {
	case workerFile, workerTemplate, versionFile, headersFile, notFoundFile, "README.txt":
		return false
	}
	return true
}

// CheckBase returns an error that says what is wrong with base as the path of
// a page on its host, nil if nothing is.
func CheckBase(base string) error {
	switch {
	case !strings.HasPrefix(base, "/"), !strings.HasSuffix(base, "/"):
		return errors.New("the path must begin and end with a slash, such as /reftel/")
	case strings.Contains(base, "//"), base != "/" && path.Clean(base)+"/" != base:
		return errors.New("the path must not contain empty, . or .. parts")
	}
	for _, r := range base {
		if !strings.ContainsRune("/-._~", r) && !isAlphanumeric(r) {
			return fmt.Errorf("the path must not contain %q; letters, digits and - . _ ~ are safe", r)
		}
	}
	return nil
}

func isAlphanumeric(r rune) bool {
	return '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z'
}

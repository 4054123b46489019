package site

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"html/template"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

const (
	indexFile    = "index.html"
	notFoundFile = "404.html"
	appFile      = "app.js"
	manifestFile = "manifest.webmanifest"
	wasmFile     = "web/app.wasm"
)

// What the page is called.
const (
	name        = "Reftel"
	title       = "Reftel: open a diplomatic cable"
	description = "Open a diplomatic cable and see every line explained, checked and linked, in your own browser. Nothing is uploaded."
)

//go:embed shell.html
var shellHTML string

//go:embed notfound.html
var notFoundHTML string

var (
	shellTemplate    = template.Must(template.New("shell").Parse(shellHTML))
	notFoundTemplate = template.Must(template.New("notfound").Parse(notFoundHTML))
)

// render adds the files that depend on where the site stands and on what it
// holds: the page, the 404 page, go-app's script, the manifest, the headers,
// the version, and the service worker, which lists all others. With meta the
// page carries the policy itself, for hosts that send no headers.
func (s Site) render(base string, meta bool) error {
	files := s.recordGoApp(base, "")
	page, err := rootElement(files["/"])
	if err != nil {
		return err
	}
	data := shellData{Name: name, Title: title, Description: description, Base: base, Page: template.HTML(page)}
	if meta {
		data.Policy = policy(true)
	}
	for file, t := range map[string]*template.Template{indexFile: shellTemplate, notFoundFile: notFoundTemplate} {
		var b bytes.Buffer
		if err := t.Execute(&b, data); err != nil {
			return fmt.Errorf("rendering %s: %w", file, err)
		}
		s.put(file, b.Bytes())
	}
	s.put(manifestFile, manifest(base))
	s.put(headersFile, writeHeadersFile(base))

	// app.js tells the program its version, which is the hash of all
	// content: that of app.js without it.
	s.put(appFile, files["/app.js"])
	version := s.hash()
	s.put(appFile, s.recordGoApp(base, version)["/app.js"])
	s.put(versionFile, []byte(versionMark+version+"\n"))
	s.put(workerFile, s.serviceWorker(version))
	return nil
}

// shellData is what shell.html and notfound.html are filled with.
type shellData struct {
	Name, Title, Description string
	Base                     string
	Policy                   string        // "" for none
	Page                     template.HTML // rendered by go-app
}

// recordGoApp returns what go-app's own handler serves as "/" and "/app.js".
func (s Site) recordGoApp(base, version string) map[string][]byte {
	icon := "/web/icons/icon.svg"
	handler := &goapp.Handler{
		Name:              name,
		Title:             title,
		Description:       description,
		Icon:              goapp.Icon{Default: icon, Large: icon, SVG: icon, Maskable: icon},
		LoadingLabel:      "Getting ready: {progress} %",
		Resources:         goapp.PrefixedLocation(strings.TrimSuffix(base, "/")),
		Version:           version,
		WasmContentLength: strconv.Itoa(len(s[wasmFile])),
	}
	if version == "" {
		handler.Version = "0" // go-app would take the time of day
	}
	files := map[string][]byte{}
	for _, path := range []string{"/", "/app.js"} {
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
		files[path] = w.Body.Bytes()
	}
	return files
}

// manifest returns the web app manifest of a page at base. All its addresses
// are paths on the host: an id is not relative to the manifest.
func manifest(base string) []byte {
	type icon struct {
		Src     string `json:"src"`
		Type    string `json:"type"`
		Sizes   string `json:"sizes"`
		Purpose string `json:"purpose,omitempty"`
	}
	icons := base + "web/icons/"
	b, err := json.MarshalIndent(struct {
		ID              string `json:"id"`
		Name            string `json:"name"`
		ShortName       string `json:"short_name"`
		Description     string `json:"description"`
		StartURL        string `json:"start_url"`
		Scope           string `json:"scope"`
		Display         string `json:"display"`
		BackgroundColor string `json:"background_color"`
		ThemeColor      string `json:"theme_color"`
		Icons           []icon `json:"icons"`
	}{
		base, name, name, description, base, base, "standalone", "#f4f0ea", "#f4f0ea",
		[]icon{
			{icons + "icon.svg", "image/svg+xml", "any", ""},
			{icons + "icon-192.png", "image/png", "192x192", ""},
			{icons + "icon-512.png", "image/png", "512x512", ""},
			{icons + "maskable-512.png", "image/png", "512x512", "maskable"},
		},
	}, "", "  ")
	if err != nil {
		panic(err) // unreachable: nothing but strings
	}
	return append(b, '\n')
}

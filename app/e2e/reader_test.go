package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/open"
)

// specimen is the cable that most journeys open.
const specimen = "../../web/samples/2008.txt"

// A cable is a file with what the parser says of it here, outside the browser.
type cable struct {
	file string
	text string
	*parser.Cable
}

func readCable(t testing.TB, file string) cable {
	t.Helper()
	return readAs(t, file, filepath.Base(file))
}

// pasted is what becomes of the text of a file without its name, which can say
// of which year a cable is.
func pasted(t testing.TB, file string) cable {
	t.Helper()
	return readAs(t, file, "")
}

func readAs(t testing.TB, file, name string) cable {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	sources, err := open.Bytes(name, b)
	if err != nil || len(sources) != 1 {
		t.Fatalf("%s: %d cables, %v", file, len(sources), err)
	}
	return cable{file, string(b), parser.Parse(sources[0], parser.Options{})}
}

// Conditions to wait for.
const (
	onStart  = `document.querySelector("[data-screen=start]")`
	onReader = `document.querySelector("[data-screen=reader]")`
	onList   = `document.querySelector("[data-screen=list]")`
	settled  = `document.querySelector("[data-offline=ready]")` // the words for it move what is beside them
)

// shows waits until c is open and checks that the page says of it what the
// parser says, in the reading view and, byte for byte, in the facsimile.
func (tb *tab) shows(c cable) {
	tb.t.Helper()
	tb.wait(onReader)
	tb.wait(`document.getElementById("title").textContent !== ""`)
	if id := c.ID.Value.Canonical; id != "" {
		tb.wait(`document.getElementById("title").textContent.replaceAll(" ", "") === ` + quote(id))
	}
	tb.click("#tab-reading")
	tb.wait(`document.getElementById("header-card")`)
	card := eval[string](tb, `[...document.querySelectorAll(".head")].map((el) => el.textContent).join(" ")`)
	for what, values := range expected(c.Cable) {
		for _, value := range values {
			if !strings.Contains(card, value) {
				tb.t.Errorf("%s: the header card lacks %s %q", c.file, what, value)
			}
		}
	}
	tb.click("#tab-facsimile")
	tb.wait(`[...document.querySelectorAll(".sheet pre")].map((el) => el.textContent).join("") === ` + quote(c.Source.Text))
}

// expected lists values of the heading that the page must show as they are.
func expected(c *parser.Cable) map[string][]string {
	h := c.Header
	values := map[string][]string{"subject": {h.Subject.Value}, "transmission": {h.TransmissionID.Value},
		"from": {h.From.Value.Name}, "station": {h.Calling.Value.Station}}
	for _, f := range h.Called.Value.Stations {
		values["called"] = append(values["called"], f.Value)
	}
	for _, f := range append(h.Action[:len(h.Action):len(h.Action)], h.Info...) {
		values["addressee"] = append(values["addressee"], f.Value.Name)
	}
	for _, f := range h.TAGS {
		values["tag"] = append(values["tag"], f.Value.Code)
	}
	for _, f := range h.Captions {
		values["caption"] = append(values["caption"], f.Value.Caption)
	}
	for _, f := range h.ClassifiedBy {
		values["classifier"] = append(values["classifier"], f.Value.Name)
	}
	for _, f := range c.Signature {
		values["signature"] = append(values["signature"], f.Value)
	}
	return values
}

// startPage opens the page of the built site in a new tab.
func startPage(t testing.TB) *tab {
	t.Helper()
	tb := newTab(t)
	tb.open(startSite(t).url("/"))
	tb.wait(onStart)
	tb.wait(settled)
	return tb
}

func TestPaste(t *testing.T) {
	tb := startPage(t)
	c := readCable(t, specimen)
	tb.paste(c.text)
	tb.shows(c)
	if url := eval[string](tb, `location.href`); len(url) > 120 {
		t.Errorf("the address holds more than a place: %s", url)
	}
}

func TestPasteIntoField(t *testing.T) {
	tb := startPage(t)
	c := readCable(t, specimen)
	tb.click("#paste summary")
	tb.click("#paste-text")
	tb.paste(c.text)
	tb.shows(c)
}

func TestDrop(t *testing.T) {
	tb := startPage(t)
	c := readCable(t, specimen)
	tb.drop(c.file)
	tb.shows(c)
}

func TestOpenFiles(t *testing.T) {
	tb := startPage(t)
	c := readCable(t, specimen)
	tb.choose("label[for=open-files]", c.file)
	tb.shows(c)
	tb.click("#close")
	tb.wait(onStart)
	tb.choose("label[for=open-files]", c.file) // the same file again
	tb.shows(c)
}

func TestSpecimens(t *testing.T) {
	files, _ := filepath.Glob("../../web/samples/*.txt")
	if len(files) < 3 {
		t.Fatalf("there are %d specimens, want 3", len(files))
	}
	tb := startPage(t)
	for _, file := range files {
		tb.click(`a[data-early=sample][href$="` + filepath.Base(file) + `"]`)
		tb.shows(readCable(t, file))
		tb.click("#close")
		tb.wait(onStart)
	}
}

// What comes in before the program runs is held, and read when it does.
func TestBeforeReady(t *testing.T) {
	c := readCable(t, specimen)
	for name, give := range map[string]func(*tab){
		"paste":    func(tb *tab) { tb.paste(c.text) },
		"drop":     func(tb *tab) { tb.drop(c.file) },
		"choose":   func(tb *tab) { tb.choose("label[for=open-files]", c.file) },
		"specimen": func(tb *tab) { tb.click(`a[data-early=sample][href$="2008.txt"]`) },
	} {
		t.Run(name, func(t *testing.T) {
			h, release := startSlowSite(t)
			tb := newTab(t)
			tb.load(h.url("/"))
			tb.wait(onStart)
			give(tb)
			if eval[bool](tb, programRuns) {
				t.Fatal("the program ran already")
			}
			release()
			tb.wait(programRuns)
			tb.shows(c)
		})
	}
}

// Cables that were really sent come out on the page as they do natively, with
// the server running and without.
func TestCablesOnPage(t *testing.T) {
	dir := os.Getenv("CABLES_DIR")
	if dir == "" {
		t.Skip("CABLES_DIR is not set")
	}
	files, _ := filepath.Glob(filepath.Join(dir, "cablegate", "*.txt"))
	files = append([]string{filepath.Join(dir, "seed.txt")}, files[:min(5, len(files))]...)
	h := startSite(t)
	tb := newTab(t)
	tb.open(h.url("/"))
	for _, file := range files {
		c := pasted(t, file)
		tb.paste(c.text)
		tb.shows(c)
	}
	tb.wait(readyOffline)
	h.stop()
	tb.open(h.url("/?x=1"))
	for _, file := range files {
		c := readCable(t, file)
		tb.drop(c.file)
		tb.shows(c)
	}
}

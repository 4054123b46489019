package app

import (
	"html"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/app/worker"
)

// A probe is a page whose actions a test can post.
type probe struct {
	page
	engine app.TestEngine
	ctx    app.Context
}

func (p *probe) OnPreRender(ctx app.Context) {
	p.ctx = ctx
	p.page.OnPreRender(ctx)
}

// loadPage returns a page on Start.
func loadPage(t *testing.T) *probe {
	t.Helper()
	p := &probe{page: *newPage(), engine: app.NewTestEngine()}
	p.client = worker.NewClient("", "")
	if err := p.engine.Load(p); err != nil {
		t.Fatal(err)
	}
	p.engine.ConsumeAll()
	return p
}

// do posts an action and lets the page act.
func (p *probe) do(action string, value any) {
	p.ctx.NewActionWithValue(action, value)
	p.engine.ConsumeAll()
}

func (p *probe) html() string { return app.HTMLString(p) }

// has checks that the page holds each of want, as text.
func (p *probe) has(t *testing.T, want ...string) {
	t.Helper()
	page := html.UnescapeString(p.html())
	for _, s := range want {
		if !strings.Contains(page, s) {
			t.Errorf("the page lacks %q", s)
		}
	}
}

func (p *probe) lacks(t *testing.T, want ...string) {
	t.Helper()
	page := html.UnescapeString(p.html())
	for _, s := range want {
		if strings.Contains(page, s) {
			t.Errorf("the page has %q", s)
		}
	}
}

func TestStart(t *testing.T) {
	p := loadPage(t)
	p.has(t, `data-screen="start"`, "Open a cable.", `id="open-files"`, `for="open-files"`, "webkitdirectory", `id="paste-text"`,
		`/web/samples/1975.txt`, `/web/samples/1988.txt`, `/web/samples/2008.txt`, "RUEHVT", "nothing is uploaded")
	p.lacks(t, " style=", "<script", "Ready offline", "requests elsewhere") // not before it is known
	p.do(setForeign, 0)
	p.do(setOffline, offlineReady)
	p.has(t, "Ready offline", `data-offline="ready"`, "0 requests elsewhere")
}

func TestReadCable(t *testing.T) {
	p := loadPage(t)
	text := readSample(t, "2008")
	p.do(readText, input{Text: text})
	p.has(t, `data-screen="reader"`, "08 VALLETTA 212", "Facsimile", "Date-time group", "Confidential", `id="inspector"`)
	p.do(setView, Reading)
	p.has(t, `id="header-card"`, "AMEMBASSY VALLETTA", "External Political Relations", "VZCZCXRO2291",
		"HARBOR PILOTS RETURN TO WORK; FERRY SERVICE TO RESUME BEFORE THE REGATTA")
	p.lacks(t, " style=", `class="sheet`)
	p.do(setView, Both)
	p.has(t, `class="sheet`, `class="reading`)
	p.do(closeCable, nil)
	p.has(t, `data-screen="start"`)
	p.lacks(t, "VALLETTA 212")
}

// What a value is said to be, and where it stands, go together.
func TestPinnedValue(t *testing.T) {
	p := loadPage(t)
	p.do(readText, input{Text: readSample(t, "2008")})
	p.do(setView, Both)
	at := placeOf(p.st.Doc.Cable.Header.Sent.Spans...)
	p.do(pinPlace, at)
	p.has(t, `data-selection="`+string(at)+`"`, "format line 5", `id="release"`)
	if n := strings.Count(p.html(), `data-lit="lit"`); n < 2 {
		t.Errorf("%d places are lit, want one in each view", n)
	}
	p.do(stepBack, nil)
	p.lacks(t, `data-lit="lit"`, `id="release"`)
}

func TestNoCable(t *testing.T) {
	p := loadPage(t)
	p.do(readText, input{Text: "  \n\t\n"})
	p.has(t, `data-screen="start"`, "There is no text here.")
	p.do(dismissBanner, nil)
	p.lacks(t, "There is no text here.")
	p.do(readText, input{Text: "Dear Ada,\n\nthis is a letter & nothing <b>more</b>.\n"})
	p.has(t, `data-screen="reader"`, "This does not look like a cable.", "this is a letter & nothing <b>more</b>.")
}

// What a text holds stays text, and what cannot be seen is named.
func TestHostileText(t *testing.T) {
	text := strings.Replace(readSample(t, "2008"), "HARBOR PILOTS", "<script>alert(1)</script> \u202eHARBOR", 1)
	p := loadPage(t)
	p.do(readText, input{Text: text})
	p.do(setView, Both)
	page := p.html()
	if strings.Contains(page, "<script") {
		t.Error("the page has an element of the text")
	}
	if !strings.Contains(page, `data-name="RLO"`) {
		t.Error("the direction override is not named")
	}
}

// A text with several cables makes a list; each opens, and the way leads back.
func TestSeveralCables(t *testing.T) {
	p := loadPage(t)
	text := readSample(t, "2008")
	p.do(readText, input{Text: text + "\n\n" + strings.ReplaceAll(text, "000212", "000213")})
	p.has(t, `data-screen="list"`, "2 cables", "08VALLETTA212", "08VALLETTA213", "HARBOR PILOTS RETURN TO WORK")
	p.do(openItem, 2)
	p.has(t, `data-screen="reader"`, "08 VALLETTA 213", "2 of 2")
	p.do(closeCable, nil)
	p.has(t, `data-screen="list"`, "2 cables")
	p.do(goHome, nil)
	p.has(t, `data-screen="start"`)
}

// A text too large to be one cable is shown in parts.
func TestLargeText(t *testing.T) {
	p := loadPage(t)
	p.do(readText, input{Text: strings.Repeat("This line is of a text that is no cable at all.\n", 60_000)})
	p.has(t, `data-screen="reader"`, "Shown in parts.", `id="window-after"`)
	first := p.st.Doc.Window.Window
	p.do(turnWindow, 1)
	if w := p.st.Doc.Window.Window; w.Start != first.Next {
		t.Errorf("the second part begins at %d, want %d", w.Start, first.Next)
	}
	p.do(turnWindow, -1)
	if w := p.st.Doc.Window.Window; w.Start != 0 {
		t.Errorf("the part before begins at %d, want 0", w.Start)
	}
}

// Only a window of the list is drawn, however long it is.
func TestListWindow(t *testing.T) {
	p := loadPage(t)
	p.st.startLoad(1)
	p.st.addReply(worker.Reply{Summaries: make([]worker.Summary, 250_000), Done: true})
	for _, top := range []int{0, 100, 249_990} {
		p.do(scrollList, top)
		if n := strings.Count(p.html(), "data-item="); n > listWindow {
			t.Errorf("from row %d, %d rows are drawn", top, n)
		}
	}
	p.has(t, "250,000 cables", `data-item="250000"`)
}

func TestBannerMatches(t *testing.T) {
	engine := app.NewTestEngine()
	b := &banner{Title: "It failed.", Text: "Try again.", Error: true}
	if err := engine.Load(b); err != nil {
		t.Fatal(err)
	}
	engine.ConsumeAll()
	if err := app.Match(el("div").Class("banner error"), b, 0); err != nil {
		t.Error(err)
	}
	if err := app.Match(app.Text("It failed."), b, 0, 0, 0, 0, 0); err != nil {
		t.Error(err)
	}
}

package app

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/app/worker"
)

// page is the root: it holds State, is the only one to change it, and draws
// the screen that State says.
//
// A component below gets State as an unexported field, to read from, and what
// it depends on as exported fields of simple types: go-app compares those, and
// draws it again only when one of them changed.
type page struct {
	app.Compo
	st      *State
	client  *worker.Client
	typed   string        // what stood in the paste field of the delivered page
	focus   string        // what had the focus there: an id
	example []examplePart // of the delivered page; nil if it had none
	files   []worker.File // of the list
	again   bool          // they were read again with other columns
	loads   int           // Loads so far; answers to an earlier one are dropped
	listing listing

	pushDue bool // the address is still that of what was shown before: see show
}

// What the first picture does not need waits until it is there. Then the
// parser reads a line, because a browser compiles what runs for the first time:
// so the first cable is read as fast as the others.
const (
	afterFirstFrame = 50 * time.Millisecond
	warmUp          = 500 * time.Millisecond
)

func newPage() *page { return &page{st: newState()} }

// OnInit runs just before go-app replaces the delivered page by this one.
func (p *page) OnInit() {
	if !app.IsClient {
		return
	}
	if field := app.Window().GetElementByID("paste-text"); field.Truthy() {
		p.typed = field.Get("value").String()
	}
	p.example = deliveredExample()
	if el := document().Get("activeElement"); el.Truthy() {
		p.focus = el.Get("id").String()
	}
}

// OnPreRender registers the handlers off the browser, for tests.
func (p *page) OnPreRender(ctx app.Context) { p.handle(ctx) }

// OnMount registers the handlers and starts to listen.
func (p *page) OnMount(ctx app.Context) {
	p.handle(ctx)
	base := app.Window().Get("URL").New("./", app.Window().Get("location").Get("href")).Get("href").String()
	p.client = worker.NewClient(base+"web/worker.js", base)
	p.readSettings(ctx)
	p.readStored(ctx)
	watchEarly(ctx)
	watchKeys(ctx, p.st)
	watchAddress(ctx)
	ctx.After(afterFirstFrame, func(ctx app.Context) {
		watchOffline(ctx)
		watchRequests(ctx)
	})
	ctx.After(warmUp, func(app.Context) {
		if !p.st.InList {
			readExample()
		}
	})
	if readAddress() != "" { // a reload: the text is gone, and the address must not pretend otherwise
		writeAddress("", false, 0)
	}
	if p.focus != "" {
		focusElement("#" + p.focus)
	}
	document().Get("documentElement").Call("setAttribute", "data-ready", "")
}

func (p *page) Render() app.UI {
	st := p.st
	return el("div").Class("page").DataSet("screen", st.screen()).DataSet("pane", string(st.Pane)).Body(
		el("a").Class("skip").Attr("href", "#main").Text("Skip to the content").OnClick(skipToMain),
		&bar{Title: st.title(), Of: st.of(), Open: st.Doc != nil, View: st.viewShown(), Pane: st.Pane, Offline: st.Offline, Foreign: st.Foreign},
		el("div").ID("banner").Role("alert").Body(
			app.If(st.Banner != Banner{}, func() app.UI {
				return &banner{Title: st.Banner.Title, Text: st.Banner.Text, Error: st.Banner.Error}
			}),
		),
		p.renderScreen(),
		el("p").ID("said").Class("unseen").Role("status").Text(st.Said),
		&keysDialog{Off: st.KeysOff, Asked: st.KeysAsked},
		&checksDialog{Asked: st.ChecksAsked},
	)
}

func (p *page) renderScreen() app.UI {
	st := p.st
	switch {
	case st.Doc != nil:
		return &reader{st: st, Doc: st.Doc.Number, View: st.View, Pane: st.Pane, Pinned: st.Pinned, Pointed: st.Pointed, Layers: st.layerClasses(), Stored: len(st.Stored), Changes: st.Protections, ClockDay: st.ClockDay}
	case st.InList:
		return &list{
			st: st, Shown: st.listed(), Items: st.List.Len(), Orders: st.Orders, Failures: len(st.Failures), Tables: tableWords(st), Planned: st.Plan != nil,
			Worked: st.Progress.Worked, Loading: st.Loading, Top: st.ListTop, Order: st.Order,
		}
	default:
		return &start{Offline: st.Offline, Foreign: st.Foreign, Typed: p.typed, Stored: len(st.Stored), example: p.example}
	}
}

// screen names what is shown, for the style sheet.
func (s *State) screen() string {
	switch {
	case s.Doc != nil:
		return "reader"
	case s.InList:
		return "list"
	}
	return "start"
}

// title is what the bar says is open.
func (s *State) title() string {
	switch {
	case s.Doc != nil:
		return s.Doc.title()
	case s.InList && s.Loading == Asking:
		return "Ready to read"
	case s.InList && s.reads():
		return "Reading files"
	case s.InList:
		return count(s.List.Len(), "cable", "cables")
	}
	return ""
}

// of says which one of the list is open.
func (s *State) of() string {
	if s.Doc == nil || s.Row == 0 {
		return ""
	}
	return number(s.Row) + " of " + number(s.List.Len())
}

// viewShown is the view of the open cable, "" if none is open: another text
// has only one.
func (s *State) viewShown() View {
	if s.Doc == nil || !s.Doc.isCable() {
		return ""
	}
	return s.View
}

// skipToMain moves the focus past the bar. The address stays as it is.
func skipToMain(ctx app.Context, e app.Event) {
	e.PreventDefault()
	e.Call("stopPropagation")
	focusElement("#main")
}

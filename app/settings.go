package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// settingsKey is where the browser keeps what the person chose for good:
// never anything of a cable.
const settingsKey = "reftel/settings"

type settings struct {
	Hidden  [layerCount]bool
	KeysOff bool
}

func (p *page) readSettings(ctx app.Context) {
	var s settings
	if err := ctx.LocalStorage().Get(settingsKey, &s); err == nil {
		p.st.Hidden, p.st.KeysOff = s.Hidden, s.KeysOff
	}
}

// writeSettings keeps the settings. Where the browser keeps nothing they last
// as long as the page.
func (p *page) writeSettings(ctx app.Context) {
	if err := ctx.LocalStorage().Set(settingsKey, settings{p.st.Hidden, p.st.KeysOff}); err != nil {
		p.st.Said = "The browser does not keep settings of this page."
	}
}

func (p *page) toggleLayer(ctx app.Context, l Layer) {
	p.st.Hidden[l] = !p.st.Hidden[l]
	p.writeSettings(ctx)
}

func (p *page) toggleKeys(ctx app.Context) {
	p.st.KeysOff = !p.st.KeysOff
	p.writeSettings(ctx)
}

// layerClasses returns the classes that take the underlines of hidden layers
// away.
func (s *State) layerClasses() string {
	var classes []string
	for l, hidden := range s.Hidden {
		if hidden {
			classes = append(classes, "no-"+layerClasses[l])
		}
	}
	return strings.Join(classes, " ")
}

// toggle opens or closes a pane of narrow screens.
func (s *State) toggle(pane Pane) {
	if s.Pane == pane {
		s.Pane = NoPane
		return
	}
	s.Pane = pane
}

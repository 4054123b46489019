package e2e

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// A finding is what axe-core says is wrong.
type finding struct {
	ID, Help string
	Nodes    []struct {
		HTML    string
		Summary string `json:"failureSummary"`
	}
}

// audit runs axe-core on the page as it stands and fails the test for each
// thing that it finds.
func (tb *tab) audit(axe, where string) {
	tb.t.Helper()
	tb.do(chromedp.Evaluate[chromedp.Void](axe + "; undefined"))
	for _, f := range eval[[]finding](tb, `axe.run({ resultTypes: ["violations"] }).then((r) => r.violations)`) {
		var nodes strings.Builder
		for _, n := range f.Nodes[:min(3, len(f.Nodes))] {
			fmt.Fprintf(&nodes, "\n  %s\n    %s", n.HTML, n.Summary)
		}
		tb.t.Errorf("%s: %s: %s, %d times%s", where, f.ID, f.Help, len(f.Nodes), nodes.String())
	}
}

// setScheme makes the page think that the person prefers light or dark.
func (tb *tab) setScheme(scheme string) {
	tb.t.Helper()
	call(tb, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"},
	}})
}

// readAxe returns the script of axe-core, which "make build" installs.
func readAxe(t *testing.T) string {
	script, err := os.ReadFile("../../web/node_modules/axe-core/axe.min.js")
	if err != nil {
		t.Skip("needs axe-core: make build")
	}
	return string(script)
}

// axe-core finds nothing on any screen, light or dark, wide or narrow.
func TestAxe(t *testing.T) {
	axe := readAxe(t)
	c := readCable(t, specimen)
	for _, scheme := range []string{"light", "dark"} {
		for _, width := range []int64{360, 1440} {
			t.Run(fmt.Sprintf("%s/%d", scheme, width), func(t *testing.T) {
				tb := newTab(t)
				tb.setScheme(scheme)
				tb.do(chromedp.EmulateViewport(width, 900))
				tb.open(startSite(t).url("/"))
				tb.wait(onStart)
				tb.audit(axe, "Start")
				tb.paste(c.text)
				tb.wait(onReader)
				for _, view := range []string{"reading", "facsimile"} {
					tb.click("#tab-" + view)
					tb.wait(`document.getElementById("text").textContent.length > 500`)
					tb.audit(axe, view)
				}
				tb.click(`.sheet [data-kind=subject] .name`)
				tb.selected()
				tb.audit(axe, "selection")
			})
		}
	}
}

package app

import (
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/app/worker"
)

// bytesPerRow is about what the page keeps of one cable of the list.
const bytesPerRow = 200

// renderPlan says what is about to be read: what was found, how much it is,
// what it needs.
func renderPlan(p *worker.Plan, of worker.Progress, asks bool) app.UI {
	title := "What is being read"
	if asks {
		title = "This is a lot. Nothing was read yet."
	}
	return el("section").ID("plan").Class("plan").Aria("labelledby", "plan-title").Body(
		el("h2").ID("plan-title").Text(title),
		el("dl").Class("parts").Body(app.Range(planFacts(p, of)).Slice(func(i int) app.UI {
			f := planFacts(p, of)[i]
			return el("div").Body(el("dt").Text(f[0]), el("dd").Text(f[1]))
		})),
	)
}

// planFacts returns the rows of a plan: a name, and what is said of it.
func planFacts(p *worker.Plan, of worker.Progress) [][2]string {
	found := count(of.OfFiles, "file", "files") + ", " + size(of.OfBytes)
	facts := [][2]string{{"Found", found}, {"Kinds", kindWords(p, of.OfFiles)}}
	if p.Cables > 0 {
		facts = append(facts,
			[2]string{"Cables", "about " + count(roundTwo(p.Cables), "cable", "cables")},
			[2]string{"Time", "about " + duration(max(p.Time, time.Second))},
			[2]string{"Memory", "about " + size(int64(roundTwo(p.Cables))*bytesPerRow) + " for the list; the texts stay in their files"},
		)
	}
	return facts
}

// kindWords lists what the files are by their content: "2 as text (520.3 MB)".
func kindWords(p *worker.Plan, files int) string {
	var words []string
	for _, k := range p.Kinds {
		name := "as " + k.Name
		if k.Name == "" {
			name = "cannot be read"
		}
		words = append(words, number(k.Files)+" "+name+" ("+size(k.Bytes)+")")
	}
	said := strings.Join(words, ", ")
	if p.Files < files {
		said += "; of " + count(p.Files, "file", "files") + " that were looked at"
	}
	return said
}

// roundTwo returns n with all but its first two digits zero.
func roundTwo(n int) int {
	unit := 1
	for n/unit >= 100 {
		unit *= 10
	}
	return (n + unit/2) / unit * unit
}

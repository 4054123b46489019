package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/app/worker"
)

// bytesPerRow is about what the page keeps of one cable of the list.
const bytesPerRow = 200

// renderPlan says what is about to be read: what was found, how much it is,
// what it needs. If it asks, nothing else is on the screen; otherwise it is
// there for who wants to know.
func renderPlan(p *worker.Plan, of worker.Progress, asks bool) app.UI {
	if !asks {
		return el("details").ID("plan").Class("plan").Body(el("summary").Text("What is being read"), renderPlanFacts(p, of))
	}
	return el("section").ID("plan").Class("plan", "asks").Aria("labelledby", "plan-title").Body(
		el("h2").ID("plan-title").Text("Nothing was read yet. This is what there is to read."),
		renderPlanFacts(p, of),
		el("p").Class("acts").Body(
			el("button").ID("resume").Class("button", "main").Attr("type", "button").Text("Read all").OnClick(post(resumeLoad), app.EventScope(resumeLoad)),
			el("button").ID("cancel").Class("button").Attr("type", "button").Text("Do not read").OnClick(post(cancelLoad), app.EventScope(cancelLoad)),
		),
	)
}

func renderPlanFacts(p *worker.Plan, of worker.Progress) app.UI {
	facts := planFacts(p, of)
	return el("dl").Class("parts").Body(app.Range(facts).Slice(func(i int) app.UI {
		return el("div").Body(el("dt").Text(facts[i][0]), el("dd").Text(facts[i][1]))
	}))
}

// planFacts returns the rows of a plan: a name, and what is said of it.
func planFacts(p *worker.Plan, of worker.Progress) [][2]string {
	found := count(of.OfFiles, "file", "files") + ", " + size(of.OfBytes)
	facts := [][2]string{{"Found", found}, {"Kinds", kindWords(p, of.OfFiles)}}
	if p.Cables > 0 {
		facts = append(facts, [2]string{"Cables", "about " + number(roundTwo(p.Cables))})
	}
	if p.Time > 0 {
		facts = append(facts, [2]string{"Time", "about " + duration(p.Time)})
	}
	facts = append(facts, [2]string{"Remarks", "checked and counted for each cable when it is opened"})
	return append(facts, [2]string{"Memory", "about " + size(int64(max(1, roundTwo(p.Cables)))*bytesPerRow) + " for the list; the texts stay in their files"})
}

// kindWords lists what the files are by their content: "2 text (520.3 MB)".
func kindWords(p *worker.Plan, files int) string {
	var words []string
	for _, k := range p.Kinds {
		name := k.Name
		if name == "" {
			name = "that cannot be read"
		}
		words = append(words, number(k.Files)+" "+name+" ("+size(k.Bytes)+")")
	}
	said := strings.Join(words, ", ")
	if p.Files < files {
		said += "; the others were not looked at yet"
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

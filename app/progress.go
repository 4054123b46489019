package app

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// progress tells how far reading has come, and can let it rest or stop it.
type progress struct {
	app.Compo
	Files, OfFiles int
	Bytes, OfBytes int64
	Found          int
	Worked         time.Duration
	Loading        Status
}

func (p *progress) Render() app.UI {
	bar := el("div").ID("progress").Class("progress").DataSet("status", statusWord(p.Loading))
	if p.Loading != Busy && p.Loading != Paused {
		return bar
	}
	rest, action, word := "pause", pauseLoad, "Pause"
	if p.Loading == Paused {
		rest, action, word = "resume", resumeLoad, "Go on"
	}
	parts := p.parts()
	return bar.Body(
		el("progress").Attr("max", float64(max(p.OfBytes, 1))).Attr("value", float64(p.Bytes)).Aria("label", "Reading files"),
		el("p").Body(app.Range(parts).Slice(func(i int) app.UI { return el("span").Text(parts[i]) })),
		el("div").Class("acts").Body(
			el("button").ID(rest).Class("button").Attr("type", "button").Text(word).OnClick(post(action), app.EventScope(action)),
			el("button").ID("cancel").Class("button").Attr("type", "button").Text("Stop").OnClick(post(cancelLoad), app.EventScope(cancelLoad)),
		),
	)
}

func statusWord(s Status) string {
	switch s {
	case Asking:
		return "asking"
	case Busy:
		return "busy"
	case Paused:
		return "paused"
	}
	return ""
}

// enough is how long reading must have gone on before its speed says anything.
const enough = 500 * time.Millisecond

// parts says how far reading has come: "62,000 cables", "310.0 MB of 520.3
// MB", "6,900 cables a second", "about 30 seconds left".
func (p *progress) parts() []string {
	parts := []string{count(p.Found, "cable", "cables"), size(p.Bytes) + " of " + size(p.OfBytes)}
	if p.OfFiles > 1 {
		parts = append(parts, number(p.Files)+" of "+number(p.OfFiles)+" files")
	}
	if p.Worked > enough && p.Bytes > 0 {
		parts = append(parts, number(int(float64(p.Found)/p.Worked.Seconds()))+" cables a second")
	}
	switch {
	case p.Loading == Paused:
		parts = append(parts, "paused")
	case p.Worked > enough && p.Bytes > 0:
		left := float64(p.OfBytes-p.Bytes) / float64(p.Bytes)
		parts = append(parts, "about "+duration(time.Duration(left*float64(p.Worked)))+" left")
	}
	return parts
}

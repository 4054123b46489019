package app

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
)

// summary is the line above the text: how the cable is classified, what its
// paragraphs are marked, how its declassification stands, and what can be taken
// away. Of a text that is no
// cable it says so.
type summary struct {
	app.Compo
	st  *State
	Doc int

	ClockDay string
}

func (s *summary) Render() app.UI {
	d := s.st.Doc
	switch {
	case d == nil:
		return el("div")
	case d.Window != nil:
		return renderWindow(d.Window)
	case !d.isCable():
		return el("div").ID("no-cable").Class("summary plain").Body(
			el("p").Body(
				el("strong").Text("This does not look like a cable. "),
				app.Text("Nothing in it was recognised, so it is shown as the text it is. If it holds a cable, paste that part alone."),
			),
			renderSave(),
		)
	}
	c := d.Cable.Header.Classification
	k := clockOn(d, s.ClockDay)
	brief := k.Brief()
	return el("div").ID("summary").Class("summary").Body(
		app.If(!c.IsZero(), func() app.UI { return renderLevel(c, nil, nil, len(d.Cable.Source.Text)) }),
		el("p").Class("portions").Text(portionWords(d.Paragraphs)),
		app.If(len(d.Corrections) > 0, func() app.UI { return el("p").ID("corrected").Class("is-corrected").Text(correctionWords(d)) }),
		app.If(brief != "", func() app.UI { return el("p").ID("declassified").Text(brief) }),
		renderSave(),
	)
}

// renderSave returns the downloads.
func renderSave() app.UI {
	return el("span").Class("downloads").Body(
		el("button").ID("save-explained").Class("quiet").Attr("type", "button").Text("Download explanations").OnClick(post(saveExplained), app.EventScope(saveExplained)),
		renderSaveJSON(),
	)
}

func renderSaveJSON() app.UI {
	return el("button").ID("save-json").Class("quiet").Attr("type", "button").Text("Download JSON").OnClick(post(saveJSON), app.EventScope(saveJSON))
}

// renderWindow says which part of a large text is shown, and turns to others.
func renderWindow(w *Windowed) app.UI {
	whole := max(w.Window.Size, 1)
	words := fmt.Sprintf("%s of text, too much for one cable. Shown is the part from %s to %s (%d %%).",
		size(w.Window.Size), size(w.Window.Start), size(w.Window.Next), w.Window.Next*100/whole)
	return el("div").ID("window").Class("summary plain").Body(
		el("p").Body(el("strong").Text("Shown in parts. "), app.Text(words)),
		el("p").Class("turn").Body(
			el("button").ID("window-before").Class("button").Attr("type", "button").Text("Before").Attr("disabled", len(w.Before) == 0).OnClick(turnBack),
			el("button").ID("window-after").Class("button").Attr("type", "button").Text("After").Attr("disabled", w.Window.Next >= w.Window.Size).OnClick(turnOn),
		),
	)
}

func turnBack(ctx app.Context, e app.Event) { ctx.NewActionWithValue(turnWindow, -1) }
func turnOn(ctx app.Context, e app.Event)   { ctx.NewActionWithValue(turnWindow, 1) }

// portionWords counts the paragraphs by their marks: "4 paragraphs: 3 (C), 1 (U)".
func portionWords(parts []bodyPart) string {
	marks := map[string]int{}
	var order []string
	for _, p := range parts {
		mark := markLevel(p.Paragraph.Mark)
		if marks[mark] == 0 {
			order = append(order, mark)
		}
		marks[mark]++
	}
	words := count(len(parts), "paragraph", "paragraphs")
	if len(order) == 1 && order[0] != "" {
		if len(parts) == 1 {
			return words + ", marked (" + order[0] + ")"
		}
		return words + ", all marked (" + order[0] + ")"
	}
	for i, mark := range order {
		sep := ", "
		if i == 0 {
			sep = ": "
		}
		name := "without a mark"
		if mark != "" {
			name = "(" + mark + ")"
		}
		if len(order) == 1 {
			return words + " " + name
		}
		words += sep + fmt.Sprint(marks[mark]) + " " + name
	}
	return words
}

func markLevel(m *parser.Mark) string {
	if m == nil {
		return ""
	}
	return m.Level
}

package app

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser/audit"
)

// renderClock returns the section of the inspector on declassification: how
// it stands on the day chosen, today if that is "", and the days that count, as
// a picture and as a table.
func renderClock(d *Document, chosen string) app.UI {
	k, named := clockOn(d, chosen), "Today"
	if chosen != "" {
		named = "The day asked for"
	}
	section := el("section").ID("declassification").Class("checks").DataSet("status", string(k.Status))
	title := el("h2").Text("Declassification")
	says := el("div").Body(app.Range(k.Says).Slice(func(i int) app.UI {
		return el("p").Class("verdict").Body(renderGlyphs(glyphs(k.Says[i]))...)
	}))
	if len(k.Events) == 0 {
		return section.Body(title, says)
	}
	return section.Body(title, says, renderTimeline(k), renderEvents(k, named), el("label").Class("as-of").Body(
		app.Text("As of "),
		control("date").ID("clock-day").Attr("value", k.On.Format(time.DateOnly)).Attr("min", "1950-01-01").Attr("max", "2150-12-31").OnChange(onClockDay),
	))
}

// clockOn returns the clock of d as of the chosen day, today if that is "".
func clockOn(d *Document, chosen string) audit.DeclassClock {
	day, err := time.Parse(time.DateOnly, chosen)
	if err != nil {
		day = time.Now()
	}
	return audit.Clock(d.Cable, day)
}

// onClockDay takes the day that was chosen; an emptied field is today again.
func onClockDay(ctx app.Context, e app.Event) {
	ctx.NewActionWithValue(setClockDay, ctx.JSSrc().Get("value").String())
}

// The timeline is drawn on a field of these units.
const (
	timelineWidth  = 300
	timelineMargin = 6
)

// renderTimeline draws the days that count on a line, and the day asked for
// across it. The table below it says the same.
func renderTimeline(k audit.DeclassClock) app.UI {
	first, last := k.Events[0].Day, k.Events[len(k.Events)-1].Day
	if k.On.Before(first) {
		first = k.On
	}
	if k.On.After(last) {
		last = k.On
	}
	x := func(t time.Time) float64 {
		whole := max(last.Sub(first).Hours(), 1)
		return timelineMargin + (timelineWidth-2*timelineMargin)*t.Sub(first).Hours()/whole
	}
	parts := []app.UI{
		shape("path").Class("way").Attr("d", "M6 10H294"),
		shape("rect").Class("now").Attr("x", x(k.On)-0.75).Attr("y", 1).Attr("width", 1.5).Attr("height", 18),
	}
	for _, e := range k.Events {
		point := shape("circle").Attr("cx", x(e.Day)).Attr("cy", 10).Attr("r", 4)
		if e.Day.After(k.On) {
			point = point.Class("ahead")
		}
		parts = append(parts, point)
	}
	return shape("svg").Class("timeline").Attr("viewBox", "0 0 300 20").Aria("hidden", "true").Body(parts...)
}

// renderEvents lists the days that count, among them the day asked for, which
// is called named.
func renderEvents(k audit.DeclassClock, named string) app.UI {
	var rows []app.UI
	asked := false
	row := func(day time.Time, what, source string) app.HTMLElem {
		return el("tr").Body(
			el("th").Attr("scope", "row").Body(el("time").Attr("datetime", day.Format(time.DateOnly)).Text(day.Format("2 Jan 2006"))),
			el("td").Body(app.Text(what), app.If(source != "", func() app.UI { return el("small").Text(source) })),
		)
	}
	ask := func() {
		rows = append(rows, row(k.On, named, "").Class("now"))
		asked = true
	}
	for _, e := range k.Events {
		if !asked && e.Day.After(k.On) {
			ask()
		}
		rows = append(rows, row(e.Day, e.What, e.Source))
	}
	if !asked {
		ask()
	}
	return el("table").Class("days").Body(
		el("caption").Class("unseen").Text("The days that count for declassification"),
		el("thead").Class("unseen").Body(headRow("Day", "What happens")),
		el("tbody").Body(rows...),
	)
}

package app

import (
	"math"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser/explain"
)

// renderTimes returns the moments of a cable by the clocks of Zulu, the post
// and Washington: a table, with a dial beside each time. Without a moment it
// is empty.
func renderTimes(moments []explain.Moment) app.UI {
	if len(moments) == 0 {
		return app.Text("")
	}
	cities := moments[0].Clocks
	for _, m := range moments {
		if len(m.Clocks) > len(cities) {
			cities = m.Clocks
		}
	}
	return el("section").ID("times").Class("checks").Body(
		el("h2").Text("When"),
		el("table").Class("figures clocks").OnClick(onCheck).Body(
			el("caption").Class("unseen").Text("When it was filed, sent and received, by the clocks of Zulu, the post and Washington"),
			el("thead").Body(el("tr").Body(
				el("td"), el("th").Attr("scope", "col").Text("Zulu"),
				app.Range(cities).Slice(func(i int) app.UI { return el("th").Attr("scope", "col").Text(cities[i].City) }),
			)),
			el("tbody").Body(app.Range(moments).Slice(func(i int) app.UI { return renderMoment(moments[i], cities) })),
		),
	)
}

// renderMoment returns the row of m, with a cell for each of cities.
func renderMoment(m explain.Moment, cities []explain.Clock) app.UI {
	cells := []app.UI{
		el("th").Attr("scope", "row").Body(
			app.If(placeOf(m.Spans...) != "", func() app.UI {
				return el("button").Class("quiet").Attr("type", "button").DataSet("place", string(placeOf(m.Spans...))).Text(m.Name)
			}).Else(func() app.UI { return app.Text(m.Name) }),
		),
		renderDial(m.Time),
	}
	for _, city := range cities {
		cell := app.UI(el("td").Text("not known"))
		for _, c := range m.Clocks {
			if c.City == city.City {
				cell = renderDial(c.Time)
			}
		}
		cells = append(cells, cell)
	}
	return el("tr").Body(cells...)
}

// renderDial returns a cell with a time: a dial, dark from six in the evening
// to six in the morning, the time, and the day.
func renderDial(t time.Time) app.UI {
	face := "day"
	if t.Hour() < 6 || t.Hour() >= 18 {
		face = "night"
	}
	return el("td").Body(
		shape("svg").Class("dial", face).Attr("viewBox", "0 0 32 32").Aria("hidden", "true").Body(
			shape("circle").Attr("cx", 16).Attr("cy", 16).Attr("r", 14.5),
			renderHand((float64(t.Hour()%12)+float64(t.Minute())/60)/12, 7.5),
			renderHand(float64(t.Minute())/60, 11.5),
		),
		el("span").Class("time").Text(t.Format("15:04")),
		el("small").Text(t.Format("2 Jan")),
	)
}

// renderHand returns a hand of a dial that points at a part of its round.
func renderHand(part, length float64) app.UI {
	sin, cos := math.Sincos(2 * math.Pi * part)
	return shape("line").Attr("x1", 16).Attr("y1", 16).Attr("x2", tenth(16+length*sin)).Attr("y2", tenth(16-length*cos))
}

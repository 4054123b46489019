package app

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/app/geo"
)

// What the map is drawn with.
const (
	mapWidth = 270.0 // units; about as many points on the screen
	arcStep  = 3     // degrees
	coast    = "/web/coast.svg#land"
	coastTen = 10 // units of that drawing to a degree
)

// A stop is a place on the map, where one or more addressees are.
type stop struct {
	site
	role string // of the first one there: origin, action, information or collective
}

// stopsOf returns the places on the map, each once: the origin, then the
// addressees, those for action first, then the posts of collectives.
func stopsOf(way itinerary) []stop {
	var stops []stop
	add := func(s site, role string) {
		if !slices.ContainsFunc(stops, func(t stop) bool { return t.City == s.City && geo.Distance(t.Point, s.Point) < 50 }) {
			stops = append(stops, stop{s, role})
		}
	}
	if s, ok := way.origin(); ok {
		add(s, "origin")
	}
	for _, group := range []bool{false, true} {
		for _, a := range way.Addressees {
			for _, s := range a.Sites {
				if a.Group == group && a.Role != "exempted" {
					add(s, map[bool]string{false: a.Role, true: "collective"}[group])
				}
			}
		}
	}
	return stops
}

// renderMap returns the map of way, its table, and who is on neither.
func renderMap(way itinerary) app.UI {
	stops := stopsOf(way)
	if len(way.Addressees) == 0 && len(stops) == 0 {
		return app.Text("")
	}
	return el("section").ID("map").Class("checks").Body(
		el("h2").Text("Where it went"),
		app.If(len(stops) > 0, func() app.UI { return drawMap(way, stops) }),
		app.If(len(way.unplaced()) > 0, func() app.UI {
			return el("p").Class("source").Body(renderGlyphs(glyphs(unplacedWords(way.unplaced())))...)
		}),
		el("details").Body(
			el("summary").Text("The map as a table"),
			renderAddressees(way),
		),
	)
}

// unplacedWords says who is not on the map, by name as long as they are few.
func unplacedWords(names []string) string {
	const most = 6
	words := "Place not known: " + strings.Join(names[:min(most, len(names))], "; ")
	if more := len(names) - most; more > 0 {
		words += "; and " + number(more) + " more"
	}
	return words + "."
}

// drawMap draws the land, the shortest way from the origin to each stop, and
// the names for which there is room. Without an origin there are no ways.
func drawMap(way itinerary, stops []stop) app.UI {
	home, ok := way.origin()
	middle := stops[0].Point.Lon
	var arcs [][]geo.Point
	var all []geo.Point
	for i := range stops {
		stops[i].Point.Lon = geo.Near(stops[i].Point.Lon, middle)
		all = append(all, stops[i].Point)
		if ok && i > 0 {
			arc := geo.Arc(home.Point, stops[i].Point, arcStep)
			stops[i].Point.Lon = arc[len(arc)-1].Lon
			arcs, all = append(arcs, arc), append(all, arc...)
		}
	}
	f := geo.FrameOf(all, mapWidth)
	var parts []app.UI
	for _, turn := range f.Turns() {
		parts = append(parts, shape("use").Class("land").Attr("href", coast).Attr("transform", coastTransform(f, turn)))
	}
	for i, arc := range arcs {
		parts = append(parts, shape("path").Class("way", "to-"+stops[i+1].role).Attr("d", pathOf(f, arc)))
	}
	labels := make([]geo.Label, len(stops))
	for i, s := range stops {
		x, y := f.XY(s.Point)
		labels[i] = geo.Label{Text: s.City, X: x, Y: y}
		parts = append(parts, shape("circle").Class("stop", "to-"+s.role).Attr("cx", tenth(x)).Attr("cy", tenth(y)).Attr("r", map[bool]string{true: "3.5", false: "2.5"}[s.role == "origin"]).
			Body(shape("title").Text(s.City)))
	}
	geo.PlaceLabels(f, labels)
	for i, l := range labels {
		if l.Anchor != "" && stops[i].role != "collective" {
			parts = append(parts, shape("text").Class("city").Attr("text-anchor", l.Anchor).Attr("x", tenth(l.TextX)).Attr("y", tenth(l.TextY)).Text(l.Text))
		}
	}
	return shape("svg").Class("map").Attr("viewBox", "0 0 "+tenth(f.Width)+" "+tenth(f.Height)).Role("img").Aria("label", mapWords(way, stops)).Body(parts...)
}

// coastTransform places the drawing of the coast lines, turned around the
// globe, in f.
func coastTransform(f geo.Frame, turn float64) string {
	x, y := f.XY(geo.Point{Lon: turn})
	number := func(v float64) string { return strconv.FormatFloat(v, 'f', 4, 64) }
	return "matrix(" + number(f.X/coastTen) + " 0 0 " + number(f.Y/coastTen) + " " + number(x) + " " + number(y) + ")"
}

// pathOf returns the path through points.
func pathOf(f geo.Frame, points []geo.Point) string {
	var b strings.Builder
	for i, p := range points {
		x, y := f.XY(p)
		b.WriteString(map[bool]string{true: "M", false: "L"}[i == 0])
		b.WriteString(tenth(x) + " " + tenth(y))
	}
	return b.String()
}

// tenth writes v in tenths of a unit, more than can be seen.
func tenth(v float64) string { return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64) }

// mapWords says what the map shows, for those who do not see it.
func mapWords(way itinerary, stops []stop) string {
	const most = 8
	words := "Map: "
	if _, ok := way.origin(); ok {
		words += "from " + stops[0].City
		stops = stops[1:]
		if len(stops) > 0 {
			words += " to "
		}
	}
	for i, s := range stops[:min(most, len(stops))] {
		if i > 0 {
			words += ", "
		}
		words += s.City
	}
	if more := len(stops) - most; more > 0 {
		words += " and " + count(more, "other place", "other places")
	}
	return words + ". The table below it says the same."
}

// renderAddressees returns the table of the map.
func renderAddressees(way itinerary) app.UI {
	home, ok := way.origin()
	row := func(a addressee) app.UI {
		far := ""
		if ok && len(a.Sites) == 1 && a.Role != "" {
			far = number(int(math.Round(geo.Distance(home.Point, a.Sites[0].Point)/10))*10) + " km"
		}
		role := a.Role
		if role == "" {
			role = "from"
		}
		return el("tr").Body(
			el("th").Attr("scope", "row").Body(
				app.If(a.Place != "", func() app.UI {
					return el("button").Class("quiet").Attr("type", "button").DataSet("place", string(a.Place)).Body(renderGlyphs(glyphs(a.Name))...)
				}).Else(func() app.UI { return el("span").Body(renderGlyphs(glyphs(a.Name))...) }),
				el("small").Text(role),
			),
			el("td").Text(a.where()),
			el("td").Class("far").Text(far),
		)
	}
	return el("div").Body(
		el("table").Class("days went").OnClick(onCheck).Body(
			el("caption").Class("unseen").Text("Where the cable came from and went"),
			el("thead").Body(el("tr").Body(
				el("th").Attr("scope", "col").Text("Addressee"), el("th").Attr("scope", "col").Text("Place"), el("th").Attr("scope", "col").Class("far").Text("Distance"),
			)),
			el("tbody").Body(
				app.If(way.Origin.Name != "", func() app.UI { return row(way.Origin) }),
				app.Range(way.Addressees).Slice(func(i int) app.UI { return row(way.Addressees[i]) }),
			),
		),
		app.If(way.More > 0, func() app.UI { return el("p").Text("and " + number(way.More) + " more") }),
		app.If(slices.ContainsFunc(way.Addressees, func(a addressee) bool { return a.Group && len(a.Sites) > 0 }), func() app.UI {
			return el("p").Class("source").Text("The posts of a collective are those that its name speaks of, at the time of the cable, as generally known. The lists at the relays were never published.")
		}),
	)
}

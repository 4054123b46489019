package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/app/catalog"
)

// columns are what the list can be sorted by, with what each direction is
// called.
var columns = []struct {
	By           catalog.Column
	Name         string
	Up, Downward string
}{
	{catalog.AsRead, "As read", "First file first", "Last file first"},
	{catalog.Date, "Date", "Oldest first", "Newest first"},
	{catalog.Identifier, "Number", "Lowest first", "Highest first"},
	{catalog.From, "From", "A to Z", "Z to A"},
	{catalog.Classification, "Classification", "Lowest first", "Highest first"},
	{catalog.Subject, "Subject", "A to Z", "Z to A"},
}

// listBar says how the list is sorted and filtered, and lets one change it.
type listBar struct {
	app.Compo
	Shown, Items int
	Order        catalog.Order
}

func (b *listBar) Render() app.UI {
	direction := columns[0].Up
	for _, c := range columns {
		if c.By == b.Order.By || c.By == catalog.AsRead && b.Order.By == "" {
			direction = c.Up
			if b.Order.Down {
				direction = c.Downward
			}
		}
	}
	said := count(b.Items, "cable", "cables")
	if b.Shown != b.Items {
		said = number(b.Shown) + " of " + said
	}
	return el("div").Class("list-bar").Role("search").Aria("label", "The list").Body(
		el("label").Class("filter").Body(
			el("span").Text("Filter"),
			control("search").ID("filter").Attr("autocomplete", "off").Attr("spellcheck", "false").
				Attr("placeholder", "Number, post, subject, classification").OnInput(onFilter),
		),
		el("label").Body(
			el("span").Text("Sort"),
			el("select").ID("sort").OnChange(onSort).Body(app.Range(columns).Slice(func(i int) app.UI {
				return el("option").Attr("value", string(columns[i].By)).Text(columns[i].Name)
			})),
		),
		el("button").ID("direction").Class("button").Attr("type", "button").Text(direction).OnClick(post(turnList), app.EventScope(turnList)),
		el("p").ID("listed").Text(said),
	)
}

func onFilter(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	ctx.NewActionWithValue(filterList, e.Get("target").Get("value").String())
}

func onSort(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	ctx.NewActionWithValue(sortList, catalog.Column(e.Get("target").Get("value").String()))
}

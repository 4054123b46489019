package app

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/app/worker"
	"github.com/reftel/reftel/parser/open"
)

// useWords are what columns can be, as people call it.
var useWords = map[string]string{
	open.UseText: "Text", open.UseID: "Number of the cable", open.UseDate: "Date", open.UseOrigin: "Origin", open.UseClassification: "Classification",
	open.UseSubject: "Subject", open.UseTags: "TAGS", open.UseReferences: "References", open.UseNumber: "Number of the row",
}

// A columnChoice says that another column of a table is to be used.
type columnChoice struct {
	Table  int    // among State.Tables
	Use    string // for what: open.UseText, ...
	Before int    // the column that had this use, -1 if none had
	Column int    // the one that is to have it, -1 for none
}

// chooseColumn makes c so. It reports whether that changes anything: a table
// always keeps a column of texts.
func (s *State) chooseColumn(c columnChoice) bool {
	if c.Table >= len(s.Tables) || c.Before == c.Column {
		return false
	}
	t := s.Tables[c.Table]
	if c.Column >= len(t.Uses) || c.Before >= len(t.Uses) {
		return false
	}
	uses := slices.Clone(t.Uses)
	if c.Before >= 0 {
		uses[c.Before] = ""
	}
	if c.Column >= 0 {
		uses[c.Column] = c.Use
	}
	if !slices.Contains(uses, open.UseText) || slices.Equal(uses, t.Uses) {
		return false
	}
	s.Tables = slices.Clone(s.Tables)
	s.Tables[c.Table] = worker.Table{Names: t.Names, Uses: uses}
	s.Said = "Reading again, with other columns."
	return true
}

// addTables takes in what tables were found. What was chosen stays.
func (s *State) addTables(found []worker.Table) {
	for _, t := range found {
		if !slices.ContainsFunc(s.Tables, func(k worker.Table) bool { return slices.Equal(k.Names, t.Names) }) {
			s.Tables = append(s.Tables, t)
		}
	}
}

// columnsOf returns the columns of t that have a use, -1 as the only one if
// none has.
func columnsOf(t worker.Table, use string) []int {
	var columns []int
	for i, u := range t.Uses {
		if u == use {
			columns = append(columns, i)
		}
	}
	if columns == nil {
		return []int{-1}
	}
	return columns
}

// columnWords says in one line what the columns of t are taken for: "text from
// header and body; date from created".
func columnWords(t worker.Table) string {
	var words []string
	for _, use := range open.UseNames {
		var names []string
		for _, i := range columnsOf(t, use) {
			if i >= 0 {
				names = append(names, columnName(t, i))
			}
		}
		if names != nil {
			word := useWords[use]
			if use != open.UseTags {
				word = strings.ToLower(word)
			}
			words = append(words, word+" from "+strings.Join(names, " and "))
		}
	}
	return strings.Join(words, "; ")
}

// columnName returns what the column i of t is called.
func columnName(t worker.Table, i int) string {
	if t.Names[i] == "" {
		return "column " + strconv.Itoa(i+1)
	}
	return t.Names[i]
}

// tables shows which columns of the tables that are read were taken for what,
// and lets one choose others.
type tables struct {
	app.Compo
	st    *State
	Words string // of all of them: it changes with them
}

// tableWords returns what State says of its tables.
func tableWords(s *State) string {
	var words []string
	for _, t := range s.Tables {
		words = append(words, columnWords(t))
	}
	return strings.Join(words, "\n")
}

func (t *tables) Render() app.UI {
	all := t.st.Tables
	return el("div").ID("tables").Body(app.Range(all).Slice(func(i int) app.UI { return renderTable(all[i], i) }))
}

// renderTable shows t, which is number n.
func renderTable(t worker.Table, n int) app.UI {
	var fields []app.UI
	for _, use := range open.UseNames {
		for i, column := range columnsOf(t, use) {
			fields = append(fields, renderColumn(t, n, use, column, i))
		}
		if use == open.UseText && len(columnsOf(t, use)) < len(t.Names) {
			fields = append(fields, renderColumn(t, n, use, -1, len(columnsOf(t, use))))
		}
	}
	return el("details").Class("table").DataSet("table", strconv.Itoa(n)).Body(
		el("summary").Body(
			el("strong").Text("Columns of the table"), app.Text(" "),
			el("bdi").Body(renderGlyphs(glyphs(columnWords(t)))...), app.Text(" "),
			el("span").Class("show").Text("Change"),
		),
		el("div").Class("columns").Role("group").Aria("label", "Columns of the table").Body(fields...),
		el("p").Class("fine").Text("With another choice the files are read again. Texts from several columns are put together in the order of the table; what is used for nothing is kept beside the text."),
	)
}

// renderColumn lets one choose another column of t, which is number n, for a
// use that column has. place counts the columns with this use.
func renderColumn(t worker.Table, n int, use string, column, place int) app.UI {
	word := useWords[use]
	if place > 0 {
		word += ", continued"
	}
	id := "column-" + strconv.Itoa(n) + "-" + use + "-" + strconv.Itoa(place)
	return el("label").Body(
		el("span").Text(word),
		&columnSelect{Table: t, Number: n, ID: id, Use: use, Column: column},
	)
}

// A columnSelect is the control for one use of one column. What it shows is
// set on the element itself: a browser no longer follows the markup once
// somebody has chosen.
type columnSelect struct {
	app.Compo
	Table  worker.Table
	Number int // of the table
	ID     string
	Use    string
	Column int // the one that has the use, -1 if none has
}

// columns returns what can be chosen. The last column of texts can only be
// taken for something else by choosing other texts first.
func (s *columnSelect) columns() []int {
	var columns []int
	texts := len(columnsOf(s.Table, open.UseText))
	if s.Use != open.UseText || s.Column < 0 || texts > 1 {
		columns = append(columns, -1)
	}
	for i, use := range s.Table.Uses {
		if i == s.Column || use != open.UseText {
			columns = append(columns, i)
		}
	}
	return columns
}

func (s *columnSelect) Render() app.UI {
	columns := s.columns()
	return el("select").DataSet("column", s.ID).OnChange(s.onChange).Body(app.Range(columns).Slice(func(i int) app.UI {
		name := "–"
		if columns[i] >= 0 {
			name = columnName(s.Table, columns[i])
		}
		return el("option").Attr("value", strconv.Itoa(columns[i])).Attr("selected", columns[i] == s.Column).Text(name)
	}))
}

func (s *columnSelect) OnMount(ctx app.Context) { s.show(ctx) }

func (s *columnSelect) OnUpdate(ctx app.Context) { s.show(ctx) }

// show makes the control show the column that has the use, once its options
// are drawn.
func (s *columnSelect) show(ctx app.Context) {
	ctx.Defer(func(ctx app.Context) { ctx.JSSrc().Set("value", strconv.Itoa(s.Column)) })
}

func (s *columnSelect) onChange(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	column, err := strconv.Atoi(e.Get("target").Get("value").String())
	if err != nil {
		return
	}
	ctx.NewActionWithValue(chooseColumn, columnChoice{Table: s.Number, Use: s.Use, Before: s.Column, Column: column})
}

package app

import (
	"bytes"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// renderProtection lists whom the open text asks to protect, and makes a copy
// to share in which their names do not stand.
func renderProtection(d *Document) app.UI {
	x := d.Protect
	return el("section").ID("protect").Class("checks").Body(
		el("details").Attr("open", openIf(len(x.Marks)+len(x.Names) > 0)).Body(
			el("summary").Body(el("h2").Body(app.Text("Protect names "), app.If(len(x.Marks) > 0, func() app.UI { return el("b").Text(len(x.Marks)) }))),
			renderPassages(x),
			app.If(len(x.Names) > 0, func() app.UI {
				return el("ul").ID("protect-names").Aria("label", "Names, masked in the copy if they are ticked").OnClick(onCheck).Body(
					app.Range(x.Names).Slice(func(i int) app.UI { return renderName(x.Names[i], i) }))
			}),
			renderAddName(),
			renderCopies(x),
		),
	)
}

// renderPassages says what asks for protection, and leads there.
func renderPassages(x protection) app.UI {
	if len(x.Marks) == 0 {
		return el("p").Text("No passage asks for protection, as “(protect)” behind a name does. Names can be added.")
	}
	words := "1 passage asks for protection of whom it names."
	if len(x.Marks) > 1 {
		words = number(len(x.Marks)) + " passages ask for protection of whom they name."
	}
	return el("div").OnClick(onCheck).Body(
		el("p").Body(app.Text(words+" "), renderShow(x.Marks[0], "Show", " the first passage")),
		app.If(len(x.Unnamed) > 0, func() app.UI {
			return el("p").ID("protect-unnamed").Class("doubt").Body(
				app.Text("No name was found for "+number(len(x.Unnamed))+" of them: look there, and add it. "), renderShow(x.Unnamed[0], "Show", " where"))
		}),
	)
}

// renderShow returns a button that leads to a place; unseen says which.
func renderShow(at Place, words, unseen string) app.UI {
	return el("button").Class("quiet").Attr("type", "button").DataSet("place", string(at)).Body(app.Text(words), el("span").Class("unseen").Text(unseen))
}

func renderName(n protectedName, i int) app.UI {
	id := "protect-" + strconv.Itoa(i)
	return el("li").Class("protected").Body(
		control("checkbox").ID(id).DataSet("name", strconv.Itoa(i)).Attr("checked", n.Masked).OnChange(onName),
		el("label").Attr("for", id).Body(el("bdi").Body(renderGlyphs(glyphs(n.Text))...), el("small").Text(" "+count(n.Places, "place", "places"))),
		app.If(n.First != "", func() app.UI { return renderShow(n.First, "Show", " "+n.Text) }),
	)
}

// renderAddName returns the field for one more name.
func renderAddName() app.UI {
	return el("p").Class("add-name").Body(
		el("label").Attr("for", "protect-name").Text("Add a name"),
		control("text").ID("protect-name").Attr("autocomplete", "off").Attr("spellcheck", "false").OnKeyDown(onNameKey),
		el("button").ID("protect-add").Class("button").Attr("type", "button").Text("Add").OnClick(onAddName),
	)
}

func renderCopies(x protection) app.UI {
	places := 0
	for _, n := range x.Names {
		if n.Masked {
			places += n.Places
		}
	}
	return el("div").Body(
		el("p").Class("acts").Body(
			el("button").ID("save-copy").Class("button").Attr("type", "button").Attr("disabled", places == 0).Text("Download share copy").OnClick(post(saveCopy), app.EventScope(saveCopy)),
			el("button").ID("save-log").Class("button").Attr("type", "button").Attr("disabled", places == 0).Text("Download log").OnClick(post(saveCopyLog), app.EventScope(saveCopyLog)),
		),
		el("p").Class("source").Text("In the copy “[PROTECTED 1]” stands for a name, whole or in part, of whatever length it is. The open text stays as it is. Read the copy before you share it: who is described can be known without a name."),
	)
}

func onName(ctx app.Context, e app.Event) { postIndex(ctx, toggleName, "data-name") }

func onNameKey(ctx app.Context, e app.Event) {
	if e.Get("key").String() == "Enter" {
		e.PreventDefault()
		onAddName(ctx, e)
	}
}

// onAddName adds what was typed, and empties the field for the next.
func onAddName(ctx app.Context, e app.Event) {
	field := find("#protect-name")
	if !field.Truthy() {
		return
	}
	ctx.NewActionWithValue(addName, field.Get("value").String())
	field.Set("value", "")
	focusElement("#protect-name")
}

// saveCopy downloads the copy to share.
func (p *page) saveCopy() {
	d := p.st.Doc
	if d == nil {
		return
	}
	c := d.Protect.copy(d.Cable.Source.Text)
	if len(c.Masks) == 0 { // it would be the text itself
		return
	}
	name := d.fileName() + " share copy.txt"
	saveFile(name, "text/plain", []byte(c.Text))
	p.st.Said = "Downloaded " + name + ", with " + count(len(c.Masks), "place", "places") + " masked."
}

// saveCopyLog downloads what is masked where in it.
func (p *page) saveCopyLog() {
	d := p.st.Doc
	if d == nil {
		return
	}
	var b bytes.Buffer
	d.Protect.copy(d.Cable.Source.Text).Log(&b, d.Protect.marks) // a Buffer gives no error
	name := d.fileName() + " share copy log.txt"
	saveFile(name, "text/plain", b.Bytes())
	p.st.Said = "Downloaded " + name + "."
}

package app

import (
	"fmt"
	"html"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
)

// Whatever a Cable holds, the page shows: each value in turn is changed to one
// that stands nowhere else, which must then be read in the outline, the header
// card, a paragraph or the inspector, and each place must lead there. What the
// specimen lacks is filled in, so that a new field cannot be forgotten.
func TestAllShown(t *testing.T) {
	text, err := os.ReadFile("testdata/everything.txt")
	if err != nil {
		t.Fatal(err)
	}
	c := parser.Parse(&parser.Source{Name: "all.txt", Charset: "utf-8", Bytes: len(text), Text: string(text)}, parser.Options{})
	fill(reflect.ValueOf(c).Elem())
	w := walk{t: t, cable: c}
	w.visit("", reflect.ValueOf(c).Elem())
	if w.values < 200 {
		t.Errorf("%d values were changed: the walk does not reach all", w.values)
	}
}

// notShown are the parts of a Cable that are no values: the text, of which the
// facsimile is the picture, how its bytes were decoded, and what was corrected,
// which is shown where it can be undone: see TestCorrect.
var notShown = map[string]bool{"Source.Text": true, "Source.Raw": true, "Source.Parts[0].Raw": true, "Source.Corrected": true}

// shownAs says what is read of a value that is not shown as it is.
var shownAs = map[string]string{
	"ID.Value.Year": "91 valletta", // the number of a cable has two digits of it
	"Source.Bytes":  "7 kb",

	"Source.Parts[0].Bytes": "7 kb",
}

// A walk goes through the values of a cable.
type walk struct {
	t      *testing.T
	cable  *parser.Cable
	values int
}

func (w *walk) visit(path string, v reflect.Value) {
	switch v.Type() {
	case reflect.TypeFor[time.Time]():
		w.change(path, v, time.Date(1931, 3, 4, 5, 6, 0, 0, time.UTC), "4 mar 1931, 05:06 zulu")
		return
	case reflect.TypeFor[parser.Span](), reflect.TypeFor[[]parser.Span]():
		return // see field
	}
	switch {
	case notShown[path]:
	case v.Kind() == reflect.String:
		w.change(path, v, "Qzx", "qzx")
	case v.Kind() == reflect.Int:
		w.change(path, v, 7391, "7391")
	case v.Kind() == reflect.Bool:
		w.toggle(path, v)
	case v.Kind() == reflect.Pointer:
		w.visit(path, v.Elem())
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			w.visit(fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	case strings.HasPrefix(v.Type().Name(), "Field["):
		w.field(path, v)
	case v.Type() == reflect.TypeFor[parser.Note]():
		w.note(path, v)
	default:
		for i := range v.NumField() {
			w.visit(strings.TrimPrefix(path+"."+v.Type().Field(i).Name, "."), v.Field(i))
		}
	}
}

// field visits what a Field says of its value, and the value.
func (w *walk) field(path string, v reflect.Value) {
	w.t.Helper()
	if at := placeOf(v.FieldByName("Spans").Interface().([]parser.Span)...); at != "" {
		w.look(path+".Spans", `"`+string(at)+`"`)
	}
	value, repaired := v.FieldByName("Value"), v.FieldByName("Repaired")
	w.visit(path+".Value", value)
	w.visit(path+".Inferred", v.FieldByName("Inferred"))

	old := reflect.ValueOf(repaired.Interface())
	repaired.Set(reflect.ValueOf(&parser.Repair{}))
	w.visit(path+".Repaired", repaired)
	repaired.Set(old)

	old = reflect.ValueOf(value.Interface())
	value.SetZero() // only then does it show as written
	w.visit(path+".Text", v.FieldByName("Text"))
	value.Set(old)
}

// note visits a note. Of a known kind it is said what its key means; of any
// other the key itself.
func (w *walk) note(path string, v reflect.Value) {
	w.t.Helper()
	kind := v.FieldByName("Kind")
	old := kind.String()
	w.visit(path+".Kind", kind)
	kind.SetString("other")
	w.visit(path+".Key", v.FieldByName("Key"))
	kind.SetString(old)
}

// change sets v to value, and looks for words on the page.
func (w *walk) change(path string, v reflect.Value, value any, words string) {
	w.t.Helper()
	if as, ok := shownAs[path]; ok {
		words = as
	}
	w.values++
	old := reflect.ValueOf(v.Interface())
	v.Set(reflect.ValueOf(value).Convert(v.Type()))
	w.look(path, words)
	v.Set(old)
}

// toggle looks whether the page changes with v.
func (w *walk) toggle(path string, v reflect.Value) {
	w.t.Helper()
	w.values++
	before := w.page()
	v.SetBool(!v.Bool())
	if w.page() == before {
		w.t.Errorf("the page is the same whatever %s is", path)
	}
	v.SetBool(!v.Bool())
}

// look fails the test unless the page has words.
func (w *walk) look(path, words string) {
	w.t.Helper()
	if !strings.Contains(w.page(), words) && !strings.Contains(w.notes(), words) {
		w.t.Errorf("the page does not show %s: it lacks %s", path, words)
	}
}

// page returns what the page shows while nothing is selected.
func (w *walk) page() string {
	st := newState()
	st.open(newDocument(w.cable))
	shown := []app.UI{&outline{st: st, Doc: 1}, &headerCard{st: st, Doc: 1}, &inspector{st: st, Doc: 1}}
	for i := range st.Doc.Paragraphs {
		shown = append(shown, &paragraph{st: st, Doc: 1, Index: i})
	}
	return words(shown...)
}

// notes returns what the inspector says of each note, when it is selected.
func (w *walk) notes() string {
	st := newState()
	st.open(newDocument(w.cable))
	var shown []app.UI
	for _, n := range w.cable.Notes {
		shown = append(shown, &inspector{st: st, Doc: 1, At: placeOf(n.Span)})
	}
	return words(shown...)
}

// words returns what the page shows, as HTML without its escapes, in small
// letters.
func words(shown ...app.UI) string {
	var b strings.Builder
	for _, ui := range shown {
		b.WriteString(app.HTMLString(ui))
	}
	return strings.ToLower(html.UnescapeString(b.String()))
}

// fill gives a member to each empty list in v, and something to each pointer,
// so that a walk gets to what they hold. Sub-paragraphs would have no end.
func fill(v reflect.Value) {
	switch {
	case v.Type() == reflect.TypeFor[*parser.Repair](), v.Type() == reflect.TypeFor[[]parser.Paragraph]() && v.Len() == 0:
	case v.Kind() == reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		fill(v.Elem())
	case v.Kind() == reflect.Slice:
		if v.Len() == 0 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		}
		for i := range v.Len() {
			fill(v.Index(i))
		}
	case v.Kind() == reflect.Struct && v.Type() != reflect.TypeFor[time.Time]():
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	}
}

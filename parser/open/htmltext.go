package open

import (
	"bytes"
	"strings"

	"github.com/reftel/reftel/parser"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A flatPage is a page as the text that a reader would see: lines where the
// page breaks lines, a tab between the cells of a row, and nothing of scripts
// and styles.
type flatPage struct {
	title string
	text  string
	raw   []parser.Offset // places in the page, in bytes
	pres  []parser.Span   // preformatted pieces of text, in order
}

// flatten reads doc, which is UTF-8, token by token: it builds no tree, so
// that nesting costs nothing and a page of any size takes linear time and
// the memory of its text.
func flatten(doc []byte) *flatPage {
	body := bytes.TrimPrefix(doc, []byte("\uFEFF")) // nobody sees the mark
	f := &flattener{z: html.NewTokenizer(bytes.NewReader(body)), at: len(doc) - len(body)}
	f.out.Grow(len(doc) / 2)
	for {
		kind := f.z.Next()
		if kind == html.ErrorToken {
			break // the end, for bytes in memory give no other error
		}
		raw := f.z.Raw()
		switch kind {
		case html.TextToken:
			f.addText(raw)
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := f.z.TagName()
			f.start(atom.Lookup(name))
		case html.EndTagToken:
			name, _ := f.z.TagName()
			f.end(atom.Lookup(name))
		}
		f.at += len(raw)
	}
	if f.pre > 0 {
		f.closePre()
	}
	return &flatPage{strings.Join(strings.Fields(f.title.String()), " "), f.out.String(), f.raw, f.pres}
}

// A flattener is between two tokens of a page.
type flattener struct {
	z     *html.Tokenizer
	at    int // where the token begins in the page
	out   strings.Builder
	raw   []parser.Offset
	pres  []parser.Span
	title strings.Builder

	hidden   atom.Atom // the element whose text nobody sees, 0 outside of one
	pre      int       // how many preformatted elements are open
	preAt    int       // where the outer one begins in out
	firstPre bool      // nothing of it has been read: a line end is not part of it
	lines    int       // line ends owed before the next text
	tab      bool      // a tab is owed instead: the next cell of a row
	blank    bool      // a blank is owed
	rowStart bool      // no cell of the row has begun
	fresh    bool      // nothing has been written in this cell, so blocks in it begin no line
}

// start begins an element.
func (f *flattener) start(name atom.Atom) {
	if f.hidden != 0 {
		return
	}
	f.firstPre = false
	switch name {
	case atom.Script, atom.Style, atom.Template, atom.Svg, atom.Title, atom.Noscript:
		f.hidden = name
	case atom.Br:
		f.breakLine()
	case atom.Pre, atom.Textarea, atom.Listing, atom.Xmp:
		f.openPre()
	case atom.Tr:
		f.endLine(1)
		f.rowStart = true
	case atom.Td, atom.Th:
		f.startCell()
	default:
		f.endLine(linesAround(name))
	}
}

// end ends an element. That of one which is not open does no harm.
func (f *flattener) end(name atom.Atom) {
	switch {
	case f.hidden != 0:
		if name == f.hidden {
			f.hidden = 0
		}
	case name == atom.Pre || name == atom.Textarea || name == atom.Listing || name == atom.Xmp:
		if f.pre > 0 {
			if f.pre--; f.pre == 0 {
				f.closePre()
			}
		}
	case name == atom.Td || name == atom.Th:
		f.fresh = false
	default:
		f.endLine(linesAround(name))
	}
}

// linesAround returns how many line ends stand before and after an element:
// none for those within a line.
func linesAround(name atom.Atom) int {
	switch name {
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Blockquote, atom.Hr, atom.Table, atom.Ul, atom.Ol, atom.Dl:
		return 2
	case atom.Div, atom.Li, atom.Tr, atom.Dt, atom.Dd, atom.Section, atom.Article, atom.Header, atom.Footer, atom.Nav, atom.Main,
		atom.Aside, atom.Address, atom.Figure, atom.Figcaption, atom.Form, atom.Fieldset, atom.Legend, atom.Center, atom.Caption,
		atom.Thead, atom.Tbody, atom.Tfoot, atom.Body, atom.Head, atom.Html, atom.Option, atom.Details, atom.Summary:
		return 1
	}
	return 0
}

// endLine sees to it that n line ends stand before the next text.
func (f *flattener) endLine(n int) {
	if n == 0 || f.fresh || f.pre > 0 {
		return
	}
	f.lines, f.blank, f.tab = max(f.lines, n), false, false
}

// breakLine ends a line, an empty one too.
func (f *flattener) breakLine() {
	if f.pre > 0 {
		f.write([]byte("\n"), f.at)
		return
	}
	f.lines, f.blank, f.tab = f.lines+1, false, false
}

// startCell begins a cell, on the line of the cell before it.
func (f *flattener) startCell() {
	if f.pre > 0 {
		return
	}
	if !f.rowStart {
		f.lines, f.tab = 0, true
	}
	f.rowStart, f.fresh, f.blank = false, true, false
}

func (f *flattener) openPre() {
	f.fresh = false
	f.endLine(1)
	if f.pre++; f.pre == 1 {
		f.pay(f.at)
		f.preAt, f.firstPre = f.out.Len(), true
	}
}

func (f *flattener) closePre() {
	if span := (parser.Span{Start: f.preAt, End: f.out.Len()}); span.Len() > 0 {
		f.pres = append(f.pres, span)
	}
	f.pre = 0
	f.endLine(1)
}

// addText adds the text of a token as it stands in the page.
func (f *flattener) addText(raw []byte) {
	switch {
	case f.hidden == atom.Title && f.title.Len() < 1000:
		f.title.WriteString(html.UnescapeString(string(raw)))
		return
	case f.hidden != 0:
		return
	}
	at := f.at
	if f.firstPre {
		n := leadingLineEnd(raw)
		raw, at, f.firstPre = raw[n:], at+n, false
	}
	for len(raw) > 0 {
		n := plainLen(raw)
		if f.pre > 0 {
			n = preLen(raw)
		}
		switch {
		case n > 0:
			f.write(raw[:n], at)
		case raw[0] == '&':
			n = entityLen(raw)
			f.writeEntity(html.UnescapeString(string(raw[:n])), at)
		default:
			n = 1
			f.blank = f.out.Len() > 0
		}
		raw, at = raw[n:], at+n
	}
}

// plainLen returns how much of raw stands in the text as it does in the
// page: up to an entity, or to blanks that are not one blank between words.
func plainLen(raw []byte) int {
	for i, c := range raw {
		if c == '&' || c <= ' ' && (c != ' ' || i == 0 || i+1 == len(raw) || raw[i+1] <= ' ') {
			return i
		}
	}
	return len(raw)
}

// preLen is plainLen for preformatted text.
func preLen(raw []byte) int {
	if n := bytes.IndexByte(raw, '&'); n >= 0 {
		return n
	}
	return len(raw)
}

// writeEntity writes what an entity stands for. Only in preformatted text is
// a blank more than that.
func (f *flattener) writeEntity(s string, at int) {
	if f.pre == 0 && len(s) == 1 && strings.Contains(" \t\n\r\f", s) {
		f.blank = f.out.Len() > 0
		return
	}
	f.write([]byte(s), at)
}

// leadingLineEnd returns the length of the line end that raw begins with.
func leadingLineEnd(raw []byte) int {
	switch {
	case bytes.HasPrefix(raw, []byte("\r\n")):
		return 2
	case len(raw) > 0 && (raw[0] == '\n' || raw[0] == '\r'):
		return 1
	}
	return 0
}

// entityLen returns the length of the entity at the start of raw, with its
// semicolon, or of a lone &.
func entityLen(raw []byte) int {
	n := 1
	for n < len(raw) && n < 34 {
		c := raw[n]
		n++
		switch {
		case c == ';':
			return n
		case c == '#' || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z':
		default:
			return n - 1
		}
	}
	return n
}

// pay writes the line ends, the tab or the blank that are owed.
func (f *flattener) pay(at int) {
	owed := ""
	switch {
	case f.out.Len() == 0:
	case f.lines > 0:
		owed = strings.Repeat("\n", f.lines)
	case f.tab:
		owed = "\t"
	case f.blank:
		owed = " "
	}
	f.lines, f.tab, f.blank = 0, false, false
	if owed != "" {
		f.mark(at)
		f.out.WriteString(owed)
	}
}

// write adds s, which stands at the place at of the page.
func (f *flattener) write(s []byte, at int) {
	f.pay(at)
	f.fresh = false
	f.mark(at)
	f.out.Write(s)
}

// mark notes that what is written next stands at the place at of the page.
func (f *flattener) mark(at int) {
	n := len(f.raw)
	if n == 0 && f.out.Len() == at || n > 0 && at-f.out.Len() == f.raw[n-1].Raw-f.raw[n-1].Text {
		return
	}
	o := parser.Offset{Text: f.out.Len(), Raw: at}
	if n > 0 && f.raw[n-1].Text == o.Text {
		f.raw[n-1] = o
		return
	}
	f.raw = append(f.raw, o)
}

package open

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
)

// tags are what a saved page begins with, behind blanks and comments.
var tags = []string{
	"!doctype html", "html", "head", "title", "meta", "base", "link", "style", "script", "body", "table", "div", "p", "pre", "code",
	"h1", "h2", "h3", "h4", "center", "font", "span", "b", "br", "hr", "a",
}

// isHTML reports whether head is the beginning of a saved page: a tag that
// pages or pieces of them begin with.
func isHTML(head []byte) bool {
	rest := trimBlank(headText(head))
	for {
		comment, end := []byte("<!--"), []byte("-->")
		if bytes.HasPrefix(rest, []byte("<?xml")) {
			comment, end = rest[:5], []byte("?>")
		}
		if !bytes.HasPrefix(rest, comment) {
			break
		}
		_, after, ok := bytes.Cut(rest, end)
		if !ok {
			return string(comment) == "<!--"
		}
		rest = trimBlank(after)
	}
	if len(rest) == 0 || rest[0] != '<' {
		return false
	}
	name := strings.ToLower(string(rest[1:min(len(rest), 20)]))
	for _, tag := range tags {
		if after, ok := strings.CutPrefix(name, tag); ok && after != "" && strings.Contains(" \t\r\n\f>/", after[:1]) {
			return true
		}
	}
	return false
}

func trimBlank(b []byte) []byte { return bytes.TrimLeft(b, " \t\r\n\f") }

// readHTML returns the texts of a page.
func readHTML(data []byte) ([]text, error) {
	charset := findUTF16(data)
	if charset == "" {
		charset = findCharset(data, declaredCharset(data))
	}
	doc, raw := data, []parser.Offset(nil)
	if charset != utf8Text || !utf8.Valid(data) {
		var s string
		s, raw = decode(data, charset)
		doc = []byte(s)
	}
	texts := readPage(doc)
	for i := range texts {
		texts[i].raw = compose(texts[i].raw, raw, unit(charset), len(texts[i].text))
		texts[i].charset = charset
	}
	if len(texts) == 1 && texts[0].text == "" {
		return nil, errors.New("it is a page without a text, so there is nothing to read in it")
	}
	return texts, nil
}

// declaredCharset returns the charset that a page names in its head, as
// <meta charset="..."> or content="text/html; charset=...", "" if it names
// none.
func declaredCharset(page []byte) string {
	_, after, _ := bytes.Cut(bytes.ToLower(page[:min(len(page), 4096)]), []byte("charset="))
	after = bytes.TrimLeft(after, "\"'")
	if end := bytes.IndexAny(after, "\"' />;"); end >= 0 {
		return string(after[:end])
	}
	return ""
}

// compose returns where places in a text of n bytes stand in the raw bytes,
// if inner says where they stand in a decoding of these, and outer where that
// stands in them, growing by unit bytes for each of the decoding.
func compose(inner, outer []parser.Offset, unit, n int) []parser.Offset {
	if len(outer) == 0 && unit == 1 {
		return inner
	}
	if len(inner) == 0 || inner[0].Text > 0 {
		inner = append([]parser.Offset{{}}, inner...)
	}
	var all []parser.Offset
	for i, o := range inner {
		end := n
		if i+1 < len(inner) {
			end = inner[i+1].Text
		}
		at, _ := slices.BinarySearchFunc(outer, o.Raw, func(p parser.Offset, raw int) int {
			return cmp.Compare(p.Text, raw+1) // the first behind raw
		})
		place := o.Raw * unit
		if at > 0 {
			place = outer[at-1].Raw + (o.Raw-outer[at-1].Text)*unit
		}
		all = append(all, parser.Offset{Text: o.Text, Raw: place})
		for ; at < len(outer) && outer[at].Text-o.Raw < end-o.Text; at++ {
			all = append(all, parser.Offset{Text: o.Text + outer[at].Text - o.Raw, Raw: outer[at].Raw})
		}
	}
	return all
}

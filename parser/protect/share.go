package protect

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
)

// A Copy is a text in which names are masked.
type Copy struct {
	Text  string
	Masks []Mask // in the order of the text
}

// A Mask is a place where a name stood.
type Mask struct {
	Name int         // index in the list of names
	Span parser.Span // of the mark, in the text of the Copy
	From parser.Span // of what it stands for, in the original
}

// Label returns what stands in a copy for the i-th name.
func Label(i int) string { return "[PROTECTED " + strconv.Itoa(i+1) + "]" }

// Share returns a copy of text with names masked wherever they stand: whole, in
// any case, with or without accents, over lines, and each of their parts alone.
func Share(text string, names []string) Copy {
	m := newMasker(text, names)
	var masks []Mask
	for i := 0; i < len(m.words); {
		name, n := m.match(i)
		if n == 0 {
			i++
			continue
		}
		first, last := i, i+n-1
		if first > 0 && m.initial(first-1, name) {
			first--
		}
		from := parser.Span{Start: m.words[first].start, End: m.words[last].end}
		if k := len(masks) - 1; k >= 0 && masks[k].Name == name && isBreak(text[masks[k].From.End:from.Start]) {
			masks[k].From.End = from.End
		} else {
			masks = append(masks, Mask{Name: name, From: from})
		}
		i += n
	}
	return write(text, masks)
}

// write puts the marks into text.
func write(text string, masks []Mask) Copy {
	var b strings.Builder
	at := 0
	for i := range masks {
		m := &masks[i]
		b.WriteString(text[at:m.From.Start])
		m.Span.Start = b.Len()
		b.WriteString(Label(m.Name))
		m.Span.End = b.Len()
		at = m.From.End
	}
	b.WriteString(text[at:])
	return Copy{Text: b.String(), Masks: masks}
}

// A masker looks for names in a text.
type masker struct {
	text  string
	words []word
	names [][]string       // the parts of each name, folded
	whole map[string][]int // the names that begin with a part
	parts map[string]int   // the name that a part alone stands for
	small bool             // the text is in small letters throughout
}

func newMasker(text string, names []string) *masker {
	m := &masker{text: text, whole: map[string][]int{}, parts: map[string]int{}, small: isSmall(text)}
	for i, name := range names {
		var parts []string
		for _, w := range wordsOf(name) {
			parts = append(parts, w.key)
		}
		m.names = append(m.names, parts)
		if len(parts) == 0 {
			continue
		}
		m.whole[parts[0]] = append(m.whole[parts[0]], i)
		for _, part := range parts {
			if _, taken := m.parts[part]; !taken && (len(parts) == 1 || tells(part)) {
				m.parts[part] = i
			}
		}
	}
	if len(m.whole) > 0 {
		m.words = wordsOf(text)
	}
	return m
}

// tells reports whether a part of a name says alone who is meant: an initial
// or a "de" does not.
func tells(part string) bool {
	return utf8.RuneCountInString(part) > 1 && !slices.Contains(particles, part)
}

// match returns the name that stands at the i-th word, with how many words it
// takes there: 0 if there is none. The longest counts.
func (m *masker) match(i int) (name, n int) {
	for _, k := range m.whole[m.words[i].key] {
		if parts := m.names[k]; len(parts) > n && len(parts) > 1 && m.follow(i, parts) {
			name, n = k, len(parts)
		}
	}
	if n > 0 {
		return name, n
	}
	w := m.words[i]
	if k, ok := m.parts[w.key]; ok && m.isName(w) {
		return k, 1
	}
	if i+1 < len(m.words) && m.broken(w, m.words[i+1]) {
		if k, ok := m.parts[w.key+m.words[i+1].key]; ok {
			return k, 2
		}
	}
	return 0, 0
}

// follow reports whether parts stand one after the other from the i-th word
// on.
func (m *masker) follow(i int, parts []string) bool {
	if i+len(parts) > len(m.words) {
		return false
	}
	for k, part := range parts {
		if m.words[i+k].key != part || k > 0 && !m.gap(i+k-1) {
			return false
		}
	}
	return m.isName(m.words[i]) || m.isName(m.words[i+len(parts)-1])
}

// isName reports whether w is written as a name is: not in small letters, as
// "will" is for Will, unless it belongs to an address of electronic mail, or
// all is in small letters.
func (m *masker) isName(w word) bool {
	if m.small || !isSmall(m.text[w.start:w.end]) || !hasCapitals(m.text[w.start:w.end]) {
		return true
	}
	return w.end < len(m.text) && strings.IndexByte("@_0123456789", m.text[w.end]) >= 0 ||
		w.start > 0 && strings.IndexByte("@_0123456789", m.text[w.start-1]) >= 0 ||
		m.inAddress(w)
}

// hasCapitals reports whether the script of s has capital letters.
func hasCapitals(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.ToUpper(r) != r }) >= 0
}

// inAddress reports whether an @ stands in what w belongs to, up to blanks.
func (m *masker) inAddress(w word) bool {
	const most = 64
	from, to := max(0, w.start-most), min(len(m.text), w.end+most)
	if i := strings.LastIndexAny(m.text[from:w.start], " \t\r\n"); i >= 0 {
		from += i + 1
	}
	if i := strings.IndexAny(m.text[w.end:to], " \t\r\n"); i >= 0 {
		to = w.end + i
	}
	return strings.IndexByte(m.text[from:to], '@') >= 0
}

// broken reports whether a is divided from b by a hyphen at the end of a line.
func (m *masker) broken(a, b word) bool {
	gap := m.text[a.end:b.start]
	return strings.HasPrefix(gap, "-") && strings.Contains(gap, "\n") && strings.TrimSpace(gap[1:]) == ""
}

// initial reports whether the i-th word is an initial of name, just before it.
func (m *masker) initial(i, name int) bool {
	w := m.words[i]
	if utf8.RuneCountInString(w.key) != 1 || !startsUpper(m.text[w.start:w.end]) || !m.gap(i) {
		return false
	}
	return slices.ContainsFunc(m.names[name], func(part string) bool { return strings.HasPrefix(part, w.key) })
}

// gap reports whether a name can go on behind the i-th word, over a stop too if
// the word is short: "L. Vassel", "Dr. Vassel".
func (m *masker) gap(i int) bool {
	w, next := m.words[i], m.words[i+1]
	s := m.text[w.end:next.start]
	if utf8.RuneCountInString(w.key) <= 3 {
		s = strings.TrimPrefix(s, ".")
	}
	return isBreak(s)
}

// isBreak reports whether s divides parts of a name: blanks, a line end, a hyphen
// or an apostrophe.
func isBreak(s string) bool {
	return strings.Trim(s, " \t\r\n-'’‐\u00a0") == "" && strings.Count(s, "\n") < 2
}

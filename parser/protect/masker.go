package protect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A masker looks for names in a text.
type masker struct {
	text   string
	words  []word
	names  [][]string       // the parts of each name, folded
	forms  []form           // what stands for a name in several words
	starts map[string][]int // the forms that begin with a word
	parts  map[string]int   // the name that a word alone stands for
	small  bool             // the text is in small letters throughout
}

// A form is words that stand for a name one after the other.
type form struct {
	parts []string
	name  int
}

func newMasker(text string, names []string) *masker {
	m := &masker{text: text, starts: map[string][]int{}, parts: map[string]int{}, small: isSmall(text)}
	for i, name := range names {
		words := wordsOf(name)
		var parts []string
		for _, w := range words {
			parts = append(parts, w.key)
		}
		m.names = append(m.names, parts)
		if len(parts) == 0 {
			continue
		}
		m.addForm(parts, i)
		m.addCompounds(name, words, i)
		for _, part := range parts {
			if len(parts) == 1 || tells(part) && (!among(notNames, part) || among(surnames, part)) {
				m.addPart(part, i)
			}
		}
	}
	if len(m.parts)+len(m.forms) > 0 {
		m.words = wordsOf(text)
	}
	return m
}

// addCompounds adds what belongs together in a name: what a hyphen or an
// apostrophe joins, and a particle with what it begins. They are written in one
// word too.
func (m *masker) addCompounds(name string, words []word, i int) {
	for from := 0; from < len(words); {
		to := from + 1
		for to < len(words) && (isParticle(words[to-1].key) || strings.Trim(name[words[to-1].end:words[to].start], hyphens) == "") {
			to++
		}
		if to-from > 1 && tells(words[to-1].key) {
			var parts []string
			for _, w := range words[from:to] {
				parts = append(parts, w.key)
			}
			m.addForm(parts, i)
			m.addPart(strings.Join(parts, ""), i)
			for k := 1; k < len(parts); k++ {
				m.addPart(parts[k-1]+parts[k], i) // ONeill of O'Neill-Smith
			}
		}
		from = to
	}
}

func (m *masker) addForm(parts []string, name int) {
	if len(parts) > 1 {
		m.starts[parts[0]] = append(m.starts[parts[0]], len(m.forms))
		m.forms = append(m.forms, form{parts, name})
	}
}

func (m *masker) addPart(part string, name int) {
	if _, taken := m.parts[part]; !taken {
		m.parts[part] = name
	}
}

// tells reports whether a part of a name says alone who is meant: an initial
// or a "de" does not.
func tells(part string) bool {
	return utf8.RuneCountInString(part) > 1 && !isParticle(part) && !isPrefix(part)
}

// match returns the name that stands at the i-th word, with how many words it
// takes there: 0 if there is none. The longest counts.
func (m *masker) match(i int) (name, n int) {
	for _, k := range m.starts[m.words[i].key] {
		if f := m.forms[k]; len(f.parts) > n && m.follow(i, f.parts) {
			name, n = f.name, len(f.parts)
		}
	}
	if n > 0 {
		return name, n
	}
	w := m.words[i]
	if k, ok := m.part(w.key); ok && m.isName(w) && !m.isDate(w) {
		return k, 1
	}
	if i+1 < len(m.words) && m.broken(w, m.words[i+1]) {
		if k, ok := m.parts[w.key+m.words[i+1].key]; ok && m.isName(w) {
			return k, 2
		}
	}
	return 0, 0
}

// part returns the name that a word stands for, alone or for the family.
func (m *masker) part(key string) (name int, ok bool) {
	const short = 3 // letters; "Wus" is not read as the family of Wu
	name, ok = m.parts[key]
	for _, plural := range [...]string{"s", "es"} {
		if base := strings.TrimSuffix(key, plural); !ok && len(base) < len(key) && len(base) >= short {
			name, ok = m.parts[base]
		}
	}
	return name, ok
}

// isDate reports whether w is a month: "May 3" stays, whoever is called May.
func (m *masker) isDate(w word) bool {
	if !among(" APRIL AUGUST JULY JUNE MARCH MAY ", w.key) {
		return false
	}
	before := strings.TrimRight(m.text[max(0, w.start-3):w.start], " \t\r\n")
	behind := strings.TrimLeft(m.text[w.end:min(len(m.text), w.end+3)], " \t\r\n")
	return before != "" && isDigit(before[len(before)-1]) || behind != "" && isDigit(behind[0])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

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

// broken reports whether a is divided from b by a hyphen or an apostrophe, at
// the end of a line too.
func (m *masker) broken(a, b word) bool {
	gap := strings.TrimLeft(m.text[a.end:b.start], hyphens)
	return len(gap) < b.start-a.end && (gap == "" || strings.Contains(gap, "\n") && strings.TrimSpace(gap) == "")
}

// initial reports whether the i-th word is an initial of name, or some, just
// before it: "K. P.", "KP".
func (m *masker) initial(i, name int) bool {
	w, next := m.words[i], m.words[i+1]
	s := m.text[w.start:w.end]
	n := utf8.RuneCountInString(w.key)
	if n > 3 || !startsUpper(s) || n > 1 && (!isCapitals(s) || isCapitals(m.text[next.start:next.end])) || !m.gap(i) {
		return false
	}
	for _, r := range w.key {
		if !slices.ContainsFunc(m.names[name], func(part string) bool { return strings.HasPrefix(part, string(r)) }) {
			return false
		}
	}
	return true
}

// particle reports whether the i-th word is a particle of name, just before it.
func (m *masker) particle(i, name int) bool {
	key := m.words[i].key
	return !tells(key) && utf8.RuneCountInString(key) > 1 && slices.Contains(m.names[name], key) && m.gap(i)
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

// isBreak reports whether s divides parts of a name: blanks, a line end, a
// hyphen, an apostrophe or the end of a nickname.
func isBreak(s string) bool {
	return strings.Trim(s, " \t\r\n\u00a0\"“”"+hyphens) == "" && strings.Count(s, "\n") < 2
}

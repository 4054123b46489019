package parser

import (
	"path"
	"slices"
	"strings"
	"time"

	"github.com/reftel/reftel/parser/refdata"
)

// What a container states beside the text is used where the text does not say
// it, and marked so. Containers have their own names for the same things; case
// does not matter in them.
var (
	idColumns      = []string{"id", "refid", "reference id", "mrn", "document number"}
	dateColumns    = []string{"date", "created", "sent"}
	originColumns  = []string{"origin", "from"}
	levelColumns   = []string{"classification"}
	subjectColumns = []string{"subject", "title"}
)

const yearColumn = "year"

// column returns what the container states under the first of names that it
// has.
func (b *builder) column(names ...string) string {
	if b.src.Container == nil {
		return ""
	}
	for _, name := range names {
		for _, c := range b.src.Container.Meta {
			if c.Value != "" && strings.EqualFold(c.Name, name) {
				return strings.TrimSpace(c.Value)
			}
		}
	}
	return ""
}

// stated returns the field for a value that only the container states.
func stated[T any](v T) Field[T] {
	return Field[T]{Value: v, Spans: []Span{}, Inferred: "container"}
}

// statedID returns the identifier that the container states, and as it is
// written there. Running numbers of a table are none.
func (b *builder) statedID() (id ID, given string, ok bool) {
	for _, name := range idColumns {
		given = b.column(name)
		if id, ok = ReadID(given); ok {
			return id, given, true
		}
	}
	return ID{}, "", false
}

// StatedID returns the identifier that c states, as it is written there, ""
// if it states none. Running numbers are none. The nil Container states none.
func (c *Container) StatedID() string {
	if c == nil {
		return ""
	}
	for _, name := range idColumns {
		for _, column := range c.Meta {
			if strings.EqualFold(column.Name, name) && strings.ContainsAny(column.Value, "0123456789") && digits(column.Value) < len(column.Value) {
				return strings.TrimSpace(column.Value)
			}
		}
	}
	return ""
}

// ReadsColumn reports whether Parse can read what c says of a cable: its
// number, date, year or classification. What columns of other names say is
// taken as it is.
func ReadsColumn(c Column) bool {
	named := func(names []string) bool {
		return slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, c.Name) })
	}
	value := strings.TrimSpace(c.Value)
	switch ok := true; {
	case named(idColumns):
		_, ok = ReadID(value)
		return ok
	case named(levelColumns):
		_, ok = readClassLine(value)
		return ok
	case named(dateColumns):
		return !statedTime(value).IsZero()
	case strings.EqualFold(c.Name, yearColumn):
		return statedYear(value) != 0
	}
	return true
}

// statedYear reads a year of two or four digits, 0 if s is none.
func statedYear(s string) int {
	if digits(s) != len(s) || len(s) != 2 && len(s) != 4 {
		return 0
	}
	return fullYear(number(s), len(s))
}

// containerYear returns the year that the container states: as such, in the
// date, in the identifier or in the name of the file; 0 if it states none.
func (b *builder) containerYear() int {
	if y := statedYear(b.column(yearColumn)); y != 0 {
		return y
	}
	if t := statedTime(b.column(dateColumns...)); !t.IsZero() {
		return t.Year()
	}
	if id, _, ok := b.statedID(); ok {
		return id.Year
	}
	return b.nameYear()
}

// timeLayouts are the forms in which containers write the time of a cable.
var timeLayouts = []string{time.DateOnly, time.DateTime, "2006-01-02 15:04", time.RFC3339, "1/2/2006 15:04", "1/2/2006"}

// statedTime reads a date as containers write it, or a date-time group. It
// returns the zero time if s is neither.
func statedTime(s string) time.Time {
	if s == "" {
		return time.Time{}
	}
	for _, layout := range timeLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC()
		}
	}
	if g := readDTG(s[prosigns(s):]); !g.time.IsZero() {
		return g.time
	}
	if d, n := readDate(s); n > 0 && d.valid() {
		return time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	}
	return time.Time{}
}

// nameYear returns the year of an identifier that the file is named by, or the
// member of an archive, "04BOGOTA8900.txt", if it is that of this cable.
func (b *builder) nameYear() int {
	if c := b.src.Container; c != nil && c.Member != "" {
		if year := b.yearIn(path.Base(c.Member)); year != 0 {
			return year
		}
	}
	return b.yearIn(b.src.Name)
}

// yearIn returns the year that nameYear looks for in name, 0 if it is not
// there.
func (b *builder) yearIn(name string) int {
	name, _, _ = strings.Cut(name, ".")
	id, ok := ReadID(name)
	if _, rest, cut := strings.Cut(name, "_"); !ok && cut { // "page_1978ROME00212"
		id, ok = ReadID(rest)
	}
	if !ok || id.Serial != b.mrn.serial || b.mrn.post == "" {
		return 0
	}
	if own, ok := stationName(b.mrn.post); !ok || canonical(id.Year, own, id.Serial) != id.Canonical {
		return 0
	}
	return id.Year
}

// setStated fills what the heading does not say: date, origin, classification
// and subject.
func (b *builder) setStated() {
	if b.src.Container == nil {
		return
	}
	h := &b.c.Header
	if h.Sent.IsZero() {
		if t := statedTime(b.column(dateColumns...)); !t.IsZero() {
			h.Sent = stated(t)
		}
	}
	if h.From.IsZero() {
		if name := b.column(originColumns...); name != "" {
			h.From = stated(Address{Name: statedPost(name)})
		}
	}
	if h.Subject.IsZero() {
		if s := b.column(subjectColumns...); s != "" {
			h.Subject = stated(s)
		}
	}
	if h.Classification.IsZero() {
		if c, ok := readClassLine(b.column(levelColumns...)); ok {
			h.Classification = stated(c.value)
		}
	}
}

// statedPost returns the plain-language address of a post as containers name
// it, "Embassy Rome", and other names as they are.
func statedPost(name string) string {
	if p, ok := refdata.Post(name); ok && p.Address != "" {
		return p.Address
	}
	return name
}

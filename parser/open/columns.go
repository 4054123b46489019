package open

import (
	"fmt"
	"slices"
	"strings"
)

// UseNames are all that a column can be, in the order in which people ask.
var UseNames = []string{UseText, UseID, UseDate, UseOrigin, UseClassification, UseSubject, UseTags, UseReferences, UseNumber}

// Columns say of some uses which columns have them, where the guess about a
// table is wrong.
type Columns []struct {
	Use   string   // one of UseNames
	Names []string // of the columns, without regard to capitals, blanks and hyphens; none if no column has it
}

// ReadColumns reads Columns as they are written: "text=header+body,id=mrn".
func ReadColumns(s string) (Columns, error) {
	var c Columns
	for part := range strings.SplitSeq(s, ",") {
		use, names, ok := strings.Cut(part, "=")
		use = strings.TrimSpace(use)
		switch {
		case !ok || !slices.Contains(UseNames, use):
			return nil, fmt.Errorf("%q is not one of %s, with = and the name of a column behind it", part, strings.Join(UseNames, ", "))
		case use == UseText && names == "":
			return nil, fmt.Errorf("text= names no column; without a text there is nothing to read")
		}
		c = append(c, struct {
			Use   string
			Names []string
		}{use, splitNames(names)})
	}
	return c, nil
}

func splitNames(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "+")
}

// String returns c as ReadColumns reads it.
func (c Columns) String() string {
	parts := make([]string, len(c))
	for i, choice := range c {
		parts[i] = choice.Use + "=" + strings.Join(choice.Names, "+")
	}
	return strings.Join(parts, ",")
}

// Apply returns t with the uses that c says; the others stay as they are. A
// table that lacks one of the columns is returned as it is, with the name.
func (c Columns) Apply(t Table) (changed Table, missing string) {
	changed = t
	changed.Uses = slices.Clone(t.Uses)
	for _, choice := range c {
		for i, use := range changed.Uses {
			if use == choice.Use {
				changed.Uses[i] = ""
			}
		}
		for _, name := range choice.Names {
			i := slices.IndexFunc(t.Names, func(n string) bool { return foldName(n) == foldName(name) })
			if i < 0 {
				return t, name
			}
			changed.Uses[i] = choice.Use
		}
	}
	return changed, ""
}

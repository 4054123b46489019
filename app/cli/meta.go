package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/reftel/reftel/parser"
)

// columns is the value of a flag that may be repeated: what a container would
// say beside a text, so that a fragment can be read in its context.
type columns []parser.Column

// Set adds "NAME=VALUE". What has a name that is not known is kept as it is.
func (c *columns) Set(s string) error {
	name, value, ok := strings.Cut(s, "=")
	if !ok || name == "" {
		return fmt.Errorf("it must be NAME=VALUE, for example year=1975")
	}
	column := parser.Column{Name: name, Value: value}
	if !parser.ReadsColumn(column) {
		return fmt.Errorf("it says nothing that can be read; an id is written as 08ROME212, a date as 2008-02-29, a year as 2008, a classification as SECRET")
	}
	*c = append(*c, column)
	return nil
}

// String returns the columns as they were given.
func (c *columns) String() string {
	var all []string
	for _, column := range *c {
		all = append(all, column.Name+"="+column.Value)
	}
	return strings.Join(all, " ")
}

// addTo adds the columns to what the container of src says. A text without one
// gets a container of the format "option".
func (c columns) addTo(src *parser.Source) {
	if len(c) == 0 {
		return
	}
	if src.Container == nil {
		src.Container = &parser.Container{Format: "option"}
	}
	src.Container.Meta = slices.Concat(src.Container.Meta, c)
}

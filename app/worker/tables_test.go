//go:build !js

package worker

import (
	"fmt"
	"strings"
	"testing"
)

// What a Load says of tables holds when one of its cables is read again, and
// not for those of other Loads.
func TestTables(t *testing.T) {
	const table = "id,note,body\n1,A NOTE,UNCLAS VALLETTA 000001\n2,ANOTHER,UNCLAS VALLETTA 000002\n"
	c := NewClient("", "")
	var all []Summary
	load := func(tables ...Table) (found []Table) {
		c.LoadAs([]File{textFile("x.csv", table), textFile("one.txt", cable(1)), textFile("y.csv", table+"3,,x\n")}, tables, func(r Reply) {
			all = append(all, r.Summaries...)
			found = append(found, r.Tables...)
		})
		return found
	}
	names := strings.Split("id note body", " ")
	for _, tt := range []struct {
		choice []Table
		want   string
	}{
		{nil, "[{[id note body] [number  text]}]"},
		{[]Table{{names, []string{"", "text", ""}}}, "[{[id note body] [ text ]}]"},
		{[]Table{{names[:2], []string{"", "text"}}, {names, []string{"text"}}}, "[{[id note body] [number  text]}]"},
		{[]Table{{names, []string{"", "", ""}}}, "[]"}, // no text: no table
	} {
		if got := fmt.Sprint(load(tt.choice...)); got != tt.want {
			t.Errorf("the tables are %s, want %s", got, tt.want)
		}
	}
	for i, want := range map[int]string{1: "UNCLAS VALLETTA 000002", 5: "ANOTHER"} {
		s := all[i]
		if src, err := c.Text(s); err != nil || src.Text != want {
			t.Errorf("row %d of file %d is %v, %v, want %q", s.Row, s.File, src, err, want)
		}
	}
}

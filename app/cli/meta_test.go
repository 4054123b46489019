package cli

import (
	"strings"
	"testing"
)

func TestParseMeta(t *testing.T) {
	tests := []struct {
		args, in string
		code     int
		want     string // part of what is written
	}{
		{"-meta year=2010", "REF: TRIPOLI 115\n", 0, `"id":"10TRIPOLI115"`},
		{"-meta id=09TUNIS12", "REF: TRIPOLI 115\n", 0, `"canonical":"09TUNIS12"`},
		{"-meta date=2009-02-12 -meta box=4", "REF: TRIPOLI 115\n", 0, `{"name":"box","value":"4"}`},
		{"-meta origin=ROME", "REF: TRIPOLI 115\n", 0, `"from":{"value":{"name":"AMEMBASSY ROME"},"spans":[],"inferred":"container"}`},
		{"-meta classification=SECRET//NOFORN", "REF: TRIPOLI 115\n", 0, `"classification":{"value":{"level":"SECRET","controls":["NOFORN"]},"spans":[],"inferred":"container"}`},
		{"-meta subject=Dues", "REF: TRIPOLI 115\n", 0, `"subject":{"value":"Dues","spans":[],"inferred":"container"}`},
		{"-meta date=2009-02-12", "REF: TRIPOLI 115\n", 0, `"sent":{"value":"2009-02-12T00:00:00Z","spans":[],"inferred":"container"}`},
		{"-meta date=18.3.2004", "REF: TRIPOLI 115\n", 2, "a date as 2008-02-29"},
		{"-meta date=2004-13-45", "REF: TRIPOLI 115\n", 2, "a date as 2008-02-29"},
		{"-meta year=abc", "REF: TRIPOLI 115\n", 2, "a year as 2008"},
		{"-meta year=-5", "REF: TRIPOLI 115\n", 2, "a year as 2008"},
		{"-meta id=foo", "REF: TRIPOLI 115\n", 2, "an id is written as 08ROME212"},
		{"-meta Classification=green", "REF: TRIPOLI 115\n", 2, "a classification as SECRET"},
		{"-on 2020-01-01", "REF: TRIPOLI 115\n", 2, "-on says nothing without -text"},
		{"-meta year", "REF: TRIPOLI 115\n", 2, "it must be NAME=VALUE"},
	}
	for _, tt := range tests {
		var out, err strings.Builder
		code := Run(append([]string{"parse"}, strings.Fields(tt.args)...), strings.NewReader(tt.in), &out, &err)
		if written := out.String() + err.String(); code != tt.code || !strings.Contains(written, tt.want) {
			t.Errorf("parse %s: exit %d, %s, want %d and %s", tt.args, code, written, tt.code, tt.want)
		}
	}
}

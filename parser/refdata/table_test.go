package refdata

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// budget is the most that the files of data may have together, compressed, in
// bytes: every byte of them is in the program that the page loads.
const budget = 250 << 10

func TestData(t *testing.T) {
	files, err := filepath.Glob("data/*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no data files: %v", err)
	}
	var packed bytes.Buffer
	w, _ := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		w.Write(data)
		for _, fault := range faults(string(data)) {
			t.Errorf("%s: %s", file, fault)
		}
	}
	w.Close()
	if packed.Len() > budget {
		t.Errorf("data has %d bytes compressed, budget is %d", packed.Len(), budget)
	}
	t.Logf("%d bytes compressed", packed.Len())
}

// faults says what is wrong with the text of a table.
func faults(data string) (faults []string) {
	if strings.Contains(data, "\r") {
		faults = append(faults, "has a CR")
	}
	if !strings.HasSuffix(data, "\n") {
		return append(faults, "does not end in LF")
	}
	lines := strings.Split(strings.TrimSuffix(data, "\n"), "\n")
	tabs, last := strings.Count(lines[0], "\t"), ""
	for _, line := range lines[1:] {
		key, _, _ := strings.Cut(line, "\t")
		switch {
		case key == "":
			faults = append(faults, "empty key: "+line)
		case len(key) > maxKey:
			faults = append(faults, "key too long: "+key)
		case key <= last:
			faults = append(faults, "not sorted or not unique: "+key)
		case strings.Count(line, "\t") != tabs:
			faults = append(faults, "wrong number of columns: "+line)
		}
		last = key
	}
	return faults
}

func TestFaults(t *testing.T) {
	for _, data := range []string{"a\tb", "a\tb\nx\ty\r\n", "a\tb\n\ty\n", "a\tb\nx\n", "a\nb\na\n", "a\nb\nb\n"} {
		if len(faults(data)) == 0 {
			t.Errorf("faults(%q) found nothing", data)
		}
	}
}

func TestLookupFindsEveryRow(t *testing.T) {
	for _, table := range []*Table{abbreviations, captions, collectives, orders, organizations, places, posts, precedences, programs, reasons, releases, rules, shared, signals, sites, sources, stations, subjects, zones} {
		for row, i := table.next(table.start()); row != ""; row, i = table.next(i) {
			key := column(row, 0)
			if got, ok := table.Lookup([]byte(key)); !ok || got != row {
				t.Errorf("Lookup(%q) = %q, %t", key, got, ok)
			}
			for _, other := range []string{key + "!", key[:len(key)-1] + "!"} {
				if got, ok := table.Lookup([]byte(other)); ok && column(got, 0) != other {
					t.Errorf("Lookup(%q) = %q", other, got)
				}
			}
		}
		if row, ok := table.Lookup(nil); ok {
			t.Errorf("Lookup(\"\") = %q", row)
		}
	}
}

// TestSources checks that every code of a source column has its words, and
// that they say so where the source is general knowledge.
func TestSources(t *testing.T) {
	for row, i := sources.next(sources.start()); row != ""; row, i = sources.next(i) {
		basis, words := column(row, 2), column(row, 1)
		if basis != "read" && basis != "seen" && basis != "known" || (basis == "known") != strings.Contains(words, "generally known") {
			t.Errorf("the source %q is %q", words, basis)
		}
	}
	columns := []struct {
		table *Table
		n     int
	}{{abbreviations, 4}, {captions, 5}, {collectives, 2}, {orders, 7}, {organizations, 2}, {posts, 12}, {precedences, 5}, {programs, 3}, {reasons, 3}, {releases, 3}, {rules, 3}, {shared, 2}, {signals, 5}, {sites, 5}, {stations, 2}, {subjects, 3}, {zones, 3}}
	for _, c := range columns {
		for row, i := c.table.next(c.table.start()); row != ""; row, i = c.table.next(i) {
			if c.table == posts && column(row, 1) != "" {
				continue // another spelling, of the source of its post
			}
			if source(column(row, c.n)) == "" {
				t.Errorf("no source for %q", row)
			}
		}
	}
}

func TestLookupsDoNotAllocate(t *testing.T) {
	lookups := map[string]func(){
		"Tag":            func() { Tag("pgov", 2008) },
		"Caption":        func() { Caption("DEPT FOR EUR/CARC AND NEA") },
		"Precedence":     func() { Precedence("OO") },
		"PrecedenceWord": func() { PrecedenceWord("NIACT IMMEDIATE") },
		"Signal":         func() { Signal("ZFF4") },
		"Station":        func() { Station("RUEHRO") },
		"Post":           func() { Post("NDJAMENA") },
		"Post alias":     func() { Post("USUN NEW YORK") },
		"Post address":   func() { Post("AMEMBASSY ABU DHABI") },
		"Order":          func() { Order("12958") },
		"Reason":         func() { Reason("1.4", "B") },
		"Rule":           func() { Rule("XGDS-3", "11652") },
		"Release":        func() { Release("(b)(7)(C)") },
		"Abbreviation":   func() { Abbreviation("emboffs") },
	}
	for name, lookup := range lookups {
		if n := testing.AllocsPerRun(100, lookup); n > 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}

func BenchmarkTag(b *testing.B) {
	for b.Loop() {
		Tag("PREL", 2008)
	}
}

func BenchmarkTagUnknown(b *testing.B) {
	for b.Loop() {
		Tag("QQQQ", 2008)
	}
}

func BenchmarkPost(b *testing.B) {
	for b.Loop() {
		Post("USUN NEW YORK")
	}
}

func BenchmarkStation(b *testing.B) {
	for b.Loop() {
		Station("RUEHRO")
	}
}

func BenchmarkCaption(b *testing.B) {
	for b.Loop() {
		Caption("DEPT FOR EUR/CARC AND NEA")
	}
}

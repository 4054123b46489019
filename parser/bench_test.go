package parser

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

// benchSize is how much the benchmarks read: enough that no cache holds it.
const benchSize = 100 << 20

// benchTexts returns generated telegrams of about 5 KB each, together at least
// size bytes.
func benchTexts(size int) (texts []string, sum int) {
	for g := newGenerator(1); sum < size; {
		text := g.cable().text
		texts = append(texts, text)
		sum += len(text)
	}
	return texts, sum
}

var fieldsOnly = Options{SkipNotes: true, SkipChecks: true}

// BenchmarkParse reads generated telegrams with all that there is to read.
func BenchmarkParse(b *testing.B) {
	benchParse(b, func(text string) { Parse(&Source{Text: text}, Options{}) })
}

// BenchmarkFields reads every field, without notes and checks.
func BenchmarkFields(b *testing.B) {
	benchParse(b, func(text string) { Parse(&Source{Text: text}, fieldsOnly) })
}

// BenchmarkParser reads every field into the same memory, as lists are read.
func BenchmarkParser(b *testing.B) {
	var p Parser
	benchParse(b, func(text string) { p.Parse(&Source{Text: text}, fieldsOnly) })
}

// BenchmarkLines is what the others are compared with: it cuts the texts into
// lines and looks at the first word of each.
func BenchmarkLines(b *testing.B) {
	labels := 0
	benchParse(b, func(text string) {
		for line := range strings.Lines(text) {
			word, _, _ := strings.Cut(line, " ")
			switch word {
			case "FM", "TO", "INFO", "E.O.", "TAGS:", "SUBJECT:", "REF:":
				labels++
			}
		}
	})
}

// benchParse calls read with one telegram after the other. Some are read
// before, because WebAssembly is compiled a second time, to faster code, while
// it runs.
func benchParse(b *testing.B, read func(text string)) {
	texts, size := benchTexts(benchSize)
	for _, text := range texts[:1000] {
		read(text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	n := 0
	for b.Loop() {
		for _, text := range texts {
			read(text)
		}
		n += size
	}
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(n), "allocated-B/B")
}

// hostile are texts that grow with n and are made to cost more per byte than
// telegrams do.
var hostile = []struct {
	name string
	text func(n int) string
}{
	{"reference words", func(n int) string { return "REF: " + strings.Repeat("harbor ", n) }},
	{"reference letters", func(n int) string { return "REF: " + strings.Repeat("A. B. ", n) }},
	{"reference numbers", func(n int) string { return "REF: ROME 1" + strings.Repeat(" AND 12", n) }},
	{"unlisted posts", func(n int) string {
		var s strings.Builder
		s.WriteString("REF: ")
		for i := range n {
			fmt.Fprintf(&s, "QA%c%cR %d; ", 'A'+i%26, 'A'+i/26%26, i)
		}
		return s.String()
	}},
	{"blank lines", func(n int) string { return strings.Repeat("\n", n) }},
	{"blank lines in paragraph", func(n int) string { return "SUBJECT: X\n\n1. (C) Paid" + strings.Repeat("\n", n) + "late." }},
	{"begin", func(n int) string { return "SUBJECT: X\n\n1. (C) Y\n" + strings.Repeat("BEGIN TEXT\n", n) }},
	{"late elements", func(n int) string { return "SUBJECT: X\n\n1. (C) Y\n" + strings.Repeat("C O N F\nO P ROME\n", n) }},
	{"begin and end", func(n int) string {
		return "SUBJECT: X\n\n1. (C) Y. " + strings.Repeat("BEGIN TEXT: ", n) + strings.Repeat("END TEXT. ", n)
	}},
	{"ends of another", func(n int) string {
		return "SUBJECT: X\n\n1. (C) Y. " + strings.Repeat("BEGIN TEXT: ", n) + "BEGIN NOTE: " + strings.Repeat("END NOTE. BEGIN NOTE. ", n)
	}},
	{"begins of many names", func(n int) string {
		var s strings.Builder
		for i := range n {
			fmt.Fprintf(&s, "BEGIN %c%c%c:\n", 'A'+i%26, 'A'+i/26%26, 'A'+i/676%26)
		}
		return "SUBJECT: X\n\n1. (C) Y.\n" + s.String()
	}},
	{"labels of notes", func(n int) string { return "SUBJECT: X\n\n1. (C) Y. " + strings.Repeat("(Note: ", n) }},
	{"redactions", func(n int) string {
		return "SUBJECT: X\n\n1. (C) Y. " + strings.Repeat("XXX ", n) + strings.Repeat("X", n)
	}},
	{"terms", func(n int) string { return "SUBJECT: X\n\n1. (C) Y. " + strings.Repeat("GOT A/DCM P-5 eu QZV, ", n) }},
	{"visits", func(n int) string { return "SUBJECT: X\n\n1. (C) Y. " + strings.Repeat("VISIT ROME ", n) }},
	{"embassies", func(n int) string { return "SUBJECT: X\n\n1. (C) Y. " + strings.Repeat("Embassy ", n) }},
	{"months", func(n int) string { return "SUBJECT: X\n\n1. (C) Y. " + strings.Repeat("MAY 5 TO ", n) }},
	{"words of odd case", func(n int) string {
		return "SUBJECT: X\n\n1. (C) Y. " + strings.Repeat("Aa", n) + strings.Repeat(" aA", n)
	}},
	{"signs of redactions", func(n int) string { return "SUBJECT: X\n\n1. (C) Y. " + strings.Repeat("[xx AXXB_\n", n) }},
	{"officers", func(n int) string { return "SUBJECT: X\n\n1. (C) Y. " + strings.Repeat("off", n) }},
	{"definitions", func(n int) string {
		var s strings.Builder
		for i := range n {
			fmt.Fprintf(&s, "Harbor Users %c%c (HU%c%c) ", 'A'+i%26, 'A'+i/26%26, 'A'+i%26, 'A'+i/26%26)
		}
		return "SUBJECT: X\n\n1. (C) Y. " + s.String()
	}},
	{"brackets", func(n int) string { return "SUBJECT: X\n\n1. (C) Y. " + strings.Repeat("[", n) }},
	{"margin codes", func(n int) string { return "SUBJECT: X\n\n1. (C) Y.\n" + strings.Repeat("B1\n", n) }},
	{"table", func(n int) string { return "SUBJECT: X\n\n1. (C) Y:\n\n" + strings.Repeat("A   B   C\n", n) }},
	{"gaps on a line", func(n int) string {
		return "SUBJECT: X\n\n1. (C) Y:\nA   B\n" + strings.Repeat("A   B   C", n) + "\nA   B\n"
	}},
	{"rules in a table", func(n int) string { return "SUBJECT: X\n\n1. (C) Y:\n\n" + strings.Repeat("A   B   C\n---\n", n) }},
	{"rows far apart", func(n int) string {
		return "SUBJECT: X\n\n1. (C) Y:\n\n" + strings.Repeat("A   B   C\n"+strings.Repeat("\n", 1000), n/1000)
	}},
	{"slashes", func(n int) string { return strings.Repeat("/", n) }},
	{"slashed titles", func(n int) string { return "Classified By: " + strings.Repeat("A/", n) }},
	{"one line", func(n int) string { return strings.Repeat("x", n) }},
	{"one line of control characters", func(n int) string { return "TO " + strings.Repeat("\x01", n) }},
	{"one line of words", func(n int) string { return "TO " + strings.Repeat("SECRET ", n) }},
	{"one line of paragraphs", func(n int) string { return "SUBJECT: X " + strings.Repeat("1. (C) Y. ", n) }},
	{"page lines", func(n int) string { return strings.Repeat("PAGE 01\n", n) }},
	{"page words", func(n int) string { return strings.Repeat("PAGE 01 ", n) }},
	{"page lines in subject", func(n int) string { return "SUBJECT: X\n" + strings.Repeat("ROME 00000001  001 OF 002\n", n) + "Y" }},
	{"labels", func(n int) string { return strings.Repeat("TAGS: PREL\n", n) }},
	{"labels on a line", func(n int) string { return strings.Repeat("TAGS: PREL ", n) }},
	{"tags", func(n int) string { return "TAGS: " + strings.Repeat("PREL, ", n) }},
	{"unlisted tags", func(n int) string {
		var s strings.Builder
		for i := range n {
			fmt.Fprintf(&s, "Q%c%c%d, ", 'A'+i%26, 'A'+i/26%26, i)
		}
		return "TAGS: " + s.String()
	}},
	{"glued tags", func(n int) string { return "TAGS: " + strings.Repeat("PREL", n) }},
	{"classifier words", func(n int) string { return "Classified By: " + strings.Repeat("Ada ", n) }},
	{"classifier titles", func(n int) string { return "Classified By: " + strings.Repeat("Counselor, ", n) }},
	{"classifier reasons", func(n int) string { return "Classified By: Ada Quill 1.4 " + strings.Repeat("(b) ", n) }},
	{"addressees", func(n int) string { return "TO SECSTATE\n" + strings.Repeat("RUEHRO/AMEMBASSY ROME\n", n) }},
	{"addressees on a line", func(n int) string { return "TO " + strings.Repeat("RUEHRO/AMEMBASSY ROME ", n) }},
	{"captions", func(n int) string { return "UNCLAS ROME 1\n" + strings.Repeat("SIPDIS\n", n) }},
	{"captions in a paragraph", func(n int) string { return "SUBJECT: X\n\n1. (C) Y\n" + strings.Repeat("SIPDIS\n", n) + "paid." }},
	{"rules", func(n int) string { return "SUBJECT: X\n\n1. (C) Y\n" + strings.Repeat("---\n", n) }},
	{"numbers", func(n int) string { return "SUBJECT: X\n\n" + strings.Repeat("1. Y\n", n) }},
	{"summaries", func(n int) string { return "SUBJECT: X\n\n1. (C) SUMMARY: " + strings.Repeat("END ", n) }},
	{"parentheses", func(n int) string { return "SUBJECT: X\n\n1. " + strings.Repeat("(", n) }},
	{"capitals at the end", func(n int) string { return "SUBJECT: X\n\n1. (C) Y.\n" + strings.Repeat("QUILL\n", n) }},
	{"names at the end", func(n int) string { return "SUBJECT: X\n\n1. (C) Y. " + strings.Repeat("QUILL ", n) }},
	{"date-time groups", func(n int) string { return strings.Repeat("R 091530Z MAR 06\n", n) }},
	{"offices", func(n int) string { return "ACTION EUR-12\n" + strings.Repeat("INFO OCT-01 ISO-00\n", n) }},
	{"blocks of offices", func(n int) string {
		return strings.Repeat("CONFIDENTIAL\nPAGE 01 VALLET 00212 141018Z\nACTION EUR-12\n0 1418172 MAY 76\n", n/4)
	}},
	{"offices after the text", func(n int) string {
		return "ACTION EUR-12\nR 141018Z MAY 76\nUNCLAS ROME 1\n1. X.\n" + strings.Repeat("EUR-12\n", n)
	}},
	{"drafters", func(n int) string { return "DRAFTED BY EUR:QUILL\n" + strings.Repeat("EUR:REED NEA:WEIR\n", n) }},
	{"drafters on a line", func(n int) string { return "DRAFTED BY " + strings.Repeat("EUR:REED ", n) }},
	{"titles of prints", func(n int) string {
		return "PAGE 01 VALLET 00212 141018Z\nACTION EUR-12\n" + strings.Repeat("SECRET\nnote\n79 VALLETTA 212\n", n/3)
	}},
	{"banners in a scan", func(n int) string { return "ACTION EUR-12\n" + strings.Repeat("SECRE1\nUNCIASSIFIED\n", n/2) }},
	{"subject of a scan", func(n int) string {
		return "ACTION EUR-12\nSUBJECT: X\n" + strings.Repeat("HARBOR PILOTS RETURN TO THE WORK THAT THEY LEFT IN MAY\n", n/8)
	}},
	{"stamps", func(n int) string { return strings.Repeat("RELEASED IN PART\nB1\nE5\nUNCLASSIFIED\n", n/4) }},
	{"review forms", func(n int) string { return strings.Repeat("DEPARTMENT OF STATE A/CDC/MR\n(X) RELEASE\n", n/2) }},
	{"rows", func(n int) string { return strings.Repeat("MRN: 08 ROME 1\nTAGS: PREL\n", n/2) }},
	{"labels of rows", func(n int) string { return strings.Repeat("MRN:\nTAGS:\n", n/2) + strings.Repeat("PREL, MT\n", n) }},
	{"addressees in a row", func(n int) string {
		return "MRN: 08 ROME 1\nAction: " + strings.Repeat("ROME, AMEMBASSY ROUTINE; ", n) + "\nR 141018Z MAY 08\nTO " + strings.Repeat("AMEMBASSY ROME\n", n)
	}},
	{"tags in a row", func(n int) string {
		return "MRN: 08 ROME 1\nTAGS: " + strings.Repeat("PREL, QX, ", n) + "\nR 141018Z MAY 08\nTAGS: " + strings.Repeat("PREL, ", n)
	}},
	{"rows below the text", func(n int) string { return "MRN: 08 ROME 1\n1. X.\n" + strings.Repeat("Cleared By: POL:Reed\n", n) }},
	{"rows of a record", func(n int) string { return "Message Attributes\n" + strings.Repeat("Subject: X\nY\n", n/2) }},
	{"sets", func(n int) string { return "MSGID/X//\n" + strings.Repeat("REF/A/MSG:X/1//\n", n) }},
	{"open sets", func(n int) string { return "MSGID/X\n" + strings.Repeat("SUBJ/X\n", n) }},
	{"remarks", func(n int) string { return "MSGID/X//\n" + strings.Repeat("RMKS/1. X\n", n) }},
	{"notes on sets", func(n int) string {
		return "MSGID/X//\n" + strings.Repeat("REF/A/MSG:X//\n", n) + "NARR/" + strings.Repeat("REF A IS X. ", n) + "//\n"
	}},
	{"stations", func(n int) string { return "PP " + strings.Repeat("RUEHRO ", n) }},
}

// perByte returns the time that Parse takes for a byte of text, the best of
// three runs.
func perByte(text string) float64 {
	best := time.Duration(1 << 62)
	for range 3 {
		start := time.Now()
		Parse(&Source{Text: text}, Options{})
		best = min(best, time.Since(start))
		if best > time.Second {
			break
		}
	}
	return float64(best.Nanoseconds()) / float64(len(text))
}

// BenchmarkLinear measures what a byte of a hostile text costs, as a multiple
// of a byte of the average telegram: it must not grow with the text.
func BenchmarkLinear(b *testing.B) {
	texts, size := benchTexts(5 << 20)
	best := time.Hour
	for range 3 {
		start := time.Now()
		for _, text := range texts {
			Parse(&Source{Text: text}, Options{})
		}
		best = min(best, time.Since(start))
	}
	average := float64(best.Nanoseconds()) / float64(size)
	for _, h := range hostile {
		for _, n := range []int{1e4, 1e5, 1e6} {
			b.Run(fmt.Sprintf("%s/%d", strings.ReplaceAll(h.name, " ", "-"), n), func(b *testing.B) {
				text := h.text(n)
				cost := 0.0
				for b.Loop() {
					cost = perByte(text)
				}
				b.ReportMetric(0, "ns/op")
				b.ReportMetric(cost/average, "x-average")
			})
		}
	}
}

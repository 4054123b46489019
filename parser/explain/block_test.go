package explain

import (
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

func TestBlock(t *testing.T) {
	c := invented()
	want := [][]string{ // for the lines of the specimen
		{"Transmission identifier (format line 1)"},
		{"Called stations (format line 2)", "RUEHBW: AMEMBASSY BELGRADE", "RUEHRL: AMEMBASSY BERLIN"},
		{"Calling station (format line 3)", "RUEHVT: AMEMBASSY VALLETTA", "Filed: 14 May 2008, 10:18 Zulu, day 135 of 2008"},
		{"Transmission instructions (format line 4)", "ZNY: ", "CCCCC: confidential", "ZZH: meaning not confirmed", "agrees"},
		{"Precedence and date-time group (format line 5)", "Precedence for action: PRIORITY", "information: ROUTINE", "Zulu: 14 May 2008, 10:18"},
		{"Originator (format line 6)", "U.S. Embassy Valletta"},
		{"Action addressees (format line 7)", "SECSTATE WASHDC: PRIORITY", "1 addressee for action"},
		{"Information addressees (format line 8)", "EUROPEAN POLITICAL COLLECTIVE: ROUTINE, from the date-time line", "1 addressee for information"},
		{"Action addressees"}, // a continuation line alone does not say INFO
		{"Classification line", "Level: confidential", "Message reference number: 08VALLETTA212"},
		{"Caption", "SIPRNet"},
		{"Authority", "Declassified on: 14 May 2018", "10 years after"},
		{"TAGS", "PREL: External Political Relations", "AG: Algeria", "KAWK: listed, meaning not confirmed", "POGOV: not in the lists"},
		{"Subject", "HARBOR PILOTS"},
		{"References", "A: VALLETTA 198 (08VALLETTA198)", "B: 07 ROME 2240 (07ROME2240)"},
		{"Classified by", "Ada Quill", "Reason 1.4 (b): foreign government information"},
		{"Paragraph", "Number: 1", "Words: 8", "Portion mark: confidential"},
		{"Paragraph", "A comment"},
		{"Signature", "QUILL"},
	}
	for i, b := range c.Blocks {
		check(t, string(b.Kind), Block(c, b), want[i])
	}
}

func TestEveryBlockKind(t *testing.T) {
	kinds := []parser.BlockKind{
		parser.Transmission, parser.CalledLine, parser.CallingLine, parser.Instruction, parser.DateTime, parser.Originator, parser.Addressees,
		parser.Accounting, parser.Separator, parser.Distribution, parser.Drafting, parser.Counter, parser.ClassLine, parser.CaptionLine,
		parser.AuthorityLine, parser.TagsLine, parser.SubjectLine, parser.ReferenceBlock, parser.ClassifiedBy, parser.Heading, parser.Text,
		parser.Portion, parser.SignatureLine, parser.Trailer, parser.PageLine, parser.Banner, parser.Stamp, parser.Notice, parser.Attributes, parser.Set, parser.Unknown,
	}
	empty := &parser.Cable{Source: &parser.Source{Text: "x"}}
	for _, kind := range kinds {
		b := parser.Block{Kind: kind, Span: parser.Span{Start: 0, End: 1}}
		check(t, string(kind), Block(empty, b), nil)
		if label := Label(empty, b); (label == "") != (kind == parser.Text || kind == parser.Unknown) {
			t.Errorf("Label of %s = %q", kind, label)
		}
	}
	for _, kind := range noteKinds {
		check(t, string(kind), Note(empty, parser.Note{Kind: kind}), nil)
	}
	if Cable(empty).Title == "" {
		t.Error("no title for an empty cable")
	}
}

func TestLabel(t *testing.T) {
	c := invented()
	var got []string
	for _, b := range c.Blocks {
		got = append(got, Label(c, b))
	}
	const want = "Transmission, Called, Calling, Security, Date-time group, From, Action, Info, Action, Classification, Caption, Authority, Tags, Subject, References, Classified by, , , Signature"
	if s := strings.Join(got, ", "); s != want {
		t.Errorf("labels are\n%s, want\n%s", s, want)
	}
}

func TestDistribution(t *testing.T) {
	tests := []struct {
		in                     string
		offices, copies, total int
	}{
		{"ACTION EUR-12\nINFO OCT-01 ISO-00 SS-15 /028 W\n", 4, 28, 28},
		{"ORIGIN PA-02\nINFO OCT-01 ISO-00 /004 R", 3, 3, 4},
		{"INFO OCT-01", 1, 1, -1},
	}
	for _, tt := range tests {
		offices, copies, total := countCopies(tt.in)
		if offices != tt.offices || copies != tt.copies || total != tt.total {
			t.Errorf("countCopies(%q) = %d, %d, %d, want %d, %d, %d", tt.in, offices, copies, total, tt.offices, tt.copies, tt.total)
		}
	}
}

// TestDistributionInPieces adds up a list whose lines are blocks of their own.
func TestDistributionInPieces(t *testing.T) {
	const text = "ACTION EUR-12\nINFO OCT-01\n/013 W\nEND"
	c := &parser.Cable{Source: &parser.Source{Text: text}}
	for _, at := range [][2]int{{0, 14}, {14, 26}, {26, 33}} {
		c.Blocks = append(c.Blocks, parser.Block{Kind: parser.Distribution, Span: parser.Span{Start: at[0], End: at[1]}})
	}
	c.Blocks = append(c.Blocks, parser.Block{Kind: parser.Trailer, Span: parser.Span{Start: 33, End: 36}})
	for _, b := range c.Blocks[:3] {
		check(t, text[b.Span.Start:b.Span.End], Block(c, b), []string{"Copies: 13", "They add up to the total at the end, 13."})
	}
}

func TestCable(t *testing.T) {
	check(t, "cable", Cable(invented()), []string{
		"08 VALLETTA 212", "Post: U.S. Embassy Valletta", "From: AMEMBASSY VALLETTA", "Sent: 14 May 2008, 10:18 Zulu",
		"Declassified by its own date: 14 May 2018", "Addressees: 1 for action, 2 for information", "References: 2", "Paragraphs: 2",
		"10 years after the date of the cable",
	})
}

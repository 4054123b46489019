package app

import (
	"strings"
	"testing"
)

// factLines writes facts one a line: name, then each value with what stands
// beside it and the words it was read from.
func factLines(d *Document, facts []fact) string {
	var b strings.Builder
	for _, f := range facts {
		b.WriteString(f.Name + ":")
		for _, v := range f.Values {
			b.WriteString(" " + spaceJoin(v.Code, v.Text, v.Small) + " <" + strings.TrimSpace(d.text(v.Place)) + ">")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestFacts(t *testing.T) {
	d := documentOf(readSample(t, "2008"))
	got := factLines(d, factsOf(d.Cable)) + factLines(d, transportOf(d.Cable.Header))
	for _, want := range []string{
		"Cable: 08 VALLETTA 212 08VALLETTA212 <",
		"Section: 1 of 2 <",
		"Precedence: Priority <P>",
		"Sent: 14 May 2008, 10:18 Zulu <141018Z MAY 08>",
		"From: AMEMBASSY VALLETTA <",
		"For action: SECSTATE WASHDC RUEHC, priority, number 1406 <",
		"PREL External Political Relations subject <PREL>",
		"A VALLETTA 198",
		"Declassify: on 14 May 2018 E.O. 12958 <",
		"1.4 (b) foreign government information",
		"Transmission: VZCZCXRO2291 <VZCZCXRO2291>",
		"RUEHVT number 0212, section 01 filed 14 May 2008, 10:18 Zulu <",
		"Instructions: ZNY CCCCC ZZH <ZNY CCCCC ZZH>",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the header card lacks %q:\n%s", want, got)
		}
	}
}

// A narrow fact never stands alone in a row of two.
func TestPairUp(t *testing.T) {
	tests := []struct{ in, want string }{
		{"nn", "nn"}, {"nnn", "nnw"}, {"nwn", "www"}, {"nnwnnw", "nnwnnw"}, {"nnnw", "nnww"}, {"", ""},
	}
	for _, test := range tests {
		var facts []fact
		for _, c := range test.in {
			facts = append(facts, fact{Wide: c == 'w'})
		}
		got := ""
		for _, f := range pairUp(facts) {
			got += map[bool]string{true: "w", false: "n"}[f.Wide]
		}
		if got != test.want {
			t.Errorf("%s becomes %s, want %s", test.in, got, test.want)
		}
	}
}

// What the reading view joins can be found again in the original.
func TestPieces(t *testing.T) {
	for _, year := range []string{"1975", "1988", "2008"} {
		d := documentOf(readSample(t, year))
		for _, part := range d.Paragraphs {
			p := part.Paragraph
			if p.Text == "" {
				continue
			}
			joined := ""
			for _, piece := range piecesOf(d.Cable, p, part.notes) {
				joined += piece.Text
				if piece.Note >= 0 && !d.Cable.Notes[piece.Note].Span.Contains(piece.span()) {
					t.Errorf("%s, paragraph %s: %q is not in its note", year, p.Number, piece.Text)
				}
			}
			if joined != p.Text {
				t.Errorf("%s, paragraph %s: %q, want %q", year, p.Number, joined, p.Text)
			}
		}
	}
}

func TestOutline(t *testing.T) {
	d := documentOf(readSample(t, "2008"))
	var got []string
	for _, e := range d.Outline {
		s := spaceJoin(e.Label.Number, e.Label.Mark, e.Label.Name)
		if e.Gap {
			s = "/ " + s
		}
		got = append(got, s)
	}
	all := strings.Join(got, "; ")
	for _, want := range []string{"Date-time group; ", "; / 1 C Summary; ", "2 U", "4 C Comment; / Signature"} {
		if !strings.Contains(all, want) {
			t.Errorf("the outline lacks %q: %s", want, all)
		}
	}
	if strings.Contains(all, "continued") {
		t.Errorf("a page line makes an entry: %s", all)
	}
}

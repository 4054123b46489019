package explain

import (
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

// TestSaid reads lines of telegrams and looks at what is said of the first
// note or block that starts with the words given.
func TestSaid(t *testing.T) {
	const head = "P 141018Z MAY 08\nFM AMEMBASSY VALLETTA\nTO SECSTATE WASHDC 1406\n\nC O N F I D E N T I A L VALLETTA 000212\n\n"
	const body = head + "E.O. 12958: DECL: 05/14/2018\nTAGS: PREL MT\nSUBJECT: HARBOR DUES\n\n"
	const print = "PAGE 01 VALLET 00212 01 OF 02 150917Z\nACTION EUR-12\nINFO OCT-01 PA-02 PM-03 TRSE-00 /018 W\n------------------ 010203\nP 141018Z MAY 75\nFM AMEMBASSY VALLETTA\nTO SECSTATE WASHDC 1406\nC O N F I D E N T I A L VALLETTA 0212\n"
	tests := []struct{ name, text, at, want, not string }{
		{"mark of the entire text", body + "1. (C) Entire text.\n\n2. The dues were paid.\n", "(C)", "the entire text is classified: confidential", "this paragraph alone"},
		{"paragraph of the entire text", body + "1. (C - ENTIRE TEXT).\n\n2. THE DUES WERE PAID.\n", "1. (C", "It says that the entire text is confidential", "it alone"},
		{"post in the text", body + "1. (C) Officers of Embassy Rome paid the dues.\n", "Embassy Rome", "A post that the text names", "The sender"},
		{"post of the number", body, "VALLETTA 000212", "The sender in the short form", "text names"},
		{"originator", body, "FM AMEMBASSY", "under the name of the post", "Who is addressed"},
		{"time of printing", print, "PAGE 01", "Time of printing: 150917Z", "Date-time group"},
		{"day with its year", body + "1. (C) The pilot was born 15 Aug 72 in Sliema.\n", "15 Aug", "in two digits, 72", "Nearest"},
		{"day with a time behind it", body + "1. (C) The pilot came on 15 May 10:30 to Sliema.\n", "15 May", "Nearest", "two digits"},
		{"bureau", print, "PA-02", "Bureau of Public Affairs", "Palestinian"},
		{"bureau of a minister’s letters", print, "PM-03", "Bureau of Politico-Military Affairs", "prime minister"},
		{"agency", print, "TRSE-00", "Department of the Treasury", "in the Department had"},
		{"six years of order 12065", strings.Replace(print, "MAY 75", "MAY 80", 1) + "E.O. 12065: GDS 5/14/86 (QUILL, ADA)\nSUBJECT: HARBOR DUES\n", "E.O. 12065", "within the 6 years", "30 years of"},
		{"review under order 12065", strings.Replace(print, "MAY 75", "MAY 80", 1) + "E.O. 12065: RDS-3 5/14/00 (QUILL, ADA)\nSUBJECT: HARBOR DUES\n", "E.O. 12065", "after the date of the cable.", "years of E.O. 12065."},
		{"downgrading", head + "E.O. 12958: DNG: CO 01/26/2021\nSUBJECT: HARBOR DUES\n", "DNG", "no day of declassification", "An event"},
		{"no such day", head + "E.O. 12958: DECL: 02/30/2018\nSUBJECT: HARBOR DUES\n", "E.O.", "Order: E.O. 12958", "Event"},
		{"reviewer", strings.Replace(print, "MAY 75", "MAY 72", 1) + "E.O. 12958: AS AMENDED; DECLASSIFIED JUNE 21, 2006\nSUBJECT: HARBOR DUES\n", "E.O.", "Date: 21 June 2006", "Declassified on"},
	}
	for _, tt := range tests {
		c := parser.Parse(&parser.Source{Text: tt.text}, parser.Options{})
		got := said(c, strings.Index(tt.text, tt.at))
		if !strings.Contains(got, tt.want) || strings.Contains(got, tt.not) {
			t.Errorf("%s: want %q, not %q, in\n%s", tt.name, tt.want, tt.not, got)
		}
	}
}

// said explains the note that starts at the offset at, and the block, if there
// is no note.
func said(c *parser.Cable, at int) string {
	for _, n := range c.Notes {
		if n.Span.Start == at {
			return Text(Note(c, n))
		}
	}
	b, _ := blockAt(c, parser.Span{Start: at, End: at + 1})
	return Text(Block(c, b))
}

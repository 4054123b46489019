package parser

import (
	"fmt"
	"strings"
	"testing"
)

// found writes the notes in the body of a short telegram with the paragraph
// text, in their order, as kind, key and words.
func found(text string) string {
	head := "P 141018Z MAY 08\nFM AMEMBASSY VALLETTA\nTO SECSTATE WASHDC\n\nUNCLAS VALLETTA 000212\n\nSUBJECT: HARBOR\n\n1. (U) "
	c := Parse(&Source{Text: head + text + "\n\nQUILL\n"}, Options{})
	var list []string
	for _, n := range c.Notes {
		if n.Span.Start >= len(head) && n.Kind != NoteSignature {
			list = append(list, fmt.Sprintf("%s %s %q", n.Kind, n.Key, c.Source.Text[n.Span.Start:n.Span.End]))
		}
	}
	return strings.Join(list, "; ")
}

// TestFinders reads sentences in which the finders must see some words, and
// must not see others.
func TestFinders(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The DCM and two Poloffs met the EU team.", `abbreviation DCM "DCM"; abbreviation POLOFFS "Poloffs"; organization EU "EU"`},
		{"A/PolCouns and poloff spoke for the USG's NGOs.", `abbreviation A/PolCouns "A/PolCouns"; abbreviation POLOFF "poloff"; abbreviation USG "USG"; abbreviation NGO "NGOs"`},
		{"WHO GOT WHAT? THE GOT DID, AND GOES ON.", `abbreviation GOT "GOT"`},
		{"They got it; the WHO did NOT.", `organization WHO "WHO"`},
		{"The Harbor Users Association (HUA) met. HUA pays.", `abbreviation HUA "HUA"; abbreviation HUA "HUA"`},
		{"THE HARBOR USERS ASSOCIATION (HUA) MET. HUA PAYS.", `abbreviation HUA "HUA"; abbreviation HUA "HUA"`},
		{"THE PILOTS (ALL) MET. ALL PAID; QZV DID NOT.", ``},
		{"An odd QZV paid for Ada QUILL of the ROYAL HARBOR in part XIV.", `abbreviation QZV "QZV"`},
		{"EUR/CARC, S/CT and the P5+1 agree.", `office EUR/CARC "EUR/CARC"; office S/CT "S/CT"; abbreviation P5+1 "P5+1"`},
		{"See http://www.eu.int/EU/NATO.html or mail DCM@example.org.", ``},
		{"On May 14 they left; by 3 June 2008 or June 4-6, 2008.", `date 05-14 "May 14"; date 2008-06-03 "3 June 2008"; date 2008-06-04/2008-06-06 "June 4-6, 2008"`},
		{"IT MAY RAIN. MAY 12 CAME, AND MARCH 2009; THEY MAY 31.5 TIMES.", `date 05-12 "MAY 12"; date 2009-03 "MARCH 2009"`},
		{"Of 10/15/07, 2008-02-30, 30/4/2008 and 1/2 of it; February 30 is none.", `date 2007-10-15 "10/15/07"; date 2008-04-30 "30/4/2008"`},
		{"It was in May\n¶2006, and on Dec. 28 to 30.", `date 2006-05 "May\n¶2006"; date 12-28/12-30 "Dec. 28 to 30"`},
		{"Embassy Rome and the Consulate General in Naples; Embassy staff; ConGen Naples.", `post ROME "Embassy Rome"; post NAPLES "ConGen Naples"`},
		{"Valletta minimize considered.", `post VALLETTA "Valletta"`},
		{"Ref A and B, refs C, D and F; refuse; reftel (07 ROME 2240) says 07 ROME 22.", `reference A "Ref A"; reference B "B"; reference C "refs C"; reference D "D"; reference F "F"; reference reftel "reftel"; cable 07ROME2240 "07 ROME 2240"; cable 07ROME22 "07 ROME 22"`},
		{"NOFORN and SIPDIS are captions.", `caption NOFORN "NOFORN"; caption SIPDIS "SIPDIS"`},
	}
	for _, tt := range tests {
		if got := found(tt.text); got != tt.want {
			t.Errorf("%q\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func TestLongForm(t *testing.T) {
	tests := []struct{ text, short, want string }{
		{"of the Harbor Users Association", "HUA", "Harbor Users Association"},
		{"KUWAIT INSTITUTE FOR SCIENTIFIC RESEARCH", "KISR", "KUWAIT INSTITUTE FOR SCIENTIFIC RESEARCH"},
		{"the Outerspace Committee", "OSC", "Outerspace Committee"},
		{"they were told all of it", "NOT", ""},
		{"the Harbor. Users Association", "HUA", ""},
		{"", "HUA", ""},
	}
	for _, tt := range tests {
		got := ""
		if i := longForm(tt.text, tt.short); i >= 0 {
			got = tt.text[i:]
		}
		if got != tt.want {
			t.Errorf("longForm(%q, %q) = %q, want %q", tt.text, tt.short, got, tt.want)
		}
	}
}

// TestTermsAreLikely checks that the masks let every term pass.
func TestTermsAreLikely(t *testing.T) {
	table := terms()
	if len(table.terms) < 800 {
		t.Fatalf("%d terms", len(table.terms))
	}
	for _, e := range table.terms {
		if got := table.lookup(strings.ToLower(e.word)); got == nil || got.word != e.word {
			t.Errorf("%s is not found", e.word)
		}
	}
	for _, w := range []string{"the", "harbor", "x", "", "averyveryverylongword"} {
		if w != "" && table.lookup(w) != nil {
			t.Errorf("%q is a term", w)
		}
	}
}

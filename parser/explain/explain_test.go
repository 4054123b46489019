package explain

import (
	"strings"
	"testing"
	"time"

	"github.com/reftel/reftel/parser"
)

const specimen = `VZCZCXRO2291
PP RUEHBW RUEHRL
DE RUEHVT #0212 1351018
ZNY CCCCC ZZH
P R 141018Z MAY 08
FM AMEMBASSY VALLETTA
TO RUEHC/SECSTATE WASHDC PRIORITY 1406
INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE
ZEN/AMEMBASSY ROME
C O N F I D E N T I A L VALLETTA 000212
SIPDIS
E.O. 12958: DECL: 05/14/2018
TAGS: PREL, AG, KAWK, POGOV
SUBJECT: HARBOR PILOTS RETURN TO WORK
REF: A. VALLETTA 198 B. 07 ROME 2240 (NOTAL)
Classified By: DCM Ada Quill for reasons 1.4 (b)
1. (C) The pilots are back (ref A), as reported.
2. (S/NF) COMMENT: Too secret. END COMMENT.
QUILL
`

// at returns the span of the nth occurrence of s in the specimen, counted
// from 0.
func at(s string, n int) parser.Span {
	start := 0
	for ; ; n-- {
		i := strings.Index(specimen[start:], s)
		if i < 0 {
			panic("not in the specimen: " + s)
		}
		start += i
		if n == 0 {
			return parser.Span{Start: start, End: start + len(s)}
		}
		start += len(s)
	}
}

func stated[T any](value T, s string) parser.Field[T] {
	return parser.Field[T]{Value: value, Spans: []parser.Span{at(s, 0)}}
}

// invented returns the specimen as Parse should give it.
func invented() *parser.Cable {
	sent := time.Date(2008, 5, 14, 10, 18, 0, 0, time.UTC)
	c := &parser.Cable{
		Source: &parser.Source{Text: specimen},
		Layout: parser.ACP127,
		ID:     stated(parser.ID{Canonical: "08VALLETTA212", Year: 2008, Post: "VALLETTA", Serial: 212}, "VALLETTA 000212"),
	}
	c.Header = parser.Header{
		TransmissionID: stated("VZCZCXRO2291", "VZCZCXRO2291"),
		Called:         stated(parser.Called{Precedence: "PRIORITY", Stations: []parser.Field[string]{stated("RUEHBW", "RUEHBW"), stated("RUEHRL", "RUEHRL")}}, "PP RUEHBW RUEHRL"),
		Calling:        stated(parser.Calling{Station: "RUEHVT", Serial: "0212", Filed: sent}, "DE RUEHVT #0212 1351018"),
		Instructions:   stated(parser.Instructions{Signal: "ZNY", Class: "CCCCC", Rest: "ZZH"}, "ZNY CCCCC ZZH"),
		Precedence:     stated(parser.Precedence{Action: "PRIORITY", Info: "ROUTINE"}, "P R"),
		Sent:           stated(sent, "141018Z MAY 08"),
		From:           stated(parser.Address{Name: "AMEMBASSY VALLETTA"}, "AMEMBASSY VALLETTA"),
		Action:         []parser.Field[parser.Address]{stated(parser.Address{Name: "SECSTATE WASHDC", Route: "RUEHC", Precedence: "PRIORITY", Serial: "1406"}, "RUEHC/SECSTATE WASHDC PRIORITY 1406")},
		Info: []parser.Field[parser.Address]{
			stated(parser.Address{Name: "EUROPEAN POLITICAL COLLECTIVE", Route: "RUEHZL", Collective: true}, "RUEHZL/EUROPEAN POLITICAL COLLECTIVE"),
			stated(parser.Address{Name: "AMEMBASSY ROME", Route: "ZEN"}, "ZEN/AMEMBASSY ROME"),
		},
		Classification: stated(parser.Classification{Level: "CONFIDENTIAL"}, "C O N F I D E N T I A L"),
		Captions:       []parser.Field[parser.Caption]{stated(parser.Caption{Caption: "SIPDIS", Kind: "handling"}, "SIPDIS")},
		Authority:      stated(parser.Authority{Order: "12958", Declassify: "2018-05-14"}, "E.O. 12958: DECL: 05/14/2018"),
		TAGS: []parser.Field[parser.Tag]{
			stated(parser.Tag{Code: "PREL", Kind: "subject"}, "PREL"), stated(parser.Tag{Code: "AG", Kind: "geographic"}, "AG,"),
			stated(parser.Tag{Code: "KAWK", Kind: "program"}, "KAWK"), stated(parser.Tag{Code: "POGOV", Kind: "unknown"}, "POGOV"),
		},
		Subject: stated("HARBOR PILOTS RETURN TO WORK", "HARBOR PILOTS RETURN TO WORK"),
		References: []parser.Field[parser.Reference]{
			stated(parser.Reference{Letter: "A", Text: "VALLETTA 198", Kind: "cable", ID: "08VALLETTA198"}, "VALLETTA 198"),
			stated(parser.Reference{Letter: "B", Text: "07 ROME 2240", Kind: "cable", ID: "07ROME2240", Note: "NOTAL"}, "07 ROME 2240"),
		},
		ClassifiedBy: []parser.Field[parser.Classifier]{stated(parser.Classifier{Name: "Ada Quill", Title: "DCM", Order: "1.4", Reasons: []string{"b"}}, "DCM Ada Quill for reasons 1.4 (b)")},
	}
	c.Body = []parser.Paragraph{
		{Number: "1", Mark: &parser.Mark{Level: "C"}, Text: "The pilots are back (ref A), as reported.", Spans: []parser.Span{at("1. (C) The pilots are back (ref A), as reported.", 0)}},
		{Number: "2", Mark: &parser.Mark{Level: "S", Controls: []string{"NF"}}, Kind: "comment", Text: "COMMENT: Too secret. END COMMENT.", Spans: []parser.Span{at("2. (S/NF) COMMENT: Too secret. END COMMENT.", 0)}},
	}
	c.Definitions = []parser.Definition{{Key: "HUA", Span: at("HARBOR", 0)}}
	c.Signature = []parser.Field[string]{{Value: "QUILL", Spans: []parser.Span{at("QUILL", 0)}}}
	kinds := []parser.BlockKind{
		parser.Transmission, parser.CalledLine, parser.CallingLine, parser.Instruction, parser.DateTime, parser.Originator, parser.Addressees,
		parser.Addressees, parser.Addressees, parser.ClassLine, parser.CaptionLine, parser.AuthorityLine, parser.TagsLine, parser.SubjectLine,
		parser.ReferenceBlock, parser.ClassifiedBy, parser.Text, parser.Text, parser.SignatureLine,
	}
	start := 0
	for i, line := range strings.SplitAfter(strings.TrimSuffix(specimen, "\n"), "\n") {
		c.Blocks = append(c.Blocks, parser.Block{Kind: kinds[i], Span: parser.Span{Start: start, End: start + len(line)}})
		start += len(line)
	}
	return c
}

func TestNote(t *testing.T) {
	c := invented()
	tests := []struct {
		kind parser.NoteKind
		key  string
		span parser.Span
		want []string // in this order, in the plain text
	}{
		{parser.NoteTransmission, "VZCZCXRO2291", at("VZCZCXRO2291", 0), []string{"Transmission identifier (format line 1)", "Channel: XRO", "Number on the channel: 2291"}},
		{parser.NotePrecedence, "PRIORITY", at("PP", 0), []string{"Precedence (format line 2)", "Aim for delivery: 3 hours"}},
		{parser.NoteStation, "RUEHBW", at("RUEHBW", 0), []string{"(format line 2)", "Listed for: AMEMBASSY BELGRADE", "Post: U.S. Embassy Belgrade", "Country today: Serbia", "this copy was sent to"}},
		{parser.NoteStation, "RUXXX", at("RUEHVT", 0), []string{"station that sent", "not in the list of stations"}},
		{parser.NoteStation, "RUEHRO", at("RUEHZL", 0), []string{"Listed for: AMEMBASSY ROME", "Here it stands for EUROPEAN POLITICAL COLLECTIVE"}},
		{parser.NoteStation, "ZEN", at("ZEN", 0), []string{"by other means"}},
		{parser.NoteSerial, "0212", at("#0212", 0), []string{"Station serial number (format line 3)", "agrees with", "VALLETTA 212"}},
		{parser.NoteSerial, "0213", at("#0212", 0), []string{"does not agree"}},
		{parser.NoteFiled, "2008-05-14T10:18:00Z", at("1351018", 0), []string{"Zulu: 14 May 2008, 10:18", "Day: day 135 of 2008", "It agrees with the date-time group"}},
		{parser.NoteFiled, "2008-05-14T10:30:00Z", at("1351018", 0), []string{"It is 12 minutes later than the date-time group"}},
		{parser.NoteFiled, "1351018", at("1351018", 0), []string{"day of the year"}},
		{parser.NoteSignal, "ZNY", at("ZNY", 0), []string{"Operating signal (format line 4)", "encrypted"}},
		{parser.NoteSignal, "ZZH", at("ZZH", 0), []string{"(meaning not confirmed)"}},
		{parser.NoteSignal, "ZQQ", at("ZZH", 0), []string{"not in the list"}},
		{parser.NoteClassGroup, "CCCCC", at("CCCCC", 0), []string{"Level: confidential", "agrees with the classification line"}},
		{parser.NoteClassGroup, "SSSSS", at("CCCCC", 0), []string{"Level: secret", "does not agree"}},
		{parser.NoteDateTime, "2008-05-14T10:18:00Z", at("141018Z MAY 08", 0), []string{"Date-time group (format line 5)", "Zulu: 14 May 2008, 10:18", "Washington: 06:18", "“AMEMBASSY VALLETTA 141018Z MAY 08”", "day 135 of 2008 at 10:18"}},
		{parser.NoteDateTime, "2008-05-13T02:00:00Z", at("back", 0), []string{"Washington: 12 May 2008, 22:00", "another message"}},
		{parser.NoteDateTime, "319999Z MAY 08", at("141018Z MAY 08", 0), []string{"does not give a date"}},
		{parser.NoteAddress, "SECSTATE WASHDC", at("SECSTATE WASHDC", 0), []string{"Action addressee (format line 7)", "Post: Department of State, Washington", "Precedence: PRIORITY\n", "it is to act"}},
		{parser.NoteAddress, "EUROPEAN POLITICAL COLLECTIVE", at("EUROPEAN POLITICAL COLLECTIVE", 0), []string{"Information addressee (format line 8)", "Precedence: ROUTINE, from the date-time line", "collective"}},
		{parser.NoteAddress, "AMEMBASSY VALLETTA", at("AMEMBASSY VALLETTA", 0), []string{"Originator (format line 6)", "Country today: Malta"}},
		{parser.NoteAddress, "AMEMBASSY PARIS", at("back", 0), []string{"Plain-language address", "U.S. Embassy Paris"}},
		{parser.NoteOffice, "EUR/CARC", at("back", 0), []string{"Bureau: Bureau of European"}},
		{parser.NoteChannel, "1406", at("1406", 0), []string{"Channel sequence number (format line 7)", "messages to SECSTATE WASHDC"}},
		{parser.NoteChannel, "1406-1409", at("1406", 0), []string{"several transmissions"}},
		{parser.NoteLevel, "CONFIDENTIAL", at("C O N F", 0), []string{"expected to cause damage", "Source: E.O. 12958 as amended by E.O. 13292"}},
		{parser.NoteLevel, "TOP SECRET", at("C O N F", 0), []string{"exceptionally grave"}},
		{parser.NoteLevel, "UNCLASSIFIED", at("C O N F", 0), []string{"Not classified"}},
		{parser.NoteControl, "NOFORN", at("C O N F", 0), []string{"Control marking", "foreign nationals"}},
		{parser.NoteSection, "1/3", at("C O N F", 0), []string{"Long telegrams"}},
		{parser.NotePost, "VALLETTA", at("VALLETTA", 1), []string{"Post: U.S. Embassy Valletta", "Routing indicator: RUEHVT"}},
		{parser.NotePost, "USUN N", at("VALLETTA", 1), []string{"Cut to six letters", "USUNNEWYORK"}},
		{parser.NotePost, "BOMBAY", at("VALLETTA", 1), []string{"U.S. Consulate Bombay", "later numbered as MUMBAI"}},
		{parser.NotePost, "ATLANTIS", at("VALLETTA", 1), []string{"not in the list of posts"}},
		{parser.NoteID, "08VALLETTA212", at("000212", 0), []string{"Number: 212", "Year: 2008", "identifies the telegram: 08VALLETTA212"}},
		{parser.NoteCaption, "SIPDIS", at("SIPDIS", 0), []string{"Kind: handling (", "SIPRNet"}},
		{parser.NoteCaption, "QUAYDIS", at("SIPDIS", 0), []string{"not in the list"}},
		{parser.NoteOrder, "12958", at("12958", 0), []string{"E.O. 12958 as amended by E.O. 13292", "President: George W. Bush", "In force: 25 March 2003 to 26 June 2010"}},
		{parser.NoteOrder, "13526", at("12958", 0), []string{"In force: since 27 June 2010", "At the date of the cable E.O. 12958 as amended by E.O. 13292 was in force"}},
		{parser.NoteOrder, "11111", at("12958", 0), []string{"not one of the orders"}},
		{parser.NoteDeclassify, "2018-05-14", at("05/14/2018", 0), []string{"Declassified on: 14 May 2018", "10 years after the date of the cable, within the 25 years"}},
		{parser.NoteDeclassify, "2038-05-14", at("05/14/2018", 0), []string{"more than the 25 years"}},
		{parser.NoteDeclassify, "2007-05-14", at("05/14/2018", 0), []string{"before the date of the cable"}},
		{parser.NoteDeclassify, "X1, X5", at("05/14/2018", 0), []string{"X1: ", "X5: ", "in place of a date"}},
		{parser.NoteDeclassify, "CLOSURE OF THE HARBOR", at("05/14/2018", 0), []string{"Event: CLOSURE OF THE HARBOR"}},
		{parser.NoteTag, "PREL", at("PREL", 0), []string{"Name: External Political Relations", "P for political affairs", "Source: 5 FAH-3 H-010"}},
		{parser.NoteTag, "AG", at("AG,", 0), []string{"Name: Algeria", "list of 1980 to 2011"}},
		{parser.NoteTag, "KAWK", at("KAWK", 0), []string{"program tag", "(listed, meaning not confirmed)"}},
		{parser.NoteTag, "KRCM", at("KAWK", 0), []string{"misspelling of KCRM"}},
		{parser.NoteTag, "UR", at("KAWK", 0), []string{"Name: Soviet Union", "not that of the cable’s year", "(meaning not confirmed)"}},
		{parser.NoteTag, "POGOV", at("POGOV", 0), []string{"not in the lists", "PGOV differs from it by one slip"}},
		{parser.NoteCable, "08VALLETTA198", at("VALLETTA 198", 0), []string{"U.S. Embassy Valletta", "Number: 198", "Reference A", "No year is written, so it is that of this cable, 2008"}},
		{parser.NoteCable, "07ROME2240", at("07 ROME 2240", 0), []string{"Year: 2007", "names the year, 2007", "NOTAL"}},
		{parser.NoteCable, "06PARIS12", at("back", 0), []string{"U.S. Embassy Paris", "Another telegram"}},
		{parser.NoteReference, "A", at("ref A", 0), []string{"Cites: VALLETTA 198", "Cable: 08VALLETTA198"}},
		{parser.NoteReference, "F", at("ref A", 0), []string{"does not have"}},
		{parser.NoteAbbreviation, "POLOFF", at("back", 0), []string{"Abbreviation", "POLOFF: political officer", "Source: usage of the Foreign Service"}},
		{parser.NoteAbbreviation, "GOM", at("back", 0), []string{"Most likely: Government of Malta", "May be: Government of Mexico", "May be: Government of Morocco", "(several meanings)"}},
		{parser.NoteAbbreviation, "COP", at("back", 0), []string{"May be: close of play", "May be: chief of police", "only the text can decide", "(several meanings)"}},
		{parser.NoteAbbreviation, "A/PolCouns", at("back", 0), []string{"POLCOUNS: political counselor", "acting"}},
		{parser.NoteAbbreviation, "HUA", at("HARBOR", 0), []string{"Here: HARBOR", "The text itself says"}},
		{parser.NoteAbbreviation, "QZV", at("back", 0), []string{"As written: QZV", "(meaning not known)"}},
		{parser.NoteOrganization, "NATO", at("back", 0), []string{"Organization", "NATO: North Atlantic Treaty Organization"}},
		{parser.NoteDate, "2008-05-12", at("back", 0), []string{"Day: Monday, 12 May 2008", "2 days before the day of the cable"}},
		{parser.NoteDate, "05-13", at("back", 0), []string{"Day: 13 May", "Nearest to the cable: Tuesday, 13 May 2008", "(the year is not written)"}},
		{parser.NoteDate, "12-28/12-30", at("back", 0), []string{"Day: 28 December", "Friday, 28 December 2007", "To: 30"}},
		{parser.NoteDate, "2008-04", at("back", 0), []string{"Month: April 2008"}},
		{parser.NotePerson, "Ada Quill", at("Ada Quill", 0), []string{"Classifying officer", "Title: DCM", "Reason 1.4 (b): foreign government information"}},
		{parser.NotePerson, "Lino Vassel", at("back", 0), []string{"Name: Lino Vassel"}},
		{parser.NoteReason, "1.4(b)", at("(b)", 0), []string{"concerns foreign government information", "Source: E.O. 12958 as amended"}},
		{parser.NoteReason, "1.5(b)", at("(b)", 0), []string{"Section 1.5 is not that of the order in force"}},
		{parser.NoteReason, "9.9(z)", at("(b)", 0), []string{"not in the orders"}},
		{parser.NoteMark, "C", at("(C)", 0), []string{"this paragraph alone is classified: confidential"}},
		{parser.NoteMark, "S/NF", at("(S/NF)", 0), []string{"Control: NOFORN", "secret", "higher than the classification line"}},
		{parser.NoteMark, "Q", at("(C)", 0), []string{"not in the list"}},
		{parser.NoteSignature, "QUILL", at("QUILL", 0), []string{"Signed: QUILL", "chief of mission"}},
		{parser.NoteRelease, "B1", at("back", 0), []string{"B1: properly classified"}},
		{parser.NoteRelease, "B99", at("back", 0), []string{"not in the list"}},
	}
	covered := map[parser.NoteKind]bool{}
	for _, tt := range tests {
		e := Note(c, parser.Note{Kind: tt.kind, Key: tt.key, Span: tt.span})
		check(t, string(tt.kind)+" "+tt.key, e, tt.want)
		if e.Text != specimen[tt.span.Start:tt.span.End] {
			t.Errorf("%s %s: text %q", tt.kind, tt.key, e.Text)
		}
		covered[tt.kind] = true
	}
	for _, kind := range noteKinds {
		if !covered[kind] {
			t.Errorf("no test of notes of kind %s", kind)
		}
	}
}

var noteKinds = []parser.NoteKind{
	parser.NoteTransmission, parser.NotePrecedence, parser.NoteStation, parser.NoteSerial, parser.NoteFiled, parser.NoteSignal, parser.NoteClassGroup,
	parser.NoteDateTime, parser.NoteAddress, parser.NoteOffice, parser.NoteChannel, parser.NoteLevel, parser.NoteControl, parser.NoteSection,
	parser.NotePost, parser.NoteID, parser.NoteCaption, parser.NoteOrder, parser.NoteDeclassify, parser.NoteTag, parser.NoteCable, parser.NoteReference,
	parser.NoteAbbreviation, parser.NoteOrganization, parser.NoteDate,
	parser.NotePerson, parser.NoteReason, parser.NoteMark, parser.NoteSignature, parser.NoteRelease,
}

// check reports unless e has a title, prose, and the wanted pieces in order.
func check(t *testing.T, name string, e Explanation, want []string) {
	t.Helper()
	if e.Title == "" || len(e.Prose) == 0 {
		t.Errorf("%s: no title or no prose: %+v", name, e)
	}
	got := Text(e)
	rest := got
	for _, w := range want {
		_, after, ok := strings.Cut(rest, w)
		if !ok {
			t.Errorf("%s: no %q in order in\n%s", name, w, got)
			return
		}
		rest = after
	}
}

package parser

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// A generator writes telegrams of words that do not exist. The same seed gives
// the same telegrams.
type generator struct{ *rand.Rand }

func newGenerator(seed uint64) generator { return generator{rand.New(rand.NewPCG(seed, 0))} }

// A generated is a telegram and what was written into it, in the form of
// readGold.
type generated struct {
	text string
	want map[string]string
}

// A place is a post as in a message reference number, its address, its tag,
// and its routing indicator.
type place struct{ post, address, tag, station string }

var (
	onsets    = strings.Fields("b br d dr f g gr h j k l m n p r s sk st t tr v z")
	vowels    = strings.Fields("a e i o u ai ei ou")
	codas     = strings.Fields("- - - - n r s l m nd rt")
	smalls    = strings.Fields("the of to and in a that for on with is was by as at from it has be")
	officials = []string{"Ambassador", "DCM", "Political Counselor", "Charge d'Affaires", "Consul General", "A/DCM", "Pol/Econ Chief"}
	subjects  = strings.Fields("PGOV PREL PHUM ECON ETRD EFIN ENRG ELAB EWWT SENV SOCI SCUL MARR PARM OVIP TBIO")
	places    = []place{
		{"VALLETTA", "AMEMBASSY VALLETTA", "MT", "RUEHVT"}, {"SUVA", "AMEMBASSY SUVA", "FJ", "RUEHSV"}, {"PORT LOUIS", "AMEMBASSY PORT LOUIS", "MP", "RUEHPL"},
		{"REYKJAVIK", "AMEMBASSY REYKJAVIK", "IC", "RUEHRK"}, {"LA PAZ", "AMEMBASSY LA PAZ", "BL", "RUEHLP"}, {"NAPLES", "AMCONSUL NAPLES", "IT", "RUEHNP"},
		{"OSLO", "AMEMBASSY OSLO", "NO", "RUEHNY"}, {"TUNIS", "AMEMBASSY TUNIS", "TS", "RUEHTU"}, {"PARIS", "AMEMBASSY PARIS", "FR", "RUEHFR"}, {"ACCRA", "AMEMBASSY ACCRA", "GH", "RUEHAR"},
	}
)

func (g generator) pick(list []string) string { return list[g.IntN(len(list))] }

func (g generator) word() string {
	var s string
	for range 1 + g.IntN(3) {
		s += g.pick(onsets) + g.pick(vowels) + strings.Trim(g.pick(codas), "-")
	}
	return s
}

// name returns a name that is no slip away from a title.
func (g generator) name() string {
	w := g.word() + g.pick(vowels)
	return strings.ToUpper(w[:1]) + w[1:] + "berg"
}

// words returns n words, every other one of them a word that exists.
func (g generator) words(n int) string {
	list := make([]string, n)
	for i := range list {
		if list[i] = g.word(); g.IntN(2) == 0 {
			list[i] = g.pick(smalls)
		}
	}
	return strings.Join(list, " ")
}

func (g generator) sentence() string {
	s := g.words(6 + g.IntN(20))
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

func (g generator) sentences(n int) string {
	list := make([]string, n)
	for i := range list {
		list[i] = g.sentence()
	}
	return strings.Join(list, " ")
}

// wrap breaks s into lines of at most 66 characters, as telegrams are typed.
func wrap(s string) string {
	var out strings.Builder
	width := 0
	for _, w := range strings.Fields(s) {
		switch {
		case width == 0:
		case width+1+len(w) > 66:
			out.WriteByte('\n')
			width = 0
		default:
			out.WriteByte(' ')
			width++
		}
		out.WriteString(w)
		width += len(w)
	}
	return out.String()
}

// cable writes one telegram.
func (g generator) cable() generated {
	from := places[g.IntN(len(places))]
	sent := time.Date(2002+g.IntN(8), time.Month(1+g.IntN(12)), 1+g.IntN(28), g.IntN(24), g.IntN(60), 0, 0, time.UTC)
	serial := 100 + g.IntN(2400)
	w := map[string]string{"sent": sent.Format(time.RFC3339), "sections": ""}
	var out strings.Builder
	g.heading(&out, w, from, sent, serial)
	g.header(&out, w, from, sent)
	g.body(&out, w)
	return generated{out.String(), w}
}

// heading writes format lines 1 to 8, classification line and caption.
func (g generator) heading(out *strings.Builder, w map[string]string, from place, sent time.Time, serial int) {
	group := strings.ToUpper(sent.Format("021504Z Jan 06"))
	w["transmissionId"] = fmt.Sprintf("VZCZCXRO%04d", g.IntN(10000))
	fmt.Fprintf(out, "%s\nPP RUEHBW RUEHLA\nDE %s #%04d/01 %03d%s\nZNY CCCCC ZZH\nP %s\nFM %s\n", w["transmissionId"], from.station, serial, sent.YearDay(), sent.Format("1504"), group, from.address)
	number := fmt.Sprintf("%04d", g.IntN(10000))
	fmt.Fprintf(out, "TO RUEHC/SECSTATE WASHDC PRIORITY %s\n", number)
	w["action"] = "RUEHC/SECSTATE WASHDC/PRIORITY/" + number
	label := "INFO "
	var info []string
	for range 1 + g.IntN(6) {
		p := places[g.IntN(len(places))]
		fmt.Fprintf(out, "%sRUEHXX/%s %s\n", label, p.address, number)
		info = append(info, "RUEHXX/"+p.address+"//"+number)
		label = ""
	}
	w["info"] = strings.Join(info, "; ")
	fmt.Fprintf(out, "\nC O N F I D E N T I A L %s %06d\n\nSIPDIS\n\n", from.post, serial)
}

// header writes what stands between the caption and the first paragraph.
func (g generator) header(out *strings.Builder, w map[string]string, from place, sent time.Time) {
	end := sent.AddDate(10, 0, 0)
	w["authority"] = fmt.Sprintf("12958 %s ", end.Format(time.DateOnly))
	tags := []string{subjects[g.IntN(8)], subjects[8+g.IntN(8)], from.tag}
	w["tags"] = strings.Join(tags, " ")
	w["subject"] = strings.ToUpper(g.words(4 + g.IntN(12)))
	fmt.Fprintf(out, "E.O. 12958: DECL: %s\nTAGS: %s\n%s\n\n", end.Format("01/02/2006"), strings.Join(tags, ", "), wrap("SUBJECT: "+w["subject"]))
	var refs []string
	for i := range g.IntN(5) {
		p, serial := places[g.IntN(len(places))], 1+g.IntN(9000)
		year := sent.Year() - g.IntN(3)
		fmt.Fprintf(out, "%-5s%c. %02d %s %d\n", [2]string{"REF:"}[min(i, 1)], 'A'+i, year%100, p.post, serial)
		refs = append(refs, canonical(year, strings.ReplaceAll(p.post, " ", ""), serial))
	}
	w["references"] = strings.Join(refs, " ")
	section := "1.4"
	if sent.Before(amended) {
		section = "1.5"
	}
	w["classifiedBy"] = g.name() + " " + g.name()
	fmt.Fprintf(out, "\n%s\n\n", wrap("Classified By: "+g.pick(officials)+" "+w["classifiedBy"]+" for reasons "+section+" (b) and (d)."))
}

// body writes the summary, headings and paragraphs, and the signature.
func (g generator) body(out *strings.Builder, w map[string]string) {
	w["summary"] = g.sentences(2)
	fmt.Fprintf(out, "%s\n\n", wrap("1. (C) SUMMARY: "+w["summary"]+" END SUMMARY."))
	marks := []string{"C"}
	for i := range 3 + g.IntN(14) {
		if g.IntN(4) == 0 {
			h := strings.ToUpper(g.word() + " " + g.word())
			fmt.Fprintf(out, "%s\n%s\n\n", h, strings.Repeat("-", len(h)))
		}
		marks = append(marks, g.pick([]string{"C", "C", "C", "U", "SBU", "C/NF"}))
		fmt.Fprintf(out, "%s\n\n", wrap(fmt.Sprintf("%d. (%s) %s", i+2, marks[i+1], g.sentences(2+g.IntN(5)))))
	}
	w["marks"] = strings.Join(marks, " ")
	w["signature"] = strings.ToUpper(g.name())
	fmt.Fprintf(out, "%s\n", w["signature"])
}

// TestGenerated reads generated telegrams and compares every field with what
// was written.
func TestGenerated(t *testing.T) {
	const cables = 400
	g := newGenerator(1)
	size := 0
	for i := range cables {
		made := g.cable()
		size += len(made.text)
		c := Parse(&Source{Text: made.text}, Options{})
		if msg := sound(c); msg != "" {
			t.Errorf("cable %d: %s", i, msg)
		}
		for name, got := range readGold(c) {
			if got != made.want[name] {
				t.Errorf("cable %d: %s\n got %q\nwant %q", i, name, got, made.want[name])
			}
		}
	}
	if mean := size / cables; mean < 4000 || mean > 6000 {
		t.Errorf("telegrams have %d bytes on average, want about 5,000", mean)
	}
}

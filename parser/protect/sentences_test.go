package protect

import (
	"testing"

	"github.com/reftel/reftel/parser"
)

// TestSentences holds what is masked and what stays in sentences of all forms.
func TestSentences(t *testing.T) {
	tests := []struct {
		text    string
		want    string
		unnamed int // passages for which no name is found
	}{
		// What begins a name in small letters.
		{"Muhammad al-Hamid (protect) said. Hamid left. Al Hamid slept, AL-HAMID too.", "[PROTECTED 1] (protect) said. [PROTECTED 1] left. [PROTECTED 1] slept, [PROTECTED 1] too.", 0},
		{"Osama el-Saqqa (protect) said. El-Saqqa and Elsaqqa left.", "[PROTECTED 1] (protect) said. [PROTECTED 1] and [PROTECTED 1] left.", 0},
		{"Mohammed bin-Rashad (protect) left.", "[PROTECTED 1] (protect) left.", 0},
		{"Ibrahim abu-Talha (strictly protect) left. Abu Talha fled.", "[PROTECTED 1] (strictly protect) left. [PROTECTED 1] fled.", 0},
		{"Sheikh Salman bin Fadl al-Oraib (protect) left.", "Sheikh [PROTECTED 1] (protect) left.", 0},
		{"Abd al-Rahim Khadduri (protect) left. As a rule Abd al-Rahim stays.", "[PROTECTED 1] (protect) left. As a rule [PROTECTED 1] stays.", 0},
		{"He met al-Hamid (protect) there.", "He met [PROTECTED 1] (protect) there.", 0},
		{"He met van der Linde (protect) there; Linde left.", "He met [PROTECTED 1] (protect) there; [PROTECTED 1] left.", 0},
		{"Ali as-Sabri (protect) said so. As Sabri said, it rains.", "[PROTECTED 1] (protect) said so. [PROTECTED 1] said, it rains.", 0},
		{"The pro-Western Lino Vassel (protect) left.", "The pro-Western [PROTECTED 1] (protect) left.", 0},
		{"Jean d'Arcier (protect) left. D’Arcier ran.", "[PROTECTED 1] (protect) left. [PROTECTED 1] ran.", 0},
		// Titles and words that are names.
		{"Ann Lee (protect) and Mr. May (protect) left on May 3. May wept.", "[PROTECTED 1] (protect) and Mr. [PROTECTED 2] (protect) left on May 3. [PROTECTED 2] wept.", 0},
		{"Port director Ann King (protect) met the Prime Minister.", "Port director [PROTECTED 1] (protect) met the Prime Minister.", 0},
		{"In Rome on May 3 Lino Vassel (protect) left.", "In Rome on May 3 [PROTECTED 1] (protect) left.", 0},
		{"Lino Vassel Jr. (protect) left.", "[PROTECTED 1] Jr. (protect) left.", 0},
		{"Lino Vassel, Jr., (protect) left.", "[PROTECTED 1], Jr., (protect) left.", 0},
		// Initials, nicknames, apostrophes, families.
		{"K.P.S. Gillan (protect) left. Gillan and KPS Gillan and P.S. Gillan ran.", "[PROTECTED 1] (protect) left. [PROTECTED 1] and [PROTECTED 1] and [PROTECTED 1] ran.", 0},
		{"J.-P. Arcier (protect) left.", "[PROTECTED 1] (protect) left.", 0},
		{"\"Big Joe\" Carvel (protect) left.", "[PROTECTED 1] (protect) left.", 0},
		{"Joe \"The Ox\" Carvel (protect) left.", "[PROTECTED 1] (protect) left.", 0},
		{"John (Jack) Carvel (protect) left. Jack ran.", "[PROTECTED 1] ([PROTECTED 1]) [PROTECTED 1] (protect) left. [PROTECTED 1] ran.", 0},
		{"John Carvel (protect) and the Carvels' house.", "[PROTECTED 1] (protect) and the [PROTECTED 1]' house.", 0},
		{"T'ang Wei (protect) left. T’ang and Tang and Tʼang ran.", "[PROTECTED 1] (protect) left. [PROTECTED 1] and [PROTECTED 1] and [PROTECTED 1] ran.", 0},
		// Where the mark stands.
		{"Ann Lee (protect) met (PROTECT) John Carvel.", "[PROTECTED 1] (protect) met (PROTECT) [PROTECTED 2].", 0},
		{"The owner (protect) Dr. Lino Vassel left.", "The owner (protect) Dr. [PROTECTED 1] left.", 0},
		{"Jack Raye -- please protect -- left.", "[PROTECTED 1] -- please protect -- left.", 0},
		{"Jack Raye, strictly protect, left.", "[PROTECTED 1], strictly protect, left.", 0},
		{"Jack Raye, protect, left.", "[PROTECTED 1], protect, left.", 0},
		{"Jack Raye - protect - left.", "[PROTECTED 1] - protect - left.", 0},
		{"Jack Raye PROTECT left.", "[PROTECTED 1] PROTECT left.", 0},
		{"Jack Raye/protect/ left.", "[PROTECTED 1]/protect/ left.", 0},
		{"Strictly protect Bob Doyle. Doyle left.", "Strictly protect [PROTECTED 1]. [PROTECTED 1] left.", 0},
		{"It rained. Please protect the identity of Bob Doyle and Ann Lee.", "It rained. Please protect the identity of [PROTECTED 1] and [PROTECTED 2].", 0},
		{"It rained (please protect Bob Doyle), and Doyle ran.", "It rained (please protect [PROTECTED 1]), and [PROTECTED 1] ran.", 0},
		{"Bob Doyle left. Please protect.", "[PROTECTED 1] left. Please protect.", 0},
		{"Bob Doyle (to protect identity) left.", "[PROTECTED 1] (to protect identity) left.", 0},
		{"Bob Doyle (*protect*) left.", "[PROTECTED 1] (*protect*) left.", 0},
		{"Bob Doyle *protect* left.", "[PROTECTED 1] *protect* left.", 0},
		{"Bob Doyle {protect} left.", "[PROTECTED 1] {protect} left.", 0},
		{"Bob Doyle [protect] left.", "[PROTECTED 1] [protect] left.", 0},
		{"Bob Doyle (pro-\ntect) left.", "[PROTECTED 1] (pro-\ntect) left.", 0},
		{"(Bob Doyle (protect) left.)", "([PROTECTED 1] (protect) left.)", 0},
		{"Bob Doyle (Sagra Shipping) (protect) left.", "[PROTECTED 1] (Sagra Shipping) (protect) left.", 0},
		{"Bob Doyle, head of Gasco (protect), left.", "[PROTECTED 1], head of Gasco (protect), left.", 0},
		{"Bob Doyle (head of Gasco, please protect) left.", "[PROTECTED 1] (head of Gasco, please protect) left.", 0},
		{"Raye and Carvel (both protect) left.", "[PROTECTED 2] and [PROTECTED 1] (both protect) left.", 0},
		{"BOB DOYLE AND JACK RAYE (BOTH PROTECT) LEFT ROME.", "[PROTECTED 2] AND [PROTECTED 1] (BOTH PROTECT) LEFT ROME.", 0},
		{"SHEIKH SALMAN BIN FADL AL-ORAIB (PROTECT) LEFT.", "SHEIKH [PROTECTED 1] (PROTECT) LEFT.", 0},
		{"MR. MAY, PROTECT, LEFT.", "MR. [PROTECTED 1], PROTECT, LEFT.", 0},
		{"Lino Vassel of the University of Rome (protect) left Rome.", "[PROTECTED 1] of the University of Rome (protect) left Rome.", 0},
		{"LINO VASSEL OF GASCO (PROTECT) LEFT.", "[PROTECTED 2] OF [PROTECTED 1] (PROTECT) LEFT.", 0},
		{"Bob Doyle (protect said that he left.", "[PROTECTED 1] (protect said that he left.", 0},
		{"Bob Doyle protect) said that he left.", "[PROTECTED 1] protect) said that he left.", 0},
		{"Bob Doyle <protect> left.", "[PROTECTED 1] <protect> left.", 0},
		{"Bob Doyle left -- and please protect him -- at once.", "[PROTECTED 1] left -- and please protect him -- at once.", 0},
		{"Bob Doyle left in confidence (please protect accordingly).", "[PROTECTED 1] left in confidence (please protect accordingly).", 0},
		{"Wang Xiaoming (protect) left. Xiao-ming and Xiao\u2019ming ran.", "[PROTECTED 1] (protect) left. [PROTECTED 1] and [PROTECTED 1] ran.", 0},
		{"Mr. O'Neale-Smith (protect) left. ONeale, O'Neale and Smith ran.", "Mr. [PROTECTED 1] (protect) left. [PROTECTED 1], [PROTECTED 1] and [PROTECTED 1] ran.", 0},
		{"XXXXXXXXXXXX (protect) met XXXXXXXXXXXX.", "XXXXXXXXXXXX (protect) met XXXXXXXXXXXX.", 0},
		{"Bob Doyle met XXXXXXXXXXXX (protect).", "[PROTECTED 1] met XXXXXXXXXXXX (protect).", 0},
		{"Yesterday the Governor of Pozzallo, Lino Vassel (protect), left Pozzallo.", "Yesterday the Governor of Pozzallo, [PROTECTED 1] (protect), left Pozzallo.", 0},
		{"Lino Vassel (protect) and Ms. June Day (protect) left in June.", "[PROTECTED 1] (protect) and Ms. [PROTECTED 2] (protect) left in [PROTECTED 2].", 0},
		{"Lino Vassel (protect), who owns it (strictly protect), left.", "[PROTECTED 1] (protect), who owns it (strictly protect), left.", 0},
		// Nobody is named.
		{"Lino Vassel (protect) and the President (strictly protect) left.", "[PROTECTED 1] (protect) and the President (strictly protect) left.", 1},
		{"A Human Rights Watch employee (protect identity) left.", "A Human Rights Watch employee (protect identity) left.", 1},
		{"The MFA director for Europe (protect) left.", "The MFA director for Europe (protect) left.", 1},
		{"An Italian clerk at the works (protect) left.", "An Italian clerk at the works (protect) left.", 1},
		{"A Gasco Group shareholder (protect) met a Tunisian.", "A Gasco Group shareholder (protect) met a Tunisian.", 1},
		{"A clerk (protect) left. Bob Doyle stayed.", "A clerk (protect) left. Bob Doyle stayed.", 1},
		// Nothing is asked.
		{"Bob Doyle (do not protect) left.", "Bob Doyle (do not protect) left.", 0},
		{"Bob Doyle (not to be protected) left, Ann Lee (protect) stayed.", "Bob Doyle (not to be protected) left, [PROTECTED 1] (protect) stayed.", 0},
		{"Bob Doyle wants to promote, protect, and defend it.", "Bob Doyle wants to promote, protect, and defend it.", 0},
		{"Bob Doyle asked us to please protect the sea.", "Bob Doyle asked us to please protect the sea.", 0},
		{"Bob Doyle left (protecting the sea), to protect it (strictly).", "Bob Doyle left (protecting the sea), to protect it (strictly).", 0},
		{"Bob Doyle (protect the sea) left.", "Bob Doyle (protect the sea) left.", 0},
		{"Bob Doyle left (to protect minorities).", "Bob Doyle left (to protect minorities).", 0},
		{"Bob Doyle cited the PROTECT Act, self-protect, and the law.", "Bob Doyle cited the PROTECT Act, self-protect, and the law.", 0},
		{"Bob Doyle's troops protect Ann Lee.", "Bob Doyle's troops protect Ann Lee.", 0},
	}
	for _, tt := range tests {
		text := "1. (C) " + tt.text + "\n"
		f := Find(parser.Parse(&parser.Source{Text: text}, parser.Options{SkipNotes: true, SkipChecks: true}))
		got := Share(text, f.Likely()).Text
		got = got[len("1. (C) ") : len(got)-1]
		if got != tt.want || len(f.Unnamed()) != tt.unnamed {
			t.Errorf("%q: %q and %d unnamed, want %q and %d", tt.text, got, len(f.Unnamed()), tt.want, tt.unnamed)
		}
	}
}

// FuzzPassages looks for passages that are not in the text, or not in its order.
func FuzzPassages(f *testing.F) {
	f.Add("Joe \"The Ox\" Carvel (please pro-\ntect) met (PROTECT) al-Hamid, K.P.S. Gillan -- strictly protect -- and Ms. May {protect")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, p := range passages(text) {
			if p.span.Start < at || p.span.End <= p.span.Start || p.span.End > len(text) {
				t.Fatalf("a passage is at %v, behind %d", p.span, at)
			}
			p.names(text[at:p.span.Start])
			at = p.span.End
		}
	})
}

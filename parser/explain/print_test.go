package explain

import (
	"testing"

	"github.com/reftel/reftel/parser"
)

// TestPrints explains the blocks that prints and archives have beside the
// telegram.
func TestPrints(t *testing.T) {
	tests := []struct {
		in   string
		kind parser.BlockKind
		want []string
	}{
		{"ORIGIN PA-02\nINFO OCT-01 L-03 /006 R\nDESIRED DISTRIBUTION\nALL BUREAUS\nR 141615Z MAY 75\n", parser.Distribution,
			[]string{"Offices: 3", "Copies: 6", "Wished by the drafter: ALL BUREAUS", "add up to the total at the end, 6", "that the Department sent"}},
		{"ACTION EUR-12\nINFO PM-X3 /020 W\nR 141615Z MAY 75\n", parser.Distribution,
			[]string{"Copies: 12", "but the total at the end is 20", "The copies of 1 office cannot be read"}},
		{"DRAFTED BY EUR/EE:AQUILL:MJW\nAPPROVED BY EUR:TWEIR\nUSAF-MR. REED (SUBS)\n", parser.Drafting, []string{"Approved by: EUR: TWEIR"}},
		{"ORIGIN EUR-02\nINFO OCT-01 /003 R\nDRAFTED BY EUR/EE:AQUILL:MJW\nAPPROVED BY EUR:TWEIR\nUSAF-MR. REED (SUBS)\nR 141615Z MAY 75\n", parser.Drafting,
			[]string{"Drafted by: EUR/EE: AQUILL", "Approved by: EUR: TWEIR", "Cleared by: USAF: MR. REED (SUBS)"}},
		{"MRN: 23 VALLETTA 212\nSubject: Dues\n1. (U) Paid.\n", parser.Attributes, []string{"MRN: 23 VALLETTA 212", "Rows of labels"}},
		{"MRN: 01 VALLETTA 212\nSubject: Dues\nR 141018Z MAY 01\nFM AMEMBASSY VALLETTA\nUNCLAS VALLETTA 000212\n", parser.Attributes,
			[]string{"An older telegram"}},
		{"R 141018Z MAY 76\nFM AMEMBASSY VALLETTA\nMessage Attributes\nSecure: OPEN\n", parser.Attributes, []string{"Secure: OPEN", "those of the copy"}},
		{"R 141018Z MAY 76\nMSGID/GENADMIN/CNO/-/MAY//\n", parser.Set, []string{"MSGID: what kind of message", "Two strokes end it"}},
		{"RELEASED IN PART B1\nREVIEW AUTHORITY: ADA QUILL, Senior Reviewer\nDATE/CASE ID: 12 MAR 2009 200900042\nR 141018Z MAY 76\n", parser.Stamp,
			[]string{"Decision: released in part", "Case: 200900042", "Reviewed by: ADA QUILL, Senior Reviewer", "Date: 12 March 2009", "Exemptions: 1"}},
	}
	for _, tt := range tests {
		c := parser.Parse(&parser.Source{Text: tt.in}, parser.Options{})
		found := false
		for _, b := range c.Blocks {
			if b.Kind == tt.kind && !found {
				found = true
				check(t, string(b.Kind), Block(c, b), tt.want)
			}
		}
		if !found {
			t.Errorf("no block %s in %q", tt.kind, tt.in)
		}
	}
}

package parser

import "testing"

// TestLabels reads the labels of the heading: what stands behind each, "no" if
// the text does not start with it.
func TestLabels(t *testing.T) {
	tests := []struct {
		name  string
		label func(string) int
		in    string
		rest  string
	}{
		{"tags", tagsLabel, "TAGS: PREL", " PREL"},
		{"tags", tagsLabel, "TAGS PREL", "PREL"},
		{"tags", tagsLabel, "Tags: prel", " prel"},
		{"tags", tagsLabel, "TAG, PREL", " PREL"},
		{"tags", tagsLabel, "TGS: PREL", " PREL"},
		{"tags", tagsLabel, "- TAGS: PREL", " PREL"},
		{"tags", tagsLabel, "TAGS", ""},
		{"tags", tagsLabel, "TGS PREL", "no"}, // misspelt only with its colon
		{"tags", tagsLabel, "TAGSTER: X", "no"},
		{"tags", tagsLabel, "TAG-ALONG", "no"},
		{"subject", subjectLabel, "SUBJECT: HARBOR", " HARBOR"},
		{"subject", subjectLabel, "SUBJ: HARBOR", " HARBOR"},
		{"subject", subjectLabel, "SUBJ HARBOR", "HARBOR"},
		{"subject", subjectLabel, "Subject: harbor", " harbor"},
		{"subject", subjectLabel, "UBJECT: HARBOR", " HARBOR"},
		{"subject", subjectLabel, "Subject matter is harbors", "no"},
		{"subject", subjectLabel, "SUBJECTIVE: X", "no"},
		{"reference", referenceLabel, "REF: ROME 1", " ROME 1"},
		{"reference", referenceLabel, "REFS: ROME 1", " ROME 1"},
		{"reference", referenceLabel, "REFTEL: ROME 1", " ROME 1"},
		{"reference", referenceLabel, "REF(S): ROME 1", " ROME 1"},
		{"reference", referenceLabel, "REFERENCES: ROME 1", " ROME 1"},
		{"reference", referenceLabel, "REF. ROME 1", " ROME 1"},
		{"reference", referenceLabel, "REF A ROME 1", "A ROME 1"},
		{"reference", referenceLabel, "REF", ""},
		{"reference", referenceLabel, "Ref b is wrong", "no"},
		{"reference", referenceLabel, "REFUGEES: MANY", "no"},
		{"classified", classifiedLabel, "Classified By: Quill", " Quill"},
		{"classified", classifiedLabel, "CLASSIFIED BY Quill", " Quill"},
		{"classified", classifiedLabel, "Class By: Quill", " Quill"},
		{"classified", classifiedLabel, "Derived from: DSCG", " DSCG"},
		{"classified", classifiedLabel, "Classified information", "no"},
		{"classified", classifiedLabel, "Class of 1988", "no"},
	}
	for _, tt := range tests {
		t.Run(tt.name+"/"+tt.in, func(t *testing.T) {
			got := "no"
			if n := tt.label(tt.in); n > 0 {
				got = tt.in[n:]
			}
			if got != tt.rest {
				t.Errorf("behind the label of %q is %q, want %q", tt.in, got, tt.rest)
			}
		})
	}
}

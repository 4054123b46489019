package refdata

import "testing"

// The lookups that leave the meaning out must agree with those that have it.
func TestKindsAgree(t *testing.T) {
	for row, i := posts.next(posts.start()); row != ""; row, i = posts.next(i) {
		name := column(row, 0)
		want, _ := Post(name)
		if got, ok := CanonicalPost(name); !ok || got != want.Canonical {
			t.Errorf("CanonicalPost(%q) = %q, Post has %q", name, got, want.Canonical)
		}
	}
	if got, ok := CanonicalPost("AMEMBASSY ABU DHABI"); !ok || got != "ABUDHABI" {
		t.Errorf("CanonicalPost of an address = %q, %v", got, ok)
	}
	for _, table := range []*Table{subjects, programs, places, organizations} {
		for row, i := table.next(table.start()); row != ""; row, i = table.next(i) {
			for _, year := range []int{0, 1975, 1990, 2015} {
				code := column(row, 0)
				want, _ := Tag(code, year)
				if got := TagKind(code, year); got != want.Kind {
					t.Errorf("TagKind(%q, %d) = %q, Tag has %q", code, year, got, want.Kind)
				}
			}
		}
	}
	for _, text := range []string{"SIPDIS", "NOFORN", "EXDIS"} {
		want, _ := Caption(text)
		if got := CaptionKind(text); got != want.Kind {
			t.Errorf("CaptionKind(%q) = %q, Caption has %q", text, got, want.Kind)
		}
	}
}

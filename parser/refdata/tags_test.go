package refdata

import (
	"strings"
	"testing"
)

func TestTag(t *testing.T) {
	tests := []struct {
		code string
		year int
		want string // kind, name
		sure bool
	}{
		{"PREL", 2008, "subject External Political Relations", true},
		{"prel", 2008, "subject External Political Relations", true},
		{"PARM", 1975, "subject Arms Control and Disarmament", true},
		{"PARM", 1995, "subject Arms Controls and Disarmament", true},
		{"KNNP", 2008, "program Nuclear non-proliferation", true},
		{"KAWK", 2008, "program ", false},
		{"IR", 2008, "geographic Iran", true},
		{"AJ", 2008, "geographic Azerbaijan", true},
		{"BO", 2008, "geographic Belarus", true},
		{"BO", 2014, "geographic Bolivia", true},
		{"AG", 1975, "geographic Algeria", true},
		{"AG", 2014, "geographic Antigua and Barbuda", true},
		{"UR", 1988, "geographic Soviet Union", false}, // only in the list of 1974
		{"CH", 0, "geographic China", true},
		{"CH", 2012, "geographic Switzerland", true},
		{"UN", 2008, "organization United Nations", true},
		{"EU", 2008, "organization European Union", true},
		{"VA", 2008, "organization Department of Veterans Affairs", true},
		{"VA", 2014, "geographic Vatican City", true},
		{"AL", 2008, "geographic Albania", true}, // listed as organization too, without a name
		{"NATO", 2008, "organization North Atlantic Treaty Organization", true},
		{"QANTAS", 1978, "organization ", false},
		{"POGOV", 2008, "", false},
		{"", 2008, "", false},
		{strings.Repeat("X", 100), 2008, "", false},
	}
	for _, tt := range tests {
		e, ok := Tag(tt.code, tt.year)
		got := ""
		if ok {
			got = e.Kind + " " + e.Name
		}
		if got != tt.want || e.Sure != tt.sure {
			t.Errorf("Tag(%q, %d) = %q, sure %t, want %q, %t", tt.code, tt.year, got, e.Sure, tt.want, tt.sure)
		}
		if ok && e.Source == "" {
			t.Errorf("Tag(%q, %d) has no source", tt.code, tt.year)
		}
	}
}

func TestSimilarTag(t *testing.T) {
	tests := []struct{ code, want string }{
		{"POGOV", "PGOV"}, // a letter too many
		{"MOPPS", "MOPS"}, // doubled
		{"PRL", "PREL"},   // a letter too few
		{"PRLE", "PREL"},  // swapped
		{"KNNQ", "KNNP"},  // wrong
		{"PREL", ""},      // listed itself, and nothing else near
		{"IR", ""},        // too short to compare
		{"ZZZZZZ", ""},    // nothing near
		{"NATOO", "NATO"}, // an organization
	}
	for _, tt := range tests {
		got, ok := SimilarTag(tt.code, 2008)
		if ok != (tt.want != "") || ok && got != tt.want {
			t.Errorf("SimilarTag(%q) = %q, %t, want %q", tt.code, got, ok, tt.want)
		}
	}
}

func TestSplitTags(t *testing.T) {
	tests := []struct{ in, want string }{
		{"ECONEFIN", "ECON EFIN"},
		{"PGOVPREL", "PGOV PREL"},
		{"pgovprelir", "PGOV PREL IR"},
		{"PRELNATO", "PREL NATO"},
		{"PRELIRNATO", "PREL IR NATO"},
		{"PREL", ""},
		{"IRIZ", ""}, // no subject among them
		{"PRELQQ", ""},
		{"PRELELABEWWTECONEFINPGOVPHUMSNARKTIPMT", "PREL ELAB EWWT ECON EFIN PGOV PHUM SNAR KTIP MT"},
		{strings.Repeat("PREL", 13), ""}, // too long
		{"", ""},
	}
	for _, tt := range tests {
		if got := strings.Join(SplitTags(tt.in, 2008), " "); got != tt.want {
			t.Errorf("SplitTags(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestCountry(t *testing.T) {
	for iso, want := range map[string]string{"AZ": "Azerbaijan", "us": "United States", "XK": "Kosovo", "QQ": "", "": ""} {
		if got := Country(iso); got != want {
			t.Errorf("Country(%q) = %q, want %q", iso, got, want)
		}
	}
}

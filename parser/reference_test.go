package parser

import "testing"

func TestRefLetter(t *testing.T) {
	tests := []struct {
		in     string
		before byte
		n      int
		letter byte
	}{
		{"A. ROME 318", 0, 3, 'A'},
		{"A) ROME 318", 0, 3, 'A'},
		{"(A) ROME 318", 0, 4, 'A'},
		{"[A] ROME 318", 0, 4, 'A'},
		{"A: ROME 318", 0, 3, 'A'},
		{"¶B. ROME 318", 'A', 5, 'B'},
		{"REF B ROME 318", 'A', 6, 'B'},
		{"B. ROME 318", 'B', 3, 'B'}, // doubled
		{"C. ROME 318", 'A', 3, 'C'}, // one lost
		{"E. ROME 318", 'A', 0, 0},
		{"A. ROME 318", 'C', 0, 0},
		{"A.Q. OAKES", 0, 0, 0}, // initials
		{"ROME 318", 0, 0, 0},
		{"", 0, 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if n, letter := refLetter(tt.in, tt.before); n != tt.n || letter != tt.letter {
				t.Errorf("refLetter(%q, %q) = %d, %q, want %d, %q", tt.in, tt.before, n, letter, tt.n, tt.letter)
			}
		})
	}
}

func TestReferenceKind(t *testing.T) {
	tests := []struct{ in, want string }{
		{"QUILL-OAKES E-MAIL 01/12/08", "email"},
		{"EUR/WE emails of May", "email"},
		{"PELL TELCON 9/28", "telcon"},
		{"SECDEF MSG DTG 301601Z SEP 08", "message"},
		{"IIR 6 899 0149 08", "message"},
		{"ROME A-077 OF MAY 15", "airgram"},
		{"STATE CA-3400", "airgram"},
		{"5 FAH-1 H-210", "document"},
		{"UNSCR 1540", "document"},
		{"22 CFR 41", "document"},
		{"DOD DIRECTIVE 5105", "document"},
		{"TD-314/0012", "document"},
		{"ROME POINTS JULY 15", "other"},
		{"", "other"},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if got := referenceKind(tt.in); got != tt.want {
				t.Errorf("referenceKind(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

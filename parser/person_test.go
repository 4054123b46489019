package parser

import "testing"

func TestSplitName(t *testing.T) {
	tests := []struct{ in, name, title string }{
		{"Ambassador Ada Quill", "Ada Quill", "Ambassador"},
		{"DCM Ada L. Quill", "Ada L. Quill", "DCM"},
		{"Ada Quill, Deputy Chief of Mission", "Ada Quill", "Deputy Chief of Mission"},
		{"ADA QUILL, DEPUTY CHIEF OF MISSION", "ADA QUILL", "DEPUTY CHIEF OF MISSION"},
		{"POL/ECON CHIEF LINO VASSEL", "LINO VASSEL", "POL/ECON CHIEF"},
		{"A/DCM Josiah Pell", "Josiah Pell", "A/DCM"},
		{"ECON COUNSELOR JOSIAH PELL, JR.", "JOSIAH PELL, JR.", "ECON COUNSELOR"},
		{"Charge d'Affaires Ada Quill", "Ada Quill", "Charge d'Affaires"},
		{"Political Counselor Jan van der Pell", "Jan van der Pell", "Political Counselor"},
		{"Poltical Counselor Ada Quill", "Ada Quill", "Poltical Counselor"}, // a letter lost
		{"Consul General Lino Vassel", "Lino Vassel", "Consul General"},
		{"Ada Quill Consul General", "Ada Quill", "Consul General"},
		{"DCM Ada Branch", "Ada Branch", "DCM"},
		{"DCM Ada Secord", "Ada Secord", "DCM"}, // a slip from SECOND
		{"RAO Ada Quill", "Ada Quill", "RAO"},
		{"GSO ADA QUILL", "ADA QUILL", "GSO"},
		{"Chief, ODC, Ada Quill", "Ada Quill", "Chief, ODC"},
		{"Office Director for Iran Ada Quill", "Ada Quill", "Office Director for Iran"},
		{"PolEconCouns Ada Quill", "Ada Quill", "PolEconCouns"},
		{"Ambassador JUAN DEL RIO", "JUAN DEL RIO", "Ambassador"},
		{"DCM", "", "DCM"},
		{"QUILL", "QUILL", ""},
		{"", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			spans, title := splitName(nil, tt.in, 0, len(tt.in))
			if name := joinName(tt.in, spans); name != tt.name || title != tt.title {
				t.Errorf("splitName(%q) = %q, %q, want %q, %q", tt.in, name, title, tt.name, tt.title)
			}
		})
	}
}

func TestSlip(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"COUNSELOR", "COUNSELOR", false}, // no slip at all
		{"COUNSELR", "COUNSELOR", true},
		{"COUNSELLOR", "COUNSELOR", true},
		{"COUNSELER", "COUNSELOR", true},
		{"COUSNELOR", "COUNSELOR", true},
		{"CONSULAR", "COUNSELOR", false},
		{"", "AB", false},
	}
	for _, tt := range tests {
		if got := slip([]byte(tt.a), tt.b); got != tt.want {
			t.Errorf("slip(%q, %q) = %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}

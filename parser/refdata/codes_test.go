package refdata

import (
	"strings"
	"testing"
	"time"
)

func TestCaption(t *testing.T) {
	tests := []struct{ in, want string }{
		{"SIPDIS", "SIPDIS handling"},
		{"sipdis", "SIPDIS handling"},
		{"N O D I S", "NODIS handling"},
		{"NOFORN", "NOFORN control"},
		{"ROGER CHANNEL", "ROGER CHANNEL channel"},
		{"AIDAC", "AIDAC agency"},
		{"CODEL", "CODEL program"},
		{"SECTO 12345", "SECTO series"},
		{"OFFICIAL-INFORMAL", "OFFICIAL INFORMAL other"},
		{"C O R R E C T E D COPY --CHANGE OF CLASSIFICATION", "CORRECTED COPY version"},
		{"CORRECTED COPY (PRIMARY TAG)", "CORRECTED COPY version"},
		{"DEPT FOR EUR/CARC", "DEPT FOR attention"},
		{"PARIS FOR SMITH", "FOR attention"},
		{"NEW DELHI FOR POLCOUNS", "FOR attention"},
		{"STATE PASS USTR", "STATE PASS passing"},
		{"DEPARTMENT PLEASE PASS USTR", "PASS passing"},
		{"SIPDISTANT", ""},
		{"THE HARBOR IS CLOSED", ""},
		{"", ""},
		{strings.Repeat("A B ", 100), ""},
	}
	for _, tt := range tests {
		e, ok := Caption(tt.in)
		got := ""
		if ok {
			got = e.Caption + " " + e.Kind
		}
		if got != tt.want || ok && (e.Meaning == "" || e.Source == "") {
			t.Errorf("Caption(%q) = %q (%+v), want %q", tt.in, got, e, tt.want)
		}
	}
}

func TestCaptionKinds(t *testing.T) {
	const kinds = " handling control channel agency program passing attention version series other "
	for row, i := captions.next(captions.start()); row != ""; row, i = captions.next(i) {
		if kind := column(row, 2); !strings.Contains(kinds, " "+kind+" ") {
			t.Errorf("%s is of kind %q", column(row, 1), kind)
		}
		if key := string(fold(new([maxKey]byte), column(row, 1))); key != column(row, 0) {
			t.Errorf("%s has the key %s, want %s", column(row, 1), column(row, 0), key)
		}
	}
}

func TestPrecedence(t *testing.T) {
	for prosign, want := range map[string]string{"P": "PRIORITY", "PP": "PRIORITY", "o": "IMMEDIATE", "ZZ": "FLASH", "Y": "EMERGENCY", "M": "DEFERRED", "R": "ROUTINE", "PR": "", "": "", "Q": ""} {
		e, ok := Precedence(prosign)
		if e.Word != want || ok != (want != "") || ok && e.Meaning == "" {
			t.Errorf("Precedence(%q) = %+v, want %q", prosign, e, want)
		}
	}
	rank := -1
	for _, word := range []string{"DEFERRED", "ROUTINE", "PRIORITY", "IMMEDIATE", "NIACT IMMEDIATE", "FLASH", "EMERGENCY"} {
		e, ok := PrecedenceWord(word)
		if !ok || e.Rank != rank+1 {
			t.Errorf("PrecedenceWord(%q) has rank %d, want %d", word, e.Rank, rank+1)
		}
		rank = e.Rank
	}
}

func TestSignal(t *testing.T) {
	for code, want := range map[string]string{"ZNY": "signal", "CCCCC": "class", "ZFF4": "signal", "NNNN": "procedure", "ZZZ": "", "7": ""} {
		if e, ok := Signal(code); e.Kind != want || ok != (want != "") {
			t.Errorf("Signal(%q) = %+v, want %q", code, e, want)
		}
	}
}

func TestStation(t *testing.T) {
	tests := []struct{ in, want string }{
		{"RUEHRO", "AMEMBASSY ROME"},
		{"RUEHC", "SECSTATE WASHDC"},
		{"RUCNCIS", "CIS COLLECTIVE"},
		{"RUCOFAQ", "NCTAMS LANT NORFOLK VA"}, // listed as RUCOFAA THRU RUCOFAZ
		{"RHWSFEC", "FEW00 SACCS 90MW F E WARREN AFB WY"},
		{"RUXXXX", ""},
	}
	for _, tt := range tests {
		if e, ok := Station(tt.in); e.Address != tt.want || ok != (tt.want != "") {
			t.Errorf("Station(%q) = %+v, want %q", tt.in, e, tt.want)
		}
	}
}

func TestOrderAt(t *testing.T) {
	for day, want := range map[string]string{
		"1949-01-01": "", "1966-03-09": "10501 ", "1975-05-01": "11652 ", "1978-11-30": "11652 ", "1978-12-01": "12065 ",
		"1988-01-01": "12356 ", "2003-03-24": "12958 ", "2003-03-25": "12958 13292", "2008-05-14": "12958 13292", "2010-06-27": "13526 ", "2024-01-01": "13526 ",
	} {
		at, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		e, ok := OrderAt(at)
		got := ""
		if ok {
			got = e.Number + " " + e.Amendment
		}
		if got != want {
			t.Errorf("OrderAt(%s) = %q, want %q", day, got, want)
		}
	}
}

func TestOrder(t *testing.T) {
	if e, ok := Order("12958"); !ok || e.President != "Clinton" || e.Years != 10 || e.Rule == "" {
		t.Errorf("Order(12958) = %+v, %t", e, ok)
	}
	if _, ok := Order("99999"); ok {
		t.Error("Order(99999) exists")
	}
}

func TestReason(t *testing.T) {
	tests := []struct{ section, letter, want string }{
		{"1.4", "b", "foreign government information"},
		{"1.5", "B", "foreign government information"},
		{"1.4", "h", "weapons of mass destruction"},
		{"1.5", "h", ""},
		{"1.6", "a", ""},
		{"", "", ""},
	}
	for _, tt := range tests {
		if e, ok := Reason(tt.section, tt.letter); e.Text != tt.want || ok != (tt.want != "") {
			t.Errorf("Reason(%q, %q) = %+v, want %q", tt.section, tt.letter, e, tt.want)
		}
	}
}

func TestRule(t *testing.T) {
	tests := []struct{ rule, order, want string }{
		{"GDS", "11652", "11652"},
		{"GDS", "12065", "12065"},
		{"oadr", "12356", "12356"},
		{"25X1", "12958", "13526"},
		{"N/A", "12958", ""},
	}
	for _, tt := range tests {
		if e, ok := Rule(tt.rule, tt.order); !ok || e.Order != tt.want || e.Meaning == "" {
			t.Errorf("Rule(%q, %q) = %+v, %t, want order %q", tt.rule, tt.order, e, ok, tt.want)
		}
	}
	if e, ok := Rule("WHENEVER THE HARBOR FREEZES OVER FOR GOOD", "12958"); ok {
		t.Errorf("Rule of an event = %+v", e)
	}
}

func TestRelease(t *testing.T) {
	for in, want := range map[string]string{"B1": "B1", "(b)(1)": "B1", "b7(c)": "B7(C)", "1.4(D)": "1.4(d)", "25X1": "25X1", "RELEASE IN PART": "RELEASE IN PART", "B77": ""} {
		if e, ok := Release(in); e.Code != want || ok != (want != "") {
			t.Errorf("Release(%q) = %+v, want %q", in, e, want)
		}
	}
}

func TestZone(t *testing.T) {
	tests := []struct {
		letter  string
		minutes int
		local   bool
	}{{"Z", 0, false}, {"a", 60, false}, {"R", -300, false}, {"J", 0, true}}
	for _, tt := range tests {
		if e, ok := Zone(tt.letter); !ok || e.Minutes != tt.minutes || e.Local != tt.local {
			t.Errorf("Zone(%q) = %+v, %t", tt.letter, e, ok)
		}
	}
}

func TestAbbreviation(t *testing.T) {
	for term, want := range map[string]string{"Emboffs": "embassy officers", "GOAJ": "Government of Azerbaijan", "REFTEL": "reference telegram", "XYZZY": ""} {
		if e, ok := Abbreviation(term); e.Expansion != want || ok != (want != "") {
			t.Errorf("Abbreviation(%q) = %+v, want %q", term, e, want)
		}
	}
}

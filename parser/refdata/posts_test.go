package refdata

import (
	"maps"
	"testing"
	"time"
	_ "time/tzdata"
)

func TestPost(t *testing.T) {
	tests := []struct{ name, canonical, title, spelling string }{
		{"ROME", "ROME", "U.S. Embassy Rome", ""},
		{"Rome", "ROME", "U.S. Embassy Rome", ""},
		{"N'DJAMENA", "NDJAMENA", "U.S. Embassy N'Djamena", ""},
		{"PORT-OF-SPAIN", "PORTOFSPAIN", "U.S. Embassy Port of Spain", ""},
		{"ST. PETERSBURG", "STPETERSBURG", "U.S. Consulate St. Petersburg", ""},
		{"DUBAI", "DUBAI", "U.S. Consulate Dubai", ""},
		{"USUN NEW YORK", "USUNNEWYORK", "U.S. Mission to the UN, New York", ""},
		{"USUN", "USUNNEWYORK", "U.S. Mission to the UN, New York", "short"},
		{"USUN N", "USUNNEWYORK", "U.S. Mission to the UN, New York", "cut"},
		{"CAPE T", "CAPETOWN", "U.S. Consulate Cape Town", "cut"},
		{"PRETOR", "PRETORIA", "U.S. Embassy Pretoria", "cut"},
		{"BISHTEK", "BISHKEK", "U.S. Embassy Bishkek", "misspelled"},
		{"SECSTATE WASHDC", "STATE", "Department of State, Washington", "short"},
		{"AMEMBASSY ABU DHABI", "ABUDHABI", "U.S. Embassy Abu Dhabi", "address"},
		{"USMISSION USNATO", "USNATO", "U.S. Mission to NATO, Brussels", "address"},
		{"KIEV", "KIEV", "U.S. Embassy Kiev", ""}, // has numbers of its own: see Now
		{"RPO DUBAI", "RPODUBAI", "Iran Regional Presence Office, Dubai", ""},
		{"ATLANTIS", "", "", ""},
		{"", "", "", ""},
	}
	for _, tt := range tests {
		e, ok := Post(tt.name)
		if ok != (tt.canonical != "") || e.Canonical != tt.canonical || e.Title() != tt.title || e.Spelling != tt.spelling || e.Alias != (tt.spelling != "") {
			t.Errorf("Post(%q) = %q, %q, %q, alias %t, want %q, %q, %q", tt.name, e.Canonical, e.Title(), e.Spelling, e.Alias, tt.canonical, tt.title, tt.spelling)
		}
	}
}

func TestPostEntry(t *testing.T) {
	e, _ := Post("BOMBAY")
	if e.Now != "MUMBAI" || e.Country != "IN" || e.Address != "AMCONSUL BOMBAY" || e.Zone != "Asia/Kolkata" || e.Lat != 19.08 || e.Lon != 72.88 {
		t.Errorf("Post(BOMBAY) = %+v", e)
	}
}

// TestPostsAgree checks that aliases lead to posts, and that the fields of
// posts lead to the other tables.
func TestPostsAgree(t *testing.T) {
	for row, i := posts.next(posts.start()); row != ""; row, i = posts.next(i) {
		e, ok := Post(column(row, 0))
		switch {
		case !ok || e.Kind == "":
			t.Errorf("no post behind %q", row)
		case e.Title() == "" || e.Address == "" || e.Source == "":
			t.Errorf("no title, address or source for %q", row)
		case (e.Zone == "") != (e.City == ""):
			t.Errorf("zone %q and city %q of %q", e.Zone, e.City, row)
		case e.Country != "" && Country(e.Country) == "":
			t.Errorf("no country %s for %q", e.Country, row)
		}
		if _, err := time.LoadLocation(e.Zone); err != nil {
			t.Errorf("%q: %v", row, err)
		}
		if _, ok := Station(e.Station); e.Station != "" && !ok {
			t.Errorf("station %s of %q is not listed", e.Station, row)
		}
		if now, ok := Post(e.Now); e.Now != "" && (!ok || now.Alias) {
			t.Errorf("no successor %s of %q", e.Now, row)
		}
	}
}

func TestSimilarPost(t *testing.T) {
	for name, want := range map[string]string{"VALETTA": "VALLETTA", "BUDAPETS": "BUDAPEST", "WARSAV": "WARSAW", "OSL": "OSLO", "OSLA": "", "ATANA": "ASTANA", "ANAMA": "", "ATLANTIS": ""} {
		got, ok := SimilarPost(name)
		if ok != (want != "") || ok && got != want {
			t.Errorf("SimilarPost(%q) = %q, %t, want %q", name, got, ok, want)
		}
	}
}

// TestSharedNames holds the table against its rule: posts in one city with one
// routing indicator, of which one has the name of the city.
func TestSharedNames(t *testing.T) {
	want := map[string]string{}
	for row, i := posts.next(posts.start()); row != ""; row, i = posts.next(i) {
		name, station, city := column(row, 0), column(row, 10), column(row, 6)
		var buf [maxKey]byte
		if column(row, 1) != "" || station == "" || string(fold(&buf, city)) != name {
			continue
		}
		for other, k := posts.next(posts.start()); other != ""; other, k = posts.next(k) {
			if column(other, 1) == "" && column(other, 0) != name && column(other, 10) == station && column(other, 6) == city {
				want[name] = column(other, 0)
			}
		}
	}
	got := map[string]string{}
	for row, i := shared.next(shared.start()); row != ""; row, i = shared.next(i) {
		got[column(row, 0)] = column(row, 1)
		if other, ok := SharedName(column(row, 0)); !ok || other != column(row, 1) {
			t.Errorf("SharedName(%q) = %q, %v", column(row, 0), other, ok)
		}
	}
	if !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if other, ok := SharedName("ROME"); ok {
		t.Errorf("ROME is shared with %s", other)
	}
}

package refdata

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestSite(t *testing.T) {
	for address, want := range map[string]string{
		"NSC WASHDC": "Washington", "DEPT OF JUSTICE WASHINGTON DC": "Washington", "HQ USCENTCOM MACDILL AFB FL": "Tampa",
		"CDR USPACOM HONOLULU HI": "Honolulu", "USDAO ANKARA TU": "Ankara",
		"AMEMBASSY ROME": "", "WASHDC": "", "": "", "HQ USNORTHCOM": "",
	} {
		if got, ok := Site(address); got.City != want || ok != (want != "") {
			t.Errorf("Site(%q) is in %q, want %q", address, got.City, want)
		}
	}
}

func TestSitesTable(t *testing.T) {
	for row, i := sites.next(sites.start()); row != ""; row, i = sites.next(i) {
		lat, err := strconv.ParseFloat(column(row, 3), 64)
		lon, err2 := strconv.ParseFloat(column(row, 4), 64)
		if err != nil || err2 != nil || max(lat, -lat) > 90 || max(lon, -lon) > 180 {
			t.Errorf("no place: %q", row)
		}
		if Country(column(row, 2)) == "" {
			t.Errorf("no country: %q", row)
		}
	}
}

func TestCollective(t *testing.T) {
	for _, test := range []struct {
		name      string
		year      int
		post      string
		belongs   bool
		isUnknown bool
	}{
		{"EU MEMBER STATES COLLECTIVE", 2003, "RIGA", false, false},
		{"EU MEMBER STATES COLLECTIVE", 2004, "RIGA", true, false},
		{"EU MEMBER STATES COLLECTIVE", 1990, "BONN", true, false},
		{"EU MEMBER STATES COLLECTIVE", 2000, "BONN", false, false},
		{"CIS COLLECTIVE", 2008, "TBILISI", true, false},
		{"CIS COLLECTIVE", 2010, "TBILISI", false, false},
		{"CIS COLLECTIVE", 0, "TBILISI", true, false},
		{"ALL CANADIAN POSTS COLLECTIVE", 2008, "CALGARY", true, false},
		{"IRAN COLLECTIVE", 2008, "", false, true},
	} {
		e, ok := Collective(test.name, test.year)
		if ok == test.isUnknown || slices.Contains(e.Posts, test.post) != test.belongs {
			t.Errorf("%s in %d: %t, %v; is %s in it: want %t", test.name, test.year, ok, e.Posts, test.post, test.belongs)
		}
	}
}

func TestCollectivesTable(t *testing.T) {
	for row, i := collectives.next(collectives.start()); row != ""; row, i = collectives.next(i) {
		for _, cell := range strings.Fields(column(row, 1)) {
			name, from, to := member(cell)
			post, ok := Post(name)
			if !ok || post.Alias || post.Canonical != name || post.Lat == 0 {
				t.Errorf("%s: no post %q", column(row, 0), name)
			}
			if from > to || from != 0 && from < 1945 || to < 1945 {
				t.Errorf("%s: years of %q", column(row, 0), cell)
			}
		}
	}
}

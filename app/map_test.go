package app

import (
	"html"
	"strings"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser/explain"
)

// heading writes a cable with the given lines of origin and addressees.
func heading(lines string) *Document {
	return documentOf("O 141018Z MAY 08\n" + lines + "\nBT\nUNCLAS VALLETTA 000212\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: FERRIES\n\n1. THE FERRY SAILS AGAIN.\n\nBT\n")
}

func TestItinerary(t *testing.T) {
	d := heading(`FM AMEMBASSY VALLETTA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 1406
INFO RUCNCIS/CIS COLLECTIVE
RUCNIRA/IRAN COLLECTIVE
RUEHRO/AMEMBASSY ROME 0318
RHEHNSC/NSC WASHDC
RUEABND/HQ NOWHERE AT ALL
XMT AMEMBASSY BAKU`)
	way := itineraryOf(d.Cable)
	if s, ok := way.origin(); !ok || s.City != "Valletta" || s.Country != "Malta" {
		t.Errorf("it comes from %v", way.Origin)
	}
	where := map[string]string{}
	for _, a := range way.Addressees {
		where[a.Name] = a.Role + ", " + a.where()
		if d.text(a.Place) == "" {
			t.Errorf("%s has no place in the text", a.Name)
		}
	}
	for name, want := range map[string]string{
		"SECSTATE WASHDC": "action, Washington, United States", "AMEMBASSY ROME": "information, Rome, Italy",
		"NSC WASHDC": "information, Washington, United States", "IRAN COLLECTIVE": "information, not known",
		"HQ NOWHERE AT ALL": "information, not known", "AMEMBASSY BAKU": "exempted, Baku, Azerbaijan",
	} {
		if where[name] != want {
			t.Errorf("%s: %q, want %q", name, where[name], want)
		}
	}
	if cis := where["CIS COLLECTIVE"]; !strings.HasPrefix(cis, "information, 11 posts: ") || strings.Contains(cis, "Baku") || !strings.Contains(cis, "Tbilisi") {
		t.Errorf("CIS COLLECTIVE: %q, want 11 posts, without Baku", cis)
	}
	if got := strings.Join(way.unplaced(), "; "); got != "IRAN COLLECTIVE; HQ NOWHERE AT ALL" {
		t.Errorf("not placed are %s", got)
	}
}

// Two addressees in one city are one dot, with one way to it.
func TestStops(t *testing.T) {
	stops := stopsOf(itineraryOf(heading("FM AMEMBASSY VALLETTA\nTO RUEHC/SECSTATE WASHDC\nRHEHNSC/NSC WASHDC\nINFO RUCNCIS/CIS COLLECTIVE").Cable))
	if len(stops) != 14 || stops[0].role != "origin" || stops[1].role != "action" || stops[2].role != "collective" {
		t.Errorf("%d stops: %v", len(stops), stops)
	}
}

// No real cable has as many addressees as this, and the rest is counted.
func TestManyAddressees(t *testing.T) {
	d := heading("FM AMEMBASSY VALLETTA\nTO AMEMBASSY ROME" + strings.Repeat("\nAMEMBASSY TUNIS", 2000))
	way := itineraryOf(d.Cable)
	if n := len(way.Addressees); n != mostAddressees || n+way.More < 2000 {
		t.Errorf("%d addressees and %d more", n, way.More)
	}
}

func TestMap(t *testing.T) {
	d := documentOf(readSample(t, "2008"))
	page := html.UnescapeString(app.HTMLString(renderMap(itineraryOf(d.Cable))))
	for _, want := range []string{
		`aria-label="Map: from Valletta to Washington, Rome, Tunis, London, Stuttgart. The table below it says the same."`, `href="/web/coast.svg#land"`,
		"Rome, Italy", "690 km", "Place not known: EUROPEAN POLITICAL COLLECTIVE.", `data-place="`, "Washington",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the map lacks %s: %s", want, page)
		}
	}
	if ways := strings.Count(page, `class="way`); ways != 5 {
		t.Errorf("there are %d ways on it, want 5", ways)
	}
	if strings.Contains(page, "style=") {
		t.Error("it has a style attribute")
	}
}

// Without an origin there are places and no ways; without either, nothing.
func TestMapWithoutOrigin(t *testing.T) {
	way := itinerary{Addressees: []addressee{{Name: "AMEMBASSY ROME", Role: "action", Sites: sitesOf("AMEMBASSY ROME")}}}
	page := app.HTMLString(renderMap(way))
	if strings.Contains(page, `class="way`) || !strings.Contains(page, `class="stop`) {
		t.Errorf("the map without an origin is %s", page)
	}
	if page := app.HTMLString(renderMap(itinerary{})); strings.Contains(page, "<") {
		t.Errorf("the map of nothing is %s", page)
	}
	if page := app.HTMLString(renderMap(itinerary{Addressees: []addressee{{Name: "NOBODY", Role: "action"}}})); strings.Contains(page, "<svg") || !strings.Contains(page, "Place not known: NOBODY.") {
		t.Errorf("the map of nobody is %s", page)
	}
}

// Across the date line the way goes on, and the land is drawn twice.
func TestMapOfThePacific(t *testing.T) {
	way := itinerary{
		Origin:     addressee{Name: "AMEMBASSY SUVA", Sites: sitesOf("AMEMBASSY SUVA")},
		Addressees: []addressee{{Name: "SECSTATE WASHDC", Role: "action", Sites: sitesOf("SECSTATE WASHDC")}},
	}
	page := app.HTMLString(renderMap(way))
	if strings.Count(page, `class="land"`) != 2 {
		t.Errorf("the land is not drawn twice: %s", page)
	}
}

func TestTimes(t *testing.T) {
	explain.LocalTime = func(at time.Time, zone string) (time.Time, bool) {
		if zone != "Europe/Malta" {
			t.Errorf("asked for the zone %s", zone)
		}
		return at.Add(2 * time.Hour), true
	}
	defer func() { explain.LocalTime = nil }()
	d := documentOf(readSample(t, "2008"))
	page := app.HTMLString(renderTimes(explain.Moments(d.Cable)))
	for _, want := range []string{"Filed", "Sent", "Zulu", "Valletta", "Washington", "10:18", "12:18", "06:18", "14 May", `class="dial day"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the clocks lack %s: %s", want, page)
		}
	}
	if strings.Contains(page, "Received") || strings.Contains(page, "style=") {
		t.Errorf("the clocks say too much: %s", page)
	}
	if page := app.HTMLString(renderTimes(nil)); strings.Contains(page, "<") {
		t.Errorf("the clocks of nothing are %s", page)
	}
}

// The hands of a dial at nine: to the left, and up.
func TestHands(t *testing.T) {
	page := app.HTMLString(renderDial(time.Date(2008, 5, 14, 21, 0, 0, 0, time.UTC)))
	for _, want := range []string{`x2="8.5"`, `y2="4.5"`, `class="dial night"`, "21:00"} {
		if !strings.Contains(page, want) {
			t.Errorf("the dial lacks %s: %s", want, page)
		}
	}
}

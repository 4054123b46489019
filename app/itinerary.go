package app

import (
	"slices"
	"strings"

	"github.com/reftel/reftel/app/geo"
	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/refdata"
)

// An itinerary says where a cable came from and where it went.
type itinerary struct {
	Origin     addressee // no Name if the cable does not say
	Addressees []addressee
	More       int // addressees beyond those
}

// An addressee is one that a cable went to, or the one that it came from.
type addressee struct {
	Name  string
	Role  string // "action", "information" or "exempted"; "" for the origin
	Place Place
	Sites []site // none if it is not known where it is; of a collective, those of its posts
	Group bool   // it is a collective
}

// A site is a city with its place on the globe.
type site struct {
	City    string
	Country string // its name; "" if it is not known
	Point   geo.Point
}

// mostAddressees is how many addressees are drawn and listed: no real cable
// names more.
const mostAddressees = 300

// itineraryOf looks up the places of the origin and of the addressees of c.
func itineraryOf(c *parser.Cable) itinerary {
	h, year := c.Header, yearOf(c)
	var way itinerary
	if !h.From.IsZero() {
		way.Origin = addresseeOf(h.From, "", year)
	} else if post := c.ID.Value.Post; post != "" {
		way.Origin = addressee{Name: post, Place: placeOf(c.ID.Spans...), Sites: sitesOf(post)}
	}
	for _, list := range []struct {
		role   string
		fields []parser.Field[parser.Address]
	}{{"action", h.Action}, {"information", h.Info}, {"exempted", h.Exempt}} {
		for _, f := range list.fields {
			if len(way.Addressees) == mostAddressees {
				way.More++
				continue
			}
			way.Addressees = append(way.Addressees, addresseeOf(f, list.role, year))
		}
	}
	way.exempt()
	return way
}

// exempt takes the exempted addressees out of the collectives.
func (w itinerary) exempt() {
	for _, not := range w.Addressees {
		if not.Role != "exempted" || len(not.Sites) != 1 {
			continue
		}
		for i := range w.Addressees {
			if a := &w.Addressees[i]; a.Group {
				a.Sites = slices.DeleteFunc(a.Sites, func(s site) bool { return s == not.Sites[0] })
			}
		}
	}
}

func addresseeOf(f parser.Field[parser.Address], role string, year int) addressee {
	a := addressee{Name: f.Value.Name, Role: role, Place: placeOf(f.Spans...), Group: f.Value.Collective}
	if a.Name == "" {
		a.Name = f.Text
	}
	a.Sites = sitesOf(a.Name)
	if a.Sites != nil {
		return a
	}
	if group, ok := refdata.Collective(a.Name, year); ok {
		a.Group = true
		for _, post := range group.Posts {
			a.Sites = append(a.Sites, sitesOf(post)...)
		}
	}
	return a
}

// sitesOf returns the one site of a post or another addressee, nil if it is
// not known.
func sitesOf(name string) []site {
	if p, ok := refdata.Post(name); ok && (p.Lat != 0 || p.Lon != 0) {
		return []site{{p.City, refdata.Country(p.Country), geo.Point{Lat: p.Lat, Lon: p.Lon}}}
	}
	if s, ok := refdata.Site(name); ok {
		return []site{{s.City, refdata.Country(s.Country), geo.Point{Lat: s.Lat, Lon: s.Lon}}}
	}
	return nil
}

// origin returns the site of the origin; ok is false if it is not known.
func (w itinerary) origin() (s site, ok bool) {
	if len(w.Origin.Sites) == 0 {
		return site{}, false
	}
	return w.Origin.Sites[0], true
}

// unplaced returns the names of those whose place is not known.
func (w itinerary) unplaced() []string {
	var names []string
	for _, a := range append([]addressee{w.Origin}, w.Addressees...) {
		if a.Name != "" && len(a.Sites) == 0 && !slices.Contains(names, a.Name) {
			names = append(names, a.Name)
		}
	}
	return names
}

// where says where a is: "Rome, Italy", "7 posts: Almaty, Baku ...".
func (a addressee) where() string {
	switch {
	case len(a.Sites) == 0:
		return "not known"
	case !a.Group:
		return strings.Join(nonEmpty(a.Sites[0].City, a.Sites[0].Country), ", ")
	}
	cities := make([]string, len(a.Sites))
	for i, s := range a.Sites {
		cities[i] = s.City
	}
	return count(len(cities), "post", "posts") + ": " + strings.Join(cities, ", ")
}

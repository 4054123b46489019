package parser

import (
	"fmt"
	"strings"

	"github.com/reftel/reftel/parser/refdata"
)

// checkPost compares the three names that a heading has for who sent it: the
// originator of format line 6, the post in the message reference number, the
// routing indicator of format line 3. Only what the tables know is compared.
func checkPost(b *builder) {
	from := b.c.Header.From
	if from.IsZero() || from.Inferred != "" {
		return
	}
	if b.mrn.post != "" && otherStation(b.mrn.post, from.Value.Name) {
		b.report(PostDiffers, Warning, Span{b.mrn.span.Start, b.mrn.span.Start + len(b.mrn.post)}, fmt.Sprintf("The number is of %s, the telegram from %s.", b.mrn.post, from.Value.Name))
	}
	b.checkStation()
}

// checkStation compares the calling station with the originator. Where the
// number of the telegram is of the originator too, two agree against one: the
// telegram was sent for it by another station, as is done where a post has none.
func (b *builder) checkStation() {
	from, calling := b.c.Header.From, b.c.Header.Calling
	address, ok := refdata.StationAddress(calling.Value.Station)
	if !ok || address == from.Value.Name || !otherStation(address, from.Value.Name) {
		return
	}
	s, _ := refdata.Station(calling.Value.Station)
	message := fmt.Sprintf("%s is the station of %s, and the telegram is from %s", s.Indicator, s.Address, from.Value.Name)
	if _, known := refdata.CanonicalPost(b.mrn.post); known && !otherStation(b.mrn.post, from.Value.Name) {
		b.report(StationDiffers, Info, calling.Span(), message+", as its number says too: it was sent by another station.")
		return
	}
	b.report(StationDiffers, Warning, calling.Span(), message+".")
}

// otherStation reports whether two names are of posts that are known not to
// send through one communications centre.
func otherStation(name, origin string) bool {
	if kind, ok := strings.CutSuffix(origin, name); ok && strings.HasSuffix(kind, " ") {
		return false // AMEMBASSY ROME and ROME
	}
	x, okX := refdata.CanonicalPost(name)
	y, okY := refdata.CanonicalPost(origin)
	if !okX || !okY || x == y {
		return false
	}
	a, _ := refdata.Post(x)
	b, _ := refdata.Post(y)
	return !oneStation(a, b)
}

// oneStation reports whether x and y send through one communications centre:
// they are one post under two names, or in one city.
func oneStation(x, y refdata.PostEntry) bool {
	if x.Canonical == y.Canonical || x.City != "" && x.City == y.City || x.Station != "" && x.Station == y.Station {
		return true
	}
	return x.Now != "" && (x.Now == y.Canonical || x.Now == y.Now) || y.Now != "" && y.Now == x.Canonical
}

package app

import (
	"net/url"
	"strconv"
	"strings"
)

// A Fragment is what the address of the page says after "#": which screen is
// shown and where in it, never a word of a cable. "" is Start, "list" the
// list, "v=facsimile&s=120-140" a cable, "c=3&v=reading" the third of a list.
type Fragment struct {
	List  bool
	View  View  // of the open cable; "" if none is open
	Row   int   // its place in the list, counted from 1; 0 if there is none
	Place Place // what is pinned
}

// parseFragment reads the part of an address after "#". What it does not
// understand it leaves out.
func parseFragment(s string) Fragment {
	if s == "list" {
		return Fragment{List: true}
	}
	values, err := url.ParseQuery(s)
	if err != nil {
		return Fragment{}
	}
	f := Fragment{View: View(values.Get("v"))}
	if !f.View.known() {
		return Fragment{}
	}
	f.Row, _ = strconv.Atoi(values.Get("c"))
	f.Place = Place(values.Get("s"))
	return f
}

// String returns f as it stands in an address, without the "#".
func (f Fragment) String() string {
	if f.View == "" {
		if f.List {
			return "list"
		}
		return ""
	}
	var b strings.Builder
	if f.Row > 0 {
		b.WriteString("c=" + strconv.Itoa(f.Row) + "&")
	}
	b.WriteString("v=" + string(f.View))
	if f.Place != "" {
		b.WriteString("&s=" + string(f.Place))
	}
	return b.String()
}

package explain

import (
	"strings"

	"github.com/reftel/reftel/parser/refdata"
)

// redaction explains what was taken out of the text, by the key of its note: a
// number of characters, words, or an exemption.
func redaction(key string) Explanation {
	e := Explanation{Title: "Redaction", Source: "published copies"}
	if r, ok := refdata.Release(key); ok {
		e.Source = r.Source
		e.fact(r.Code, r.Meaning)
		e.say("A reviewer withheld what stood here, for the reason that the code names.")
		return e
	}
	switch {
	case key == "...":
		e.say("Something is left out here, by the drafter who quotes or by who published the copy.")
	case strings.Trim(key, "0123456789") == "":
		e.fact("Characters", key)
		e.say("What stood here was taken out before the copy was published, as names are that need protection. The length is that of what stands in its place; it need not be that of the words.")
	default:
		e.fact("In its place", strings.ToLower(key))
		e.say("What stood here was taken out before the copy was published, and these words were put in its place.")
	}
	return e
}

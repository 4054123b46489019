package explain

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/reftel/reftel/parser"
)

// This file explains what prints and archives have beside the telegram.

// distributionOf explains the offices that got copies: as they were read, if
// b is of the first block of them, otherwise as the words of b say.
func distributionOf(c *parser.Cable, b parser.Block) Explanation {
	f := c.Header.Distribution
	if !overlaps(f.Spans, b.Span) {
		return distribution(text(c, run(c, b)))
	}
	v := f.Value
	var each []string
	offices, copies, lost := 0, 0, 0
	for _, list := range [][]parser.Field[parser.Copies]{v.Origin, v.Action, v.Info} {
		for _, o := range list {
			offices, copies = offices+1, copies+o.Value.Copies
			each = append(each, fmt.Sprintf("%s-%02d", o.Value.Office, o.Value.Copies))
			if o.Text != "" {
				lost++
			}
		}
	}
	total := -1
	if !v.Total.IsZero() && lost < offices { // otherwise there is nothing to compare
		total = v.Total.Value
	}
	e := copiesOf(offices, copies, total)
	e.fact("Copies by office", strings.Join(each, ", "))
	if total >= 0 {
		e.fact("Total", fmt.Sprintf("%03d", total))
	}
	if lost > 0 {
		e.say("The copies of ", plural(lost, "office"), " cannot be read.")
	}
	switch v.Letter {
	case "R":
		e.say("R behind the total stands on telegrams that the Department sent.")
	case "W":
		e.say("W behind the total stands on telegrams that the Department got.")
	}
	for _, o := range v.Desired {
		e.fact("Wished by the drafter", o.Value)
	}
	return e
}

// drafting explains who wrote, cleared and approved the telegram.
func drafting(c *parser.Cable) Explanation {
	e := plainBlocks[parser.Drafting]
	v := c.Header.Drafting.Value
	for _, list := range []struct {
		label string
		names []parser.Field[parser.Drafter]
	}{{"Drafted by", v.Drafted}, {"Approved by", v.Approved}, {"Cleared by", v.Cleared}, {"Released by", v.Released}} {
		for _, d := range list.names {
			e.fact(list.label, drafterOf(d.Value))
		}
	}
	return e
}

func drafterOf(d parser.Drafter) string {
	s := strings.Trim(d.Office+": "+d.Name, ": ")
	if d.Note != "" {
		s += " (" + d.Note + ")"
	}
	return s
}

// attributes explains rows beside the telegram: those that stand in b.
func attributes(c *parser.Cable, b parser.Block) Explanation {
	e := Explanation{Title: "Attributes", Source: "archive prints of telegrams"}
	for _, a := range c.Header.Attributes {
		if overlaps(a.Spans, b.Span) {
			e.fact(a.Value.Name, a.Value.Value)
		}
	}
	if c.Layout == parser.SMART {
		e.Source = "5 FAH-1 H-210"
		e.say("Rows of labels that the Department’s archive prints above and below the text.")
		if c.Header.From.Spans != nil && !overlaps(c.Header.From.Spans, b.Span) {
			e.say("An older telegram with a heading of its own stands under them. That heading counts; where a row says something else, it is pointed out.")
		}
		return e
	}
	e.say("What the archive keeps beside the telegram. The current classification and restrictions are those of the copy, not those under which it was sent.")
	return e
}

// setNames say what the sets of a record message hold.
var setNames = map[string]string{
	"MSGID": "what kind of message it is, and who sends it", "SUBJ": "the subject", "REF": "a reference, with its letter, kind and date",
	"AMPN": "what the reference before it is", "NARR": "what the references before it are", "POC": "whom to ask: name, rank, office, telephone",
	"RMKS": "remarks: the text of the message", "GENTEXT": "free text under a title", "DECL": "who classified it and until when",
}

// set explains a set of a record message.
func set(c *parser.Cable, b parser.Block) Explanation {
	e := Explanation{Title: "Set", Source: "the published form of GENADMIN messages"}
	word, _, ok := strings.Cut(strings.TrimSpace(text(c, b.Span)), "/")
	e.say("A set: a word, and fields between strokes. Two strokes end it.")
	if name := setNames[word]; ok && name != "" {
		e.fact(word, name)
	}
	return e
}

// releaseStamp explains a stamp of review or release.
func releaseStamp(c *parser.Cable, b parser.Block) Explanation {
	e := plainBlocks[parser.Stamp]
	if !overlaps(c.Header.Release.Spans, b.Span) {
		return e
	}
	r := c.Header.Release.Value
	e.fact("Decision", map[string]string{"FULL": "released in full", "PART": "released in part", "DENIED": "denied"}[r.Decision])
	e.fact("Case", r.Case)
	e.fact("Document", r.Document)
	e.fact("Reviewed by", strings.Trim(r.Reviewer+", "+r.Title, ", "))
	e.fact("Review", r.Event)
	if d, ok := parseDay(r.Date); ok {
		e.fact("Date", day(d))
	}
	e.fact("Exemptions", count(len(r.Exemptions)))
	return e
}

// copiesOf says how many offices got how many copies, and whether that is the
// total that stands there; -1 if none does.
func copiesOf(offices, copies, total int) Explanation {
	e := Explanation{Title: "Distribution", Source: "archive prints of telegrams"}
	e.say("The offices in Washington that got copies, each with the number of its copies.")
	e.fact("Offices", strconv.Itoa(offices))
	e.fact("Copies", strconv.Itoa(copies))
	switch {
	case total < 0:
	case total == copies:
		e.say("They add up to the total at the end, ", strconv.Itoa(total), ".")
	default:
		e.say("They add up to ", strconv.Itoa(copies), ", but the total at the end is ", strconv.Itoa(total), ": a number was damaged or lost.")
	}
	return e
}

// pageLine explains a line at the top of a page by its words.
func pageLine(c *parser.Cable, b parser.Block) Explanation {
	e := plainBlocks[parser.PageLine]
	var post []string
	words := strings.Fields(text(c, b.Span))
	for i, w := range words {
		before := ""
		if i > 0 {
			before = words[i-1]
		}
		switch {
		case w == "PAGE" || w == "OF":
		case before == "PAGE":
			e.fact("Page", w)
		case before == "OF" && i > 1:
			e.fact("Part", words[i-2]+" of "+w)
		case len(w) == len("141722Z") && strings.HasSuffix(w, "Z"):
			e.fact(timeLabel(c, w), w)
		case strings.Trim(w, "0123456789") == "" && len(w) > 3:
			e.fact("Number of the telegram", w)
		case strings.Trim(w, "0123456789.") == "":
			if i+1 == len(words) || words[i+1] != "OF" {
				e.fact("Also printed", w)
			}
		default:
			post = append(post, w)
		}
	}
	e.fact("Post", strings.Join(post, " "))
	e.place(strings.Join(post, " "))
	return e
}

// timeLabel names the time on a page line: prints of the archive have that of
// their printing there, some the date-time group.
func timeLabel(c *parser.Cable, w string) string {
	if sent := c.Header.Sent.Value; sent.IsZero() || sent.Format("021504Z") == w {
		return "Date-time group"
	}
	return "Time of printing"
}

// bannerLine explains what is printed above and below the pages.
func bannerLine(c *parser.Cable, b parser.Block) Explanation {
	e := plainBlocks[parser.Banner]
	words := strings.Join(strings.Fields(text(c, b.Span)), " ")
	e.fact("Words", words)
	if strings.EqualFold(words, c.Header.Classification.Value.Level) {
		e.say("It agrees with the classification line.")
	}
	return e
}

// counterLine explains the line of the relay.
func counterLine(c *parser.Cable, b parser.Block) Explanation {
	e := plainBlocks[parser.Counter]
	for i, w := range strings.Fields(strings.Trim(text(c, b.Span), "- \r\n")) {
		switch {
		case strings.Trim(w, "-") == "":
		case i == 0 || strings.Trim(w, "0123456789") == "" && len(w) > 3:
			e.fact("Running number", w)
		case strings.HasSuffix(w, "Z"):
			e.fact("Received, by day and time", w)
		default:
			e.fact("Behind it", w)
		}
	}
	return e
}

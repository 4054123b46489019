package explain

import (
	"strconv"
	"strings"
	"time"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/refdata"
)

func transmission(key string) Explanation {
	e := Explanation{Title: "Transmission identifier", Source: "5 FAH-2 H-321; ACP 127(G), line 1"}
	if rest, ok := strings.CutPrefix(strings.ToUpper(key), "VZCZC"); ok && len(rest) > 3 {
		e.fact("Channel", rest[:3])
		e.fact("Number on the channel", rest[3:])
	}
	e.say("V starts a transmission, ZCZC a message; three letters name the channel, and the digits count the messages on it.")
	e.say("The count begins again after the highest number, so it does not identify the cable.")
	return e
}

func precedence(word string) Explanation {
	e := Explanation{Title: "Precedence", Source: "5 FAH-2 H-230; ACP 127(G)"}
	p, ok := refdata.PrecedenceWord(word)
	if !ok {
		e.say("How urgent the message is. This word is not in the list of precedences.")
		return e
	}
	e.Source = p.Source
	e.fact("Word", p.Word)
	e.fact("Prosign", p.Prosign)
	e.fact("Aim for delivery", p.Speed)
	e.say("How urgent the message is to those who transmit and receive it.")
	e.say(p.Meaning)
	return e
}

func serial(c *parser.Cable, key string) Explanation {
	e := Explanation{Title: "Station serial number", Source: "ACP 127(G), line 3"}
	e.fact("Number", strings.TrimPrefix(key, "#"))
	e.say("The number that the calling station gave the message: the last four digits of the telegram’s own number.")
	n, err := strconv.Atoi(strings.TrimPrefix(key, "#"))
	if own := c.ID.Value; err == nil && own.Serial != 0 {
		if own.Serial%10000 == n {
			e.say("It agrees with the number in the classification line, ", own.Post, " ", strconv.Itoa(own.Serial), ".")
		} else {
			e.say("It does not agree with the number in the classification line, ", own.Post, " ", strconv.Itoa(own.Serial), ".")
		}
	}
	return e
}

func filed(c *parser.Cable, key string) Explanation {
	e := Explanation{Title: "Filing time", Source: "ACP 127(G), line 3"}
	e.say("When the message was handed in for transmission: the day of the year in three digits, then hours and minutes, always in Zulu time (UTC).")
	t, err := time.Parse(time.RFC3339, key)
	if err != nil {
		return e
	}
	e.clocks(c, t)
	e.fact("Day", dayOfYear(t))
	e.say(filedAt(c, t))
	if sent := c.Header.Sent.Value; !sent.IsZero() {
		e.say("It ", comparison(t, sent), " the date-time group, ", moment(sent), ".")
	}
	return e
}

// comparison says how t stands to other: "agrees with", "is 5 minutes later
// than".
func comparison(t, other time.Time) string {
	switch d := t.Sub(other); {
	case d > 0:
		return "is " + duration(d) + " later than"
	case d < 0:
		return "is " + duration(-d) + " earlier than"
	}
	return "agrees with"
}

func signal(key string) Explanation {
	e := Explanation{Title: "Operating signal", Source: "ACP 131"}
	s, ok := refdata.Signal(key)
	if !ok {
		e.say("A code for those who handle the message in transmission. It is not in the list of signals.")
		return e
	}
	if s.Kind == "procedure" {
		e.Title = "Procedure word"
	}
	e.Source = s.Source
	e.say(s.Meaning)
	if len(e.Prose) == 0 {
		e.say("A code for those who handle the message in transmission.")
	}
	if !s.Sure {
		e.Doubt = notConfirmed
	}
	return e
}

func classGroup(c *parser.Cable, key string) Explanation {
	e := Explanation{Title: "Class group", Source: "ACP 127(G), line 4"}
	e.say("Five equal letters tell those who handle the message in transmission how it is classified.")
	s, ok := refdata.Signal(key)
	if !ok || s.Kind != "class" {
		e.say("This group is not in the list.")
		return e
	}
	e.fact("Level", s.Meaning)
	e.Source = s.Source
	if !s.Sure {
		e.Doubt = notConfirmed
	}
	if own := c.Header.Classification.Value.Level; own != "" {
		e.say(groupAgrees(key, own))
	}
	return e
}

// groupAgrees compares a class group with the classification line. Limited
// official use had no group of its own: it went with E or C.
func groupAgrees(group, level string) string {
	var agrees bool
	switch strings.ToUpper(group)[0] {
	case 'U':
		agrees = level == "UNCLASSIFIED"
	case 'E':
		agrees = level == "UNCLASSIFIED" || level == "LIMITED OFFICIAL USE"
	case 'C':
		agrees = level == "CONFIDENTIAL" || level == "LIMITED OFFICIAL USE"
	case 'S':
		agrees = level == "SECRET"
	case 'T':
		agrees = level == "TOP SECRET"
	default:
		return ""
	}
	if agrees {
		return "It agrees with the classification line."
	}
	return "It does not agree with the classification line, which says " + strings.ToLower(level) + "."
}

func dateTime(c *parser.Cable, n parser.Note) Explanation {
	e := Explanation{Title: "Date-time group", Source: "5 FAH-2 H-320; ACP 127(G), line 5"}
	t, err := time.Parse(time.RFC3339, n.Key)
	if err != nil {
		e.say("Day of the month, hours and minutes, time zone, month and year. This one does not give a date that exists.")
		return e
	}
	e.clocks(c, t)
	if !overlaps(c.Header.Sent.Spans, n.Span) {
		e.say("The date-time group of another message, always in Zulu time (UTC). With the originator it identifies that message.")
		return e
	}
	e.released(c, text(c, n.Span))
	return e
}

// released says what the date-time group of c is, which is written as group.
func (e *Explanation) released(c *parser.Cable, group string) {
	e.say("The moment the message was released for transmission, always in Zulu time (UTC).")
	if sent := c.Header.Sent.Value; !sent.IsZero() {
		e.say("Released on ", day(sent), " ", timesOf(c, sent), ".")
	}
	if from := c.Header.From.Value.Name; from != "" && group != "" {
		e.say("With the originator it identifies the message: others cite it as “", from, " ", group, "”.")
	}
	sent, filed := c.Header.Sent.Value, c.Header.Calling.Value.Filed
	if !sent.IsZero() && !filed.IsZero() {
		e.say("It ", comparison(sent, filed), " the filing time on the calling line, ", dayOfYear(filed), " at ", filed.Format("15:04"), ".")
	}
}

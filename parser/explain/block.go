package explain

import (
	"strconv"
	"strings"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/refdata"
)

// Block explains b as a whole.
func Block(c *parser.Cable, b parser.Block) Explanation {
	e := block(c, b)
	e.complete(blockReasons[b.Kind])
	e.Where = formatLine(c, b)
	e.Text = text(c, b.Span)
	return e
}

func block(c *parser.Cable, b parser.Block) Explanation {
	switch b.Kind {
	case parser.Transmission:
		return transmission(c.Header.TransmissionID.Value)
	case parser.CalledLine:
		return calledLine(c)
	case parser.CallingLine:
		return callingLine(c)
	case parser.Instruction:
		return instructionLine(c)
	case parser.DateTime:
		return dateTimeLine(c)
	case parser.Originator:
		e := Explanation{Title: "Originator", Prose: []string{originator.is}, Source: "ACP 127(G), line 6"}
		e.addressee(c, c.Header.From.Value, originator)
		return e
	case parser.Addressees:
		return addressees(c, b)
	case parser.Distribution:
		return distributionOf(c, b)
	case parser.Drafting:
		return drafting(c)
	case parser.Attributes:
		return attributes(c, b)
	case parser.Set:
		return set(c, b)
	case parser.Stamp:
		return releaseStamp(c, b)
	case parser.PageLine:
		return pageLine(c, b)
	case parser.Banner:
		return bannerLine(c, b)
	case parser.Counter:
		return counterLine(c, b)
	case parser.ClassLine:
		return classLine(c)
	case parser.CaptionLine:
		return captionLine(c, b)
	case parser.AuthorityLine:
		return authorityLine(c)
	case parser.TagsLine:
		return tagsLine(c, b)
	case parser.SubjectLine:
		return subjectLine(c)
	case parser.ReferenceBlock:
		return referenceBlock(c, b)
	case parser.ClassifiedBy:
		return classifiedBy(c)
	case parser.Text:
		return paragraph(c, b)
	case parser.SignatureLine:
		return signature(c)
	}
	if e, ok := plainBlocks[b.Kind]; ok {
		return e
	}
	return unexplained(string(b.Kind), "")
}

// plainBlocks are the explanations that do not depend on the cable.
var plainBlocks = map[parser.BlockKind]Explanation{
	parser.Accounting: {Title: "Accounting", Source: "ACP 127(G), line 10",
		Prose: []string{"An accounting symbol and the count of groups; GRNC means that the groups were not counted."}},
	parser.Separator: {Title: "Break", Source: "ACP 127(G), lines 11 and 13",
		Prose: []string{"BT, for break, divides the heading from the text, and the text from the ending."}},
	parser.Drafting: {Title: "Drafting block", Source: "archive prints of telegrams",
		Prose: []string{"Who drafted, cleared and approved the telegram in the Department, as office and name."}},
	parser.Counter: {Title: "Counter line", Source: "archive prints of telegrams",
		Prose: []string{"A running number of the relay, shared by all its traffic; from December 1976 on the time of receipt follows."}},
	parser.Heading: {Title: "Heading", Source: "5 FAH-1 H-240",
		Prose: []string{"A heading inside the text, often with a line of dashes below it."}},
	parser.Portion: {Title: "Portion switch", Source: "usage in published cables",
		Prose: []string{"From here on the paragraphs without a mark of their own have the level that this line names, until another line ends the portion."}},
	parser.Trailer: {Title: "End", Source: "5 FAH-2 H-320; ACP 127(G), lines 15 and 16",
		Prose: []string{"What follows the text. NNNN, four Ns, ends the message; the rest was added in transmission or by later copying."}},
	parser.PageLine: {Title: "Page line", Source: "usage in published cables",
		Prose: []string{"Printed at the top of a page: the post and number, and which page or section of how many. It is no part of the text around it."}},
	parser.Banner: {Title: "Banner", Source: "usage in published cables",
		Prose: []string{"The classification or a caption, repeated at the top or bottom of a page. It is no part of the text around it."}},
	parser.Stamp: {Title: "Release stamp", Source: "release stamps of the Department of State",
		Prose: []string{"Put on the copy when it was reviewed for release. It says nothing about how the cable was classified when it was sent."}},
	parser.Notice: {Title: "Notice", Source: "published copies",
		Prose: []string{"The words of a publisher or archive about this copy, not part of the cable."}},
	parser.Unknown: {Title: "Not recognised", Source: "the text of the cable",
		Prose: []string{"Nothing that a cable is known to have here. The text is kept as it is."}},
}

func calledLine(c *parser.Cable) Explanation {
	e := Explanation{Title: "Called stations", Source: "ACP 127(G), line 2"}
	called := c.Header.Called.Value
	e.fact("Precedence", called.Precedence)
	for _, s := range called.Stations {
		entry, _ := refdata.Station(s.Value) // some stations are not listed
		e.fact(s.Value, orNotListed(entry.Address))
	}
	e.say("The precedence in two letters, and the stations that the relay sent this copy to.")
	e.say("It is the highest precedence of the message. The stations are those of this copy, so they need not match the addressees.")
	return e
}

func orNotListed(s string) string {
	if s == "" {
		return "not listed"
	}
	return s
}

func callingLine(c *parser.Cable) Explanation {
	e := Explanation{Title: "Calling station", Source: "ACP 127(G), line 3"}
	calling := c.Header.Calling.Value
	entry, _ := refdata.Station(calling.Station)
	if calling.Station != "" {
		e.fact(calling.Station, orNotListed(entry.Address))
	}
	e.fact("Serial number", calling.Serial)
	e.fact("Section", calling.Section)
	if !calling.Filed.IsZero() {
		e.fact("Filed", moment(calling.Filed)+" Zulu, "+dayOfYear(calling.Filed))
		e.say(filedAt(c, calling.Filed))
	}
	e.say("DE, from: the station that sent the message, the number it gave it, and the day of the year and time of filing.")
	return e
}

func instructionLine(c *parser.Cable) Explanation {
	e := Explanation{Title: "Transmission instructions", Source: "ACP 127(G), line 4"}
	in := c.Header.Instructions.Value
	for _, code := range append([]string{in.Signal, in.Class}, strings.Fields(in.Rest)...) {
		if s, ok := refdata.Signal(code); ok && s.Sure {
			e.fact(code, s.Meaning)
		} else if ok {
			e.fact(code, notConfirmed)
		}
	}
	e.say("How the message may be sent: in the clear or encrypted, and how it is classified.")
	if in.Class != "" && c.Header.Classification.Value.Level != "" {
		e.say(groupAgrees(in.Class, c.Header.Classification.Value.Level))
	}
	return e
}

func dateTimeLine(c *parser.Cable) Explanation {
	e := Explanation{Title: "Precedence and date-time group", Source: "5 FAH-2 H-320; ACP 127(G), line 5"}
	p := c.Header.Precedence.Value
	if p.Info == "" {
		e.fact("Precedence", p.Action)
	} else {
		e.fact("Precedence for action", p.Action)
		e.fact("Precedence for information", p.Info)
	}
	sent := c.Header.Sent
	if sent.Value.IsZero() {
		e.say("The precedence of the message and the moment of its release; this group does not give a date that exists.")
		return e
	}
	e.clocks(c, sent.Value)
	e.released(c, strings.TrimSpace(text(c, sent.Span())))
	return e
}

func addressees(c *parser.Cable, b parser.Block) Explanation {
	e := Explanation{Source: "ACP 127(G), lines 7 to 9"}
	list, r := c.Header.Action, action
	switch firstWord(text(c, b.Span)) {
	case "INFO":
		list, r = c.Header.Info, info
	case "XMT":
		list, r = c.Header.Exempt, exempt
	}
	e.Title = r.name + "s"
	n := 0
	for _, f := range list {
		if overlaps(f.Spans, b.Span) {
			n++
			e.fact(f.Value.Name, orDash(addressPrecedence(c, f.Value, r)))
		}
	}
	e.say(plural(n, "addressee"), r.are)
	return e
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// run returns the span of b with the blocks of its kind before and behind it.
func run(c *parser.Cable, b parser.Block) parser.Span {
	s := b.Span
	for _, other := range c.Blocks {
		if other.Kind == b.Kind && other.Span.Start == s.End {
			s.End = other.Span.End
		}
	}
	for i := len(c.Blocks) - 1; i >= 0; i-- {
		if other := c.Blocks[i]; other.Kind == b.Kind && other.Span.End == s.Start {
			s.Start = other.Span.Start
		}
	}
	return s
}

// distribution explains the list of offices in the Department that got
// copies, and adds the copies up: the list ends in their sum, "/168 R".
func distribution(s string) Explanation { return copiesOf(countCopies(s)) }

// countCopies adds up the cells of a distribution block, such as EUR-12. total
// is the sum that the block states, -1 if it states none.
func countCopies(s string) (offices, copies, total int) {
	total = -1
	for _, word := range strings.Fields(s) {
		if sum, ok := strings.CutPrefix(word, "/"); ok {
			if n, err := strconv.Atoi(strings.TrimRight(sum, "RW")); err == nil {
				total = n
			}
			continue
		}
		i := strings.LastIndexByte(word, '-')
		if i < 1 {
			continue
		}
		if n, err := strconv.Atoi(word[i+1:]); err == nil {
			offices, copies = offices+1, copies+n
		}
	}
	return offices, copies, total
}

package explain

import (
	"strings"

	"github.com/reftel/reftel/parser"
)

func mark(c *parser.Cable, n parser.Note) Explanation {
	e := Explanation{Title: "Portion mark", Source: "5 FAH-1 H-240"}
	m := splitMark(n.Key)
	name := markName(m.Level)
	if name == "" {
		e.say("A mark of classification on one portion of the text. This one is not in the list.")
		return e
	}
	e.fact("Level", name)
	for _, control := range m.Controls {
		e.fact("Control", controlName(control))
	}
	if p, ok := paragraphAt(c.Body, n.Span); ok && entireText(p.Text) {
		e.say("This mark says how the entire text is classified: ", name, ".")
	} else {
		e.say("A portion mark says how this paragraph alone is classified: ", name, ".")
	}
	if own := c.Header.Classification.Value.Level; rank(m.Level) > levelRank(own) && own != "" {
		e.say("That is higher than the classification line, which says ", strings.ToLower(own), ".")
	}
	return e
}

// splitMark reads the key of a mark, such as "C" or "S/REL NATO".
func splitMark(key string) parser.Mark {
	level, rest, _ := strings.Cut(strings.ReplaceAll(key, "//", "/"), "/")
	m := parser.Mark{Level: strings.ToUpper(strings.TrimSpace(level))}
	for control := range strings.SplitSeq(rest, "/") {
		if control = strings.TrimSpace(control); control != "" {
			m.Controls = append(m.Controls, control)
		}
	}
	return m
}

// markLevels are the levels of portion marks, from low to high.
var markLevels = [...]struct {
	mark, name string
	rank       int // 1 for what is not classified to 4 for top secret
}{
	{"U", "unclassified", 1},
	{"FOUO", "unclassified, for official use only", 1},
	{"SBU", "sensitive but unclassified", 1},
	{"LOU", "limited official use", 1},
	{"C", "confidential", 2},
	{"S", "secret", 3},
	{"TS", "top secret", 4},
}

// markName returns the words for a level of a portion mark, "" if it is none.
func markName(level string) string {
	for _, l := range markLevels {
		if l.mark == level {
			return l.name
		}
	}
	return ""
}

// rank returns how high a level of a portion mark is, 0 if it is none.
func rank(level string) int {
	for _, l := range markLevels {
		if l.mark == level {
			return l.rank
		}
	}
	return 0
}

// levelRank returns how high a level of the classification line is, on the
// scale of rank; 0 if it is none.
func levelRank(level string) int {
	switch level {
	case "UNCLASSIFIED", "LIMITED OFFICIAL USE":
		return 1
	case "CONFIDENTIAL":
		return 2
	case "SECRET":
		return 3
	case "TOP SECRET":
		return 4
	}
	return 0
}

// controlName returns the words for a control in a portion mark.
func controlName(control string) string {
	switch upper := strings.ToUpper(control); {
	case upper == "NF" || upper == "NOFORN":
		return "NOFORN: not releasable to foreign nationals"
	case upper == "FGI":
		return "FGI: foreign government information"
	case upper == "FOUO":
		return "FOUO: for official use only"
	case strings.HasPrefix(upper, "REL "):
		return control + ": releasable to those named"
	}
	return control
}

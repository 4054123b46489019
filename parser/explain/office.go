package explain

import (
	"strings"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/refdata"
)

// officeNames are bureaus and agencies by the letters under which lists of
// copies, captions and clearances name them. Elsewhere the same letters often
// are something else, so they do not stand in the tables of abbreviations.
var officeNames = map[string]string{
	"AGRE": "Department of Agriculture",
	"CEA":  "Council of Economic Advisers",
	"CIAE": "Central Intelligence Agency",
	"COME": "Department of Commerce",
	"DODE": "Department of Defense",
	"H":    "Bureau of Congressional Relations",
	"HA":   "Bureau of Human Rights and Humanitarian Affairs",
	"L":    "Office of the Legal Adviser",
	"NSAE": "National Security Agency",
	"NSCE": "National Security Council",
	"OMB":  "Office of Management and Budget",
	"PA":   "Bureau of Public Affairs",
	"PM":   "Bureau of Politico-Military Affairs",
	"SP":   "Policy Planning Staff (S/P)",
	"SS":   "Executive Secretariat (S/S)",
	"TRSE": "Department of the Treasury",
}

func office(c *parser.Cable, n parser.Note) Explanation {
	e := Explanation{Title: "Office symbol", Source: "usage of the Department of State"}
	e.say("The letters of a bureau, an office or an agency; after a slash follow its parts.")
	bureau, part, _ := strings.Cut(n.Key, "/")
	if name := officeNames[bureau]; name != "" {
		e.fact("Office", name)
		e.fact("Part", part)
	} else if a, ok := refdata.Abbreviation(n.Key); ok {
		e.meanings(c, a)
	} else if a, ok := refdata.Abbreviation(bureau); ok && a.Kind == "office" {
		e.fact("Bureau", a.Expansion)
		e.fact("Part", part)
	} else {
		e.fact("Symbol", n.Key)
		e.Doubt = "not in the list of offices"
	}
	return e
}

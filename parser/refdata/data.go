package refdata

import _ "embed"

// The files of the tables. The header row of each names its columns.
var (
	//go:embed data/abbreviations.tsv
	abbreviationsText string
	//go:embed data/captions.tsv
	captionsText string
	//go:embed data/collectives.tsv
	collectivesText string
	//go:embed data/orders.tsv
	ordersText string
	//go:embed data/organizations.tsv
	organizationsText string
	//go:embed data/places.tsv
	placesText string
	//go:embed data/posts.tsv
	postsText string
	//go:embed data/precedences.tsv
	precedencesText string
	//go:embed data/programs.tsv
	programsText string
	//go:embed data/reasons.tsv
	reasonsText string
	//go:embed data/releases.tsv
	releasesText string
	//go:embed data/rules.tsv
	rulesText string
	//go:embed data/shared.tsv
	sharedText string
	//go:embed data/signals.tsv
	signalsText string
	//go:embed data/sites.tsv
	sitesText string
	//go:embed data/sources.tsv
	sourcesText string
	//go:embed data/stations.tsv
	stationsText string
	//go:embed data/subjects.tsv
	subjectsText string
	//go:embed data/zones.tsv
	zonesText string
)

var (
	abbreviations = &Table{text: &abbreviationsText}
	captions      = &Table{text: &captionsText}
	collectives   = &Table{text: &collectivesText}
	orders        = &Table{text: &ordersText}
	organizations = &Table{text: &organizationsText}
	places        = &Table{text: &placesText}
	posts         = &Table{text: &postsText}
	precedences   = &Table{text: &precedencesText}
	programs      = &Table{text: &programsText}
	reasons       = &Table{text: &reasonsText}
	releases      = &Table{text: &releasesText}
	rules         = &Table{text: &rulesText}
	shared        = &Table{text: &sharedText}
	signals       = &Table{text: &signalsText}
	sites         = &Table{text: &sitesText}
	sources       = &Table{text: &sourcesText}
	stations      = &Table{text: &stationsText}
	subjects      = &Table{text: &subjectsText}
	zones         = &Table{text: &zonesText}
)

// source returns the words for a code of the source columns.
func source(code string) string {
	row, ok := sources.Lookup([]byte(code))
	if !ok {
		return ""
	}
	return column(row, 1)
}

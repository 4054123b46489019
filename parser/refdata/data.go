package refdata

import _ "embed"

// The tables, one file each. The header row of a file names its columns.
var (
	//go:embed data/abbreviations.tsv
	abbreviations Table
	//go:embed data/captions.tsv
	captions Table
	//go:embed data/orders.tsv
	orders Table
	//go:embed data/organizations.tsv
	organizations Table
	//go:embed data/places.tsv
	places Table
	//go:embed data/posts.tsv
	posts Table
	//go:embed data/precedences.tsv
	precedences Table
	//go:embed data/programs.tsv
	programs Table
	//go:embed data/reasons.tsv
	reasons Table
	//go:embed data/releases.tsv
	releases Table
	//go:embed data/rules.tsv
	rules Table
	//go:embed data/signals.tsv
	signals Table
	//go:embed data/sources.tsv
	sources Table
	//go:embed data/stations.tsv
	stations Table
	//go:embed data/subjects.tsv
	subjects Table
	//go:embed data/zones.tsv
	zones Table
)

// source returns the words for a code of the source columns.
func source(code string) string {
	row, ok := sources.Lookup(code)
	if !ok {
		return ""
	}
	return column(row, 1)
}

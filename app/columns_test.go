package app

import (
	"fmt"
	"strings"
	"testing"

	"github.com/reftel/reftel/app/worker"
)

// The page says what was taken for what; another choice reads the files again.
func TestColumns(t *testing.T) {
	const table = "mrn,posted,heading,body,note\n06VALLETTA1,2006-02-13,FM AMEMBASSY VALLETTA,UNCLAS VALLETTA 000001,SUBJECT: ONE\n06VALLETTA2,2006-02-14,FM AMEMBASSY VALLETTA,UNCLAS VALLETTA 000002,SUBJECT: TWO\n"
	p := loadPage(t)
	p.do(readFiles, []worker.File{{Name: "x.csv", Size: int64(len(table)), Reader: strings.NewReader(table)}})
	p.has(t, "text from heading and body; number of the cable from mrn", "Text, continued", `data-column="column-0-text-2"`, "No subject")
	p.do(chooseColumn, columnChoice{Table: 0, Use: "text", Before: -1, Column: 4})
	p.has(t, "text from heading and body and note")
	p.do(chooseColumn, columnChoice{Table: 0, Use: "date", Before: -1, Column: 1})
	tables := fmt.Sprint(p.st.Tables)
	for _, bad := range []columnChoice{
		{Table: 1, Use: "text", Before: 3, Column: 1}, {Table: 0, Use: "text", Before: 9, Column: 1}, {Table: 0, Use: "text", Before: 2, Column: 9}, {Table: 0, Use: "text", Before: 2, Column: 2},
	} {
		p.do(chooseColumn, bad)
	}
	for _, i := range []int{2, 3, 4} {
		p.do(chooseColumn, columnChoice{Table: 0, Use: "id", Before: -1, Column: i})
	}
	if got := columnsOf(p.st.Tables[0], "text"); len(got) != 1 || got[0] != 4 {
		t.Errorf("the texts are in %v of %v, once %s", got, p.st.Tables, tables)
	}
	p.do(readText, input{Text: "UNCLAS VALLETTA 000003\n"})
	p.do(goHome, nil)
	p.load(p.ctx, nil)
	p.lacks(t, "Columns of the table")
}

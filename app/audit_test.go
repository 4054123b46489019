package app

import (
	"os"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/audit"
)

// specimenCable reads the specimen of 2008 with old replaced by new.
func specimenCable(t *testing.T, old, new string) *parser.Cable {
	t.Helper()
	text, err := os.ReadFile("../web/samples/2008.txt")
	if err != nil {
		t.Fatal(err)
	}
	return parser.Parse(&parser.Source{Text: strings.Replace(string(text), old, new, 1)}, parser.Options{})
}

func TestMarksShown(t *testing.T) {
	tests := []struct {
		old, new string
		want     []string
	}{
		{"", "", []string{`data-verdict="agrees"`, "3 paragraphs", "78 %", "22 %", "Paragraph by paragraph", `width="77.4000"`}},
		{"3. (C)", "3. (S/NF)", []string{`data-verdict="above"`, "too high", "S/NF", "A paragraph is marked S"}},
	}
	for _, tt := range tests {
		got := app.HTMLString(renderMarks(audit.Marks(specimenCable(t, tt.old, tt.new))))
		for _, s := range tt.want {
			if !strings.Contains(got, s) {
				t.Errorf("with %q the section lacks %q: %s", tt.new, s, got)
			}
		}
	}
}

func TestClockShown(t *testing.T) {
	d := newDocument(specimenCable(t, "", ""))
	tests := []struct {
		on   string
		want []string
	}{
		{"2010-05-14", []string{`data-status="running"`, "8 years ahead", "The day asked for", `value="2010-05-14"`, "31 Dec 2033"}},
		{"2019-05-14", []string{`data-status="due"`, "1 year ago"}},
	}
	for _, tt := range tests {
		got := app.HTMLString(renderClock(d, tt.on))
		for _, s := range tt.want {
			if !strings.Contains(got, s) {
				t.Errorf("on %s the section lacks %q: %s", tt.on, s, got)
			}
		}
	}
}

// TestClockDay asks for the clock of another day.
func TestClockDay(t *testing.T) {
	p := loadPage(t)
	p.do(readText, input{Text: readSample(t, "2008")})
	p.has(t, `data-status="due"`, "Today")
	p.do(setClockDay, "2010-05-14")
	p.has(t, `data-status="running"`, "8 years ahead")
	p.do(setClockDay, "")
	p.has(t, `data-status="due"`)
}

// TestChecksListed opens the list of all checks.
func TestChecksListed(t *testing.T) {
	got := app.HTMLString((&checksDialog{Asked: true}).Render())
	for _, s := range []string{"What is checked", "mark-above-class", "The whole is as high as its highest portion."} {
		if !strings.Contains(got, s) {
			t.Errorf("the list lacks %q", s)
		}
	}
}

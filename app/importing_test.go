package app

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/reftel/reftel/app/catalog"
	"github.com/reftel/reftel/app/worker"
)

// manySummaries returns n invented summaries.
func manySummaries(n int) []worker.Summary {
	all := make([]worker.Summary, n)
	for i := range all {
		all[i] = worker.Summary{
			Row: i + 1, ID: fmt.Sprintf("08ROME%d", n-i), Subject: fmt.Sprintf("PIER %06d", i*7919%n), From: "AMEMBASSY ROME",
			Classification: []string{"SECRET", "UNCLASSIFIED"}[i%2], Sent: time.Date(2008, 1, 1, 0, i%1000, 0, 0, time.UTC),
		}
	}
	return all
}

// A quarter of a million rows are sorted and filtered, and only a window of
// them is ever drawn.
func TestSortAndFilterList(t *testing.T) {
	const all = 250_000
	p := loadPage(t)
	p.st.startLoad(1)
	p.st.addReply(worker.Reply{Summaries: manySummaries(all), Done: true})
	p.do(sortList, catalog.Subject)
	p.has(t, "PIER 000000", "PIER 000039", "A to Z")
	p.lacks(t, "PIER 000040")
	p.do(turnList, nil)
	p.has(t, "PIER 249999", "Z to A")
	p.do(sortList, catalog.Identifier)
	p.has(t, `data-item="250000"`, "Lowest first")
	p.do(filterList, "secret pier 00001")
	p.has(t, "of 250,000 cables", "PIER 000012")
	if rows := strings.Count(p.html(), "data-item="); rows == 0 || rows > listWindow {
		t.Errorf("%d rows are drawn", rows)
	}
	p.do(filterList, "nothing")
	p.has(t, "No cable has all of these words.", "0 of 250,000 cables")
	p.do(filterList, "")
	p.do(sortList, catalog.AsRead)
	p.has(t, `data-item="1"`)
}

// Rows that come in later take their place in the order.
func TestSortWhileReading(t *testing.T) {
	p := loadPage(t)
	p.st.startLoad(1)
	p.do(sortList, catalog.Subject)
	p.addReply(p.ctx, worker.Reply{Summaries: []worker.Summary{{Subject: "B"}, {Subject: "C"}}})
	p.engine.ConsumeAll()
	p.addReply(p.ctx, worker.Reply{Summaries: []worker.Summary{{Subject: "A"}}, Done: true})
	p.engine.ConsumeAll()
	if got := fmt.Sprint(p.st.Shown); got != "[2 0 1]" {
		t.Errorf("the order is %s", got)
	}
}

// Of very much nothing is read before somebody agrees; then it can rest, go
// on, and be ended.
func TestPlanPauseStop(t *testing.T) {
	p := loadPage(t)
	p.st.startLoad(3)
	progress := worker.Progress{OfFiles: 3, OfBytes: 2_000_000_000, Paused: true}
	p.addReply(p.ctx, worker.Reply{Progress: progress, Plan: &worker.Plan{
		Kinds: []worker.Kind{{Name: "text", Files: 2, Bytes: 1_900_000_000}, {Files: 1, Bytes: 100_000_000}}, Files: 3, Cables: 412_345, Time: 61 * time.Second, Asks: true,
	}})
	p.do(dismissBanner, nil)
	p.has(t, `data-status="asking"`, "Nothing was read yet", "3 files, 2.0 GB", "2 text (1.9 GB), 1 that cannot be read (100.0 MB)",
		"about 410,000", "about 61 seconds", "about 82.0 MB for the list", "Read all", "Do not read")
	p.do(resumeLoad, nil)
	p.has(t, `data-status="busy"`, "Pause")
	p.addReply(p.ctx, worker.Reply{Summaries: manySummaries(6000), Progress: worker.Progress{OfFiles: 3, Bytes: 500_000_000, OfBytes: 2_000_000_000, Worked: 3 * time.Second}})
	p.do(dismissBanner, nil)
	p.has(t, "6,000 cables", "500.0 MB of 2.0 GB", "2,000 cables a second", "about 9 seconds left")
	p.do(pauseLoad, nil)
	p.has(t, `data-status="paused"`, "Go on")
	p.do(resumeLoad, nil)
	p.do(cancelLoad, nil)
	p.has(t, "Stopped. 6,000 cables are kept.", "08ROME6000")
	p.lacks(t, `id="cancel"`, `id="plan"`)
}

func TestFailuresShown(t *testing.T) {
	p := loadPage(t)
	p.st.startLoad(200)
	var failed []worker.Failure
	for i := range failuresShown + 50 {
		failed = append(failed, worker.Failure{Message: fmt.Sprintf("%d.txt is empty", i)})
	}
	p.addReply(p.ctx, worker.Reply{Failures: failed, Done: true})
	p.do(dismissBanner, nil)
	p.has(t, "0.txt is empty.", "99.txt is empty.", "and 50 more", `id="save-failures"`)
	p.lacks(t, "100.txt is empty.")
}

func TestNumbersAndDurations(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567"} {
		if got := number(n); got != want {
			t.Errorf("number(%d) = %s, want %s", n, got, want)
		}
	}
	for d, want := range map[time.Duration]string{
		time.Millisecond: "1 second", 80 * time.Second: "80 seconds", 100 * time.Second: "2 minutes", 3 * time.Hour: "3 hours",
	} {
		if got := duration(d); got != want {
			t.Errorf("duration(%v) = %s, want %s", d, got, want)
		}
	}
	for n, want := range map[int]int{7: 7, 99: 99, 104: 100, 412_345: 410_000, 996: 1000} {
		if got := roundTwo(n); got != want {
			t.Errorf("roundTwo(%d) = %d, want %d", n, got, want)
		}
	}
}

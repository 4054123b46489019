package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// telegram returns the nth of many invented cables, with a body of that many
// sentences.
func telegram(n, sentences int) string {
	post := []string{"VALLETTA", "ROME", "TUNIS", "PALERMO", "LISBON"}[n%5]
	level := []string{"UNCLAS", "C O N F I D E N T I A L", "S E C R E T"}[n%3]
	subject := []string{"HARBOR PILOTS RETURN TO WORK", "FERRY SERVICE RESUMES", "LIGHTHOUSE KEEPERS STRIKE", "REGATTA POSTPONED"}[n%4]
	return fmt.Sprintf("VZCZCXRO%04d\nRR RUEHC\nDE RUEHVT #%04d %03d1200\nZNY CCCCC ZZH\nR %02d1200Z MAY %02d\nFM AMEMBASSY %s\nTO RUEHC/SECSTATE WASHDC\nBT\n"+
		"%s %s %06d\n\nSIPDIS\n\nE.O. 12958: DECL: 05/14/2018\nTAGS: PREL, ELAB\nSUBJECT: %s %d\n\n1. (U) It is day %d. %s\n\nQUILL\nBT\n#%04d\nNNNN\n\n",
		n%10000, n%10000, 121+n%28, 1+n%28, n%10, post, level, post, n, subject, n, n,
		strings.Repeat("The pilots went back to work and the harbor was quiet. ", sentences), n%10000)
}

// writeTelegrams writes a file of n telegrams.
func writeTelegrams(t testing.TB, n, sentences int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "telegrams.txt")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for i := range n {
		if _, err := f.WriteString(telegram(i+1, sentences)); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

// subjects returns what the rows that are drawn say, in their order.
func (tb *tab) subjects() []string {
	tb.t.Helper()
	return eval[[]string](tb, `[...document.querySelectorAll("[data-item] .item-subject")].map((el) => el.textContent)`)
}

// set gives a value to the control with that id, as a person does.
func (tb *tab) set(id, value string) {
	tb.t.Helper()
	eval[bool](tb, fmt.Sprintf(`(() => { const el = document.getElementById(%q); el.value = %q;
		el.dispatchEvent(new Event(el.tagName === "SELECT" ? "change" : "input", { bubbles: true })); return true; })()`, id, value))
}

const readingEnds = `document.getElementById("said").textContent.includes("cables read.")`

// Only what can be seen is on the page; it is sorted and filtered; any row
// opens, and leads back to where it was.
func TestLongList(t *testing.T) {
	const all = 3000
	tb := startPage(t)
	tb.drop(writeTelegrams(t, all, 2))
	tb.wait(readingEnds)
	if n := eval[int](tb, `document.querySelectorAll("[data-item]").length`); n > 60 {
		t.Errorf("%d rows are on the page", n)
	}
	first := func(want string) {
		t.Helper()
		tb.wait(`document.querySelector("[data-item] .item-subject")?.textContent === ` + quote(want))
	}
	first("FERRY SERVICE RESUMES 1")
	tb.set("sort", "subject")
	first("FERRY SERVICE RESUMES 1")
	tb.click("#direction")
	first("REGATTA POSTPONED 999")
	tb.set("sort", "id")
	first("LIGHTHOUSE KEEPERS STRIKE 10") // 00 VALLETTA 10
	tb.set("filter", "lighthouse secret rome")
	tb.wait(`document.getElementById("listed").textContent === "50 of 3,000 cables"`)
	for _, s := range tb.subjects() {
		if !strings.HasPrefix(s, "LIGHTHOUSE") {
			t.Errorf("the list has %q", s)
		}
	}
	tb.set("filter", "nothing has this")
	tb.wait(`document.querySelector(".items .empty") && !document.querySelector("[data-item]")`)
	tb.set("filter", "")
	tb.set("sort", "read")
	first("FERRY SERVICE RESUMES 1")

	eval[bool](tb, `(() => { const el = document.getElementById("items"); el.scrollTop = el.scrollHeight; return true; })()`)
	tb.wait(`document.querySelector('[data-item="3000"]')`)
	tb.click(`[data-item="2999"]`)
	tb.wait(onReader)
	tb.wait(`document.querySelector(".of").textContent === "2,999 of 3,000"`)
	tb.click("#close")
	tb.wait(`document.activeElement?.dataset.item === "2999"`)
}

// listStarts is true as soon as a cable is listed.
const listStarts = `document.querySelector("[data-item]")`

// The list is what it looks like to a screen reader, too.
func TestListIsAccessible(t *testing.T) {
	axe := readAxe(t)
	empty := writeFile(t, "empty.txt", nil)
	for _, width := range []int64{360, 1440} {
		tb := newTab(t)
		tb.do(chromedp.EmulateViewport(width, 900))
		tb.open(startSite(t).url("/"))
		tb.clickOnce(listStarts, "pause")
		tb.drop(writeTelegrams(t, 12_000, 80), empty)
		tb.wait(`document.getElementById("progress").dataset.status === "paused"`)
		tb.audit(axe, "paused")
		tb.click("#cancel")
		tb.wait(`!document.getElementById("cancel")`)
		tb.set("filter", "nothing has this")
		tb.wait(`document.querySelector(".items .empty")`)
		tb.audit(axe, "nothing found")
		if wide := eval[int64](tb, `document.documentElement.scrollWidth`); wide > width {
			t.Errorf("the page is %d px wide on a screen of %d", wide, width)
		}
	}
}

// The arrows go through the rows, and the focus stays on its row although
// others are drawn.
func TestListByKeyboard(t *testing.T) {
	tb := startPage(t)
	tb.drop(writeTelegrams(t, 300, 1))
	tb.wait(readingEnds)
	tb.tabTo("[data-item]")
	for i := range 60 {
		tb.wait(fmt.Sprintf(`document.activeElement?.dataset.item === "%d"`, i+1))
		tb.press(kb.ArrowDown)
	}
	tb.press(kb.ArrowUp)
	tb.wait(`document.activeElement?.dataset.item === "60"`)
	tb.press(kb.Enter)
	tb.wait(onReader)
	tb.wait(`document.querySelector(".of").textContent === "60 of 300"`)
}

// Reading rests and goes on; what is listed opens meanwhile; ended, it keeps
// what it has.
func TestPauseAndStop(t *testing.T) {
	tb := startPage(t)
	tb.clickOnce(listStarts, "pause")
	tb.drop(writeTelegrams(t, 12_000, 80))
	tb.wait(`document.getElementById("progress").dataset.status === "paused"`)
	tb.click(`[data-item="1"]`)
	tb.wait(onReader)
	tb.click("#close")
	tb.wait(`document.getElementById("resume")`)
	listed := `document.getElementById("listed").textContent`
	before := eval[string](tb, listed)
	if now := eval[string](tb, `new Promise((done) => setTimeout(() => done(`+listed+`), 300))`); now != before {
		t.Errorf("paused, it goes on from %s to %s", before, now)
	}
	tb.clickOnce(listed+` !== `+quote(before), "cancel")
	tb.click("#resume")
	tb.wait(`document.getElementById("said").textContent.startsWith("Stopped.") && !document.getElementById("cancel")`)
	if n := eval[int](tb, `document.querySelectorAll("[data-item]").length`); n == 0 {
		t.Error("nothing is kept")
	}
}

// Where there are processors for it other workers help with a long file, from
// hosts with a policy and without, and end when it is read.
func TestHelpers(t *testing.T) {
	const all = 12_000
	file := writeTelegrams(t, all, 80)
	hosts := map[string]func(testing.TB) *host{
		"own server": startSite,
		"plain host": func(t testing.TB) *host { return startPlainHost(t, "/") },
	}
	for name, start := range hosts {
		t.Run(name, func(t *testing.T) {
			tb := newTab(t)
			tb.open(start(t).url("/"))
			helpers := eval[int](tb, `Math.min(navigator.hardwareConcurrency - 1, 3)`)
			before := tb.workers()
			tb.drop(file)
			tb.wait(`document.querySelector("[data-item]")`)
			for most := 0; most < before+1+helpers; time.Sleep(20 * time.Millisecond) {
				most = max(most, tb.workers())
				if eval[bool](tb, readingEnds) {
					t.Errorf("it read with %d workers, want %d", most-before, 1+helpers)
					break
				}
			}
			tb.wait(readingEnds)
			tb.wait(`document.getElementById("listed").textContent === "12,000 cables"`)
			for range 100 {
				if tb.workers() == before+1 {
					break
				}
				time.Sleep(20 * time.Millisecond)
			}
			if n := tb.workers() - before; n != 1 {
				t.Errorf("%d workers are left", n)
			}
			tb.click(`[data-item="3"]`)
			tb.wait(onReader)
		})
	}
}

// Of very much it is first said what it is, and nothing is read until somebody
// agrees. What cannot be read is told of, and saved.
func TestPlanOfManyFiles(t *testing.T) {
	dir := t.TempDir()
	for i := range 5200 {
		text := telegram(i+1, 0)
		if i%100 == 7 {
			text = ""
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	tb := startPage(t)
	tb.drop(dir)
	tb.wait(`document.getElementById("progress")?.dataset.status === "asking"`)
	plan := eval[string](tb, `document.getElementById("plan").textContent`)
	if !strings.Contains(plan, "5,200 files") || !strings.Contains(plan, "Cables") || eval[bool](tb, `Boolean(document.querySelector("[data-item]"))`) {
		t.Errorf("the plan says %q", plan)
	}
	tb.wait(`document.activeElement.id === "resume"`)
	tb.press(kb.Enter)
	tb.wait(`document.querySelector("[data-item]")`)
	tb.wait(readingEnds)
	if failed := eval[string](tb, `document.getElementById("failures").textContent`); !strings.Contains(failed, "52 ") {
		t.Errorf("of what could not be read it says %q", failed)
	}
	dir = downloads(tb)
	tb.click("#save-failures")
	saved := string(waitForFile(t, dir, ".txt"))
	if n := strings.Count(saved, " is empty"); n != 52 {
		t.Errorf("the saved list has %d lines:\n%s", n, saved)
	}
}

package e2e

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// watchMemory keeps the memory of the page's program in reach, and notes when
// the first row is there.
const watchMemory = `{
	const start = WebAssembly.instantiateStreaming;
	WebAssembly.instantiateStreaming = async (...args) => {
		const made = await start.apply(WebAssembly, args);
		globalThis.programMemory = made.instance.exports.mem;
		return made;
	};
	new MutationObserver((_, observer) => {
		if (document.querySelector("[data-item]")) {
			observer.disconnect();
			performance.mark("first-row");
		}
	}).observe(document, { childList: true, subtree: true });
}`

// BenchmarkImport reports what 100,000 cables of ordinary length in one CSV,
// as it is and in a ZIP, cost the page: when the first row is there and when
// the last, the longest task of the page meanwhile, the memory of its program
// and its scripts, and that of the process, in which its worker is too. Then
// how long it is busy at a time while the list is sorted, filtered and
// scrolled, and how many frames are late. The CSV is the one that CORPUS_CSV
// names, where that is set.
func BenchmarkImport(b *testing.B) {
	csv := os.Getenv("CORPUS_CSV")
	if csv == "" {
		csv = writeCSV(b, 100_000)
	}
	b.Run("csv", func(b *testing.B) { benchImport(b, csv) })
	b.Run("zip", func(b *testing.B) { benchImport(b, zipped(b, csv)) })
	b.Run("cancel", func(b *testing.B) { benchCancel(b, csv) })
}

// writeCSV writes n telegrams as rows, and returns where.
func writeCSV(b *testing.B, n int) string {
	path := filepath.Join(b.TempDir(), "cables.csv")
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	w := csv.NewWriter(f)
	for i := range n {
		text := telegram(i+1, 88)
		w.Write([]string{strconv.Itoa(i + 1), "2/13/2006 12:00", fmt.Sprintf("06VALLETTA%d", i+1), "Embassy Valletta", "CONFIDENTIAL", "", "", text})
	}
	w.Flush()
	if err := w.Error(); err != nil {
		b.Fatal(err)
	}
	return path
}

// zipped puts the file into a ZIP, and returns where that is.
func zipped(b *testing.B, path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		b.Fatal(err)
	}
	f, err := os.Create(filepath.Join(b.TempDir(), "cables.zip"))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	z := zip.NewWriter(f)
	w, err := z.Create(filepath.Base(path))
	if err == nil {
		_, err = w.Write(data)
	}
	if err = errors.Join(err, z.Close()); err != nil {
		b.Fatal(err)
	}
	return f.Name()
}

func benchImport(b *testing.B, file string) {
	tb := newTab(b)
	tb.runFirst(watchMemory)
	tb.open(startSite(b).url("/"))
	tb.wait(settled)
	eval[bool](tb, noteLongTasks)

	began := eval[float64](tb, `performance.now()`)
	tb.drop(file)
	tb.waitWithin(10*time.Minute, `document.getElementById("said").textContent.includes("cables read.")`)
	ended := eval[float64](tb, `performance.now()`)
	first := eval[float64](tb, `performance.getEntriesByName("first-row")[0].startTime`)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(first-began, "first-row-ms")
	b.ReportMetric((ended-began)/1000, "all-s")
	b.ReportMetric(tb.longest(), "reading-busy-ms")
	b.ReportMetric(eval[float64](tb, `programMemory.buffer.byteLength / 1e6`), "program-MB")
	b.ReportMetric(eval[float64](tb, `performance.memory.usedJSHeapSize / 1e6`), "script-MB")
	b.ReportMetric(largestRenderer(), "process-MB")

	for _, by := range []string{"date", "id", "from", "classification", "subject"} {
		tb.set("sort", by)
		time.Sleep(2 * time.Second)
	}
	tb.set("filter", "secret strike 77")
	time.Sleep(2 * time.Second)
	tb.set("filter", "")
	time.Sleep(2 * time.Second)
	b.ReportMetric(tb.longest(), "ordering-busy-ms")
	late, frames := tb.scrollThrough()
	b.ReportMetric(tb.longest(), "scrolling-busy-ms")
	b.ReportMetric(float64(late)/float64(frames)*100, "late-frames-%")
}

// benchCancel reports the longest that it took, of several times, from the
// click on Stop until the page showed that reading had stopped.
func benchCancel(b *testing.B, file string) {
	tb := newTab(b)
	tb.open(startSite(b).url("/"))
	tb.wait(settled)
	var shown []float64
	for i := range 6 { // each a little later
		tb.drop(file)
		tb.wait(`document.querySelector("[data-item]")`)
		time.Sleep(time.Duration(i) * 333 * time.Millisecond)
		shown = append(shown, eval[float64](tb, stopAndWait))
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(slices.Max(shown), "stopped-ms")
}

// stopAndWait clicks on Stop, and gives the milliseconds until the frame that
// says so.
const stopAndWait = `new Promise((done) => {
	const began = performance.now(), said = document.getElementById("said");
	new MutationObserver((_, observer) => {
		if (said.textContent.startsWith("Stopped.") && !document.getElementById("cancel")) {
			observer.disconnect();
			requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
		}
	}).observe(document.body, { childList: true, characterData: true, subtree: true });
	document.getElementById("cancel").click();
})`

// largestRenderer returns the memory of the browser's largest process that
// draws a page, in MB; 0 where there is no /proc.
func largestRenderer() float64 {
	largest := 0.0
	dirs, _ := filepath.Glob("/proc/[0-9]*")
	for _, dir := range dirs {
		command, _ := os.ReadFile(filepath.Join(dir, "cmdline"))
		if !bytes.Contains(command, []byte("--type=renderer")) {
			continue
		}
		status, _ := os.ReadFile(filepath.Join(dir, "status"))
		_, rest, _ := strings.Cut(string(status), "VmRSS:")
		var kilobytes float64
		if _, err := fmt.Sscan(rest, &kilobytes); err == nil {
			largest = max(largest, kilobytes/1000)
		}
	}
	return largest
}

// longest returns the longest task since it was last asked, 0 if none took
// over 50 ms.
func (tb *tab) longest() float64 {
	tb.t.Helper()
	return slices.Max(eval[[]float64](tb, `new Promise((done) => setTimeout(() => done(longTasks.splice(0, longTasks.length, 0)), 300))`))
}

// scrollThrough scrolls the list as a wheel does, and counts the frames that
// came more than half a frame late.
func (tb *tab) scrollThrough() (late, frames int) {
	tb.t.Helper()
	const turns = 180
	times := eval[[]float64](tb, fmt.Sprintf(`new Promise((done) => {
		const items = document.getElementById("items"), times = [];
		const step = (now) => {
			times.push(now);
			items.scrollTop += 120;
			times.length <= %d ? requestAnimationFrame(step) : done(times);
		};
		requestAnimationFrame(step);
	})`, turns))
	for i := 1; i < len(times); i++ {
		if times[i]-times[i-1] > 1000.0/60*1.5 {
			late++
		}
	}
	return late, turns
}

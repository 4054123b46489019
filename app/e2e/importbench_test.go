package e2e

import (
	"fmt"
	"slices"
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

// BenchmarkImport reports what 100,000 cables of ordinary length in one file
// cost the page: when the first row is there and when the last, the longest
// task of the page meanwhile, and the memory of its program and of its
// scripts. Then how long it is busy at a time while the list is sorted,
// filtered and scrolled, and how many frames are late.
func BenchmarkImport(b *testing.B) {
	const cables = 100_000
	file := writeTelegrams(b, cables, 88)
	tb := newTab(b)
	tb.runFirst(watchMemory)
	tb.open(startSite(b).url("/"))
	tb.wait(settled)
	eval[bool](tb, noteLongTasks)

	began := eval[float64](tb, `performance.now()`)
	tb.drop(file)
	tb.waitLong(`document.getElementById("said").textContent.includes("cables read.")`, 10*time.Minute)
	ended := eval[float64](tb, `performance.now()`)
	first := eval[float64](tb, `performance.getEntriesByName("first-row")[0].startTime`)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(first-began, "first-row-ms")
	b.ReportMetric((ended-began)/1000, "all-s")
	b.ReportMetric(tb.longest(), "reading-busy-ms")
	b.ReportMetric(eval[float64](tb, `programMemory.buffer.byteLength / 1e6`), "program-MB")
	b.ReportMetric(eval[float64](tb, `performance.memory.usedJSHeapSize / 1e6`), "script-MB")

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

// waitLong waits until the expression is true, for as long as limit.
func (tb *tab) waitLong(expression string, limit time.Duration) {
	tb.t.Helper()
	for deadline := time.Now().Add(limit); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		if eval[bool](tb, expression) {
			return
		}
	}
	tb.t.Fatalf("never came true: %s", expression)
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

package e2e

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/reftel/reftel/app/site"
	"github.com/reftel/reftel/app/site/wasm"
)

// The benchmarks measure once and report figures of their own, so run them
// with -benchtime 1x. "make bench" does.

// BenchmarkSize reports the bytes of the program, as it is and as it is sent.
func BenchmarkSize(b *testing.B) {
	s := builtSite(b)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(len(s["web/app.wasm"])), "raw-bytes")
	b.ReportMetric(float64(len(s["web/app.wasm.gz"])), "gzip-bytes")
	b.ReportMetric(float64(len(s["web/app.wasm.br"])), "brotli-bytes")
}

// BenchmarkPaste reports the time from the paste of a cable until the result is
// painted, which the page records itself: the seed where CABLES_DIR is set, the
// specimen of 2008 otherwise.
func BenchmarkPaste(b *testing.B) {
	const rounds = 30
	tb := newTab(b)
	tb.open(startSite(b).url("/"))
	text := benchCable(b)
	var times []float64
	for i := range rounds + 3 { // the first ones warm up
		tb.do(chromedp.Evaluate[chromedp.Void](`void performance.clearMeasures()`))
		tb.paste(text)
		tb.wait(`performance.getEntriesByName("reftel-result").length > 0`)
		if i >= 3 {
			times = append(times, eval[float64](tb, `performance.getEntriesByName("reftel-result")[0].duration`))
		}
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(percentile(times, 50), "median-ms")
	b.ReportMetric(percentile(times, 95), "p95-ms")
}

func benchCable(b *testing.B) string {
	name := "../../web/samples/2008.txt"
	if dir := os.Getenv("CABLES_DIR"); dir != "" {
		name = filepath.Join(dir, "seed.txt")
	}
	text, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	return string(text)
}

// noteLongTasks makes the page record whenever it is busy for over 50 ms.
const noteLongTasks = `{ globalThis.longTasks = [0];
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((e) => e.duration))).observe({ type: "longtask" }); } true`

// BenchmarkLargeText reports how long the page was busy at most, in one task,
// while large texts were opened: 0 if it never was for over 50 ms. Other
// programs on the machine can only make that worse, so the best of five
// rounds counts.
func BenchmarkLargeText(b *testing.B) {
	b.ReportMetric(0, "ns/op")
	for name, content := range largeTexts {
		file := writeFile(b, name, content)
		var longest []float64
		for range 5 {
			tb := startPage(b)
			eval[bool](tb, noteLongTasks)
			tb.showsParts(file, len(content))
			tasks := eval[[]float64](tb, `new Promise((done) => setTimeout(() => done(longTasks), 300))`)
			longest = append(longest, slices.Max(tasks))
		}
		b.ReportMetric(slices.Min(longest), strings.TrimSuffix(name, ".txt")+"-busy-ms")
	}
}

// BenchmarkReady reports the time from the start of a load until the program
// has painted, for a first visit and for one from the cache, beside that of a
// go-app page that does nothing, built in the same way.
func BenchmarkReady(b *testing.B) {
	const rounds = 7
	reftel, bare := builtSite(b), bareSite(b)
	var cold, warm, bareCold, bareWarm []float64
	for range rounds { // by turns, so that both meet the same machine
		c, w := measureReady(b, reftel)
		cold, warm = append(cold, c), append(warm, w)
		c, w = measureReady(b, bare)
		bareCold, bareWarm = append(bareCold, c), append(bareWarm, w)
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(percentile(cold, 50), "cold-ms")
	b.ReportMetric(percentile(bareCold, 50), "bare-cold-ms")
	b.ReportMetric(percentile(cold, 50)/percentile(bareCold, 50), "cold-ratio")
	b.ReportMetric(percentile(warm, 50), "warm-ms")
	b.ReportMetric(percentile(bareWarm, 50), "bare-warm-ms")
	b.ReportMetric(percentile(warm, 50)/percentile(bareWarm, 50), "warm-ratio")
}

// noteReady records when the frame after the start of the program is painted.
const noteReady = `new MutationObserver((_, observer) => {
	if (document.body && document.querySelector("h1") && !document.getElementById("app-wasm-loader")) {
		observer.disconnect();
		requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("painted")));
	}
}).observe(document, { childList: true, subtree: true })`

// measureReady loads the site from a new origin, about which the browser knows
// nothing, and then again with the service worker, each in milliseconds.
func measureReady(b *testing.B, s site.Site) (cold, warm float64) {
	h := startHost(b, site.NewHandler(s))
	defer h.stop()
	tb := newTab(b)
	defer tb.close()
	tb.runFirst(noteReady)
	painted := func() float64 {
		tb.wait(`performance.getEntriesByName("painted").length > 0`)
		return eval[float64](tb, `performance.getEntriesByName("painted")[0].startTime`)
	}
	tb.open(h.url("/"))
	cold = painted()
	tb.wait(readyOffline)
	tb.reload()
	return cold, painted()
}

// bareSite returns the site of the page in the folder bare, as "make bench"
// builds it.
func bareSite(b *testing.B) site.Site {
	s, err := site.Load(os.DirFS("../../build/bare"))
	if err != nil {
		b.Skip("there is no bare page to compare with: run make bench")
	}
	return s
}

// BenchmarkParse runs the benchmarks of the parser that read 100 MB in
// Chromium's WebAssembly, and reports what they do.
func BenchmarkParse(b *testing.B) {
	dir := b.TempDir()
	build := exec.Command("go", "test", "-c", "-o", filepath.Join(dir, "test.wasm"), "../../parser")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	runTool(b, build)
	structure(b, filepath.Join(dir, "test.wasm"))
	script, err := os.ReadFile(wasmExec(b))
	if err != nil {
		b.Fatal(err)
	}
	args, _ := json.Marshal([]string{"parser.test", "-test.run=^$", "-test.bench=^Benchmark(Lines|Parser|Fields|Parse)$", "-test.benchtime=1x"})
	page := `<!doctype html><link rel="icon" href="data:,"><script>
let lines;
new Worker("bench.js").onmessage = (e) => { lines = e.data; };
</script>`
	worker := fmt.Sprintf(`%s
const lines = [];
console.log = (...words) => { lines.push(words.join(" ")); };
const go = new Go();
go.argv = %s;
WebAssembly.instantiateStreaming(fetch("test.wasm"), go.importObject).then(({ instance }) => go.run(instance)).then(() => postMessage(lines));
`, script, args)
	for name, text := range map[string]string{"index.html": page, "bench.js": worker} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	tb := newTab(b)
	tb.do(chromedp.Navigate(startHost(b, http.FileServer(http.Dir(dir))).url("/")))
	tb.waitWithin(5*time.Minute, `lines`)
	b.ReportMetric(0, "ns/op")
	for _, line := range eval[[]string](tb, `lines`) {
		if speed, ok := speedOf(line); ok {
			name, _, _ := strings.Cut(strings.TrimPrefix(line, "Benchmark"), " ")
			b.ReportMetric(speed, strings.ToLower(strings.TrimSpace(name))+"-MB/s")
		}
	}
}

// speedOf finds the figure before MB/s in a line of a benchmark.
func speedOf(line string) (float64, bool) {
	words := strings.Fields(line)
	i := slices.Index(words, "MB/s")
	if i < 1 {
		return 0, false
	}
	speed, err := strconv.ParseFloat(words[i-1], 64)
	return speed, err == nil
}

func wasmExec(b *testing.B) string {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		b.Fatal(err)
	}
	return filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js")
}

// structure does with a program what the Makefile does with app.wasm.
func structure(b *testing.B, file string) {
	b.Helper()
	module, err := os.ReadFile(file)
	if err == nil {
		module, err = wasm.Structure(module)
	}
	if err == nil {
		err = os.WriteFile(file, module, 0o644)
	}
	if err != nil {
		b.Fatal(err)
	}
}

func runTool(b *testing.B, cmd *exec.Cmd) {
	b.Helper()
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%s: %v\n%s", cmd, err, out)
	}
}

// percentile returns the value that p percent of the values do not exceed.
func percentile(values []float64, p int) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[(len(sorted)-1)*p/100]
}

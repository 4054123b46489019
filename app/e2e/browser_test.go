package e2e

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/reftel/reftel/app"
)

// chromium is the one browser of all tests; nil if there is none.
var chromium context.Context

// foreign notes what the browser asks of the world outside this machine.
var foreign recorder

func TestMain(m *testing.M) {
	app.Register() // building the site renders the page
	stop, err := startBrowser()
	if err != nil {
		fmt.Fprintln(os.Stderr, "e2e:", err)
	}
	if err != nil && os.Getenv("NEED_BROWSER") != "" {
		os.Exit(1)
	}
	code := m.Run()
	stop()
	os.Exit(code)
}

// startBrowser starts Chromium with a fresh profile in a folder: storage is
// much slower in a private window. All its requests that are not for this
// machine go to a proxy of ours, which notes and refuses them.
func startBrowser() (stop func(), err error) {
	path, err := findChromium()
	if err != nil {
		return func() {}, err
	}
	profile, err := os.MkdirTemp("", "reftel-e2e-")
	if err != nil {
		return func() {}, err
	}
	proxy := httptest.NewServer(&foreign)
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.UserDataDir(profile),
		chromedp.NoSandbox, // root cannot have one
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("window-size", "1440,900"),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("proxy-server", proxy.URL),
	)
	allocator, closeAllocator := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, closeBrowser := chromedp.NewContext(allocator)
	stop = func() {
		closeBrowser()
		closeAllocator()
		proxy.Close()
		os.RemoveAll(profile)
	}
	if err := chromedp.Do(ctx); err != nil {
		stop()
		return func() {}, fmt.Errorf("starting %s: %w", path, err)
	}
	chromium = ctx
	return stop, nil
}

func findChromium() (string, error) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("there is no Chromium; install the package chromium")
}

// needBrowser skips the test where there is no browser.
func needBrowser(t testing.TB) {
	t.Helper()
	if chromium == nil {
		t.Skip("needs Chromium: install the package chromium")
	}
}

// A recorder is a proxy that notes every request and refuses it.
type recorder struct {
	mu   sync.Mutex
	urls []string
}

func (r *recorder) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	http.Error(w, "no", http.StatusForbidden)
	host := req.URL.Hostname()
	for _, own := range chromiumHosts {
		if host == own || strings.HasSuffix(host, "."+own) {
			return
		}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.urls = append(r.urls, req.Method+" "+req.URL.String())
}

// chromiumHosts are asked by Chromium itself, about updates, the time and
// accounts, with any page.
var chromiumHosts = []string{"google.com", "googleapis.com", "gvt1.com"}

// take returns what was noted since it was last called.
func (r *recorder) take() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	urls := r.urls
	r.urls = nil
	return urls
}

// A host is a server on a free port of this machine, which is an origin of its
// own, that can be stopped and started again.
type host struct {
	addr    string
	handler http.Handler
	server  *http.Server
}

func startHost(t testing.TB, handler http.Handler) *host {
	t.Helper()
	h := &host{addr: newAddr(t), handler: handler}
	h.start(t)
	t.Cleanup(h.stop)
	return h
}

// usedAddrs are the addresses of all hosts so far.
var usedAddrs = map[string]bool{}

// newAddr returns a free address that no host has had: the browser keeps
// caches and service workers by origin, and the system gives ports out again.
func newAddr(t testing.TB) string {
	t.Helper()
	for {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		defer listener.Close() // not before a new one is found
		if addr := listener.Addr().String(); !usedAddrs[addr] {
			usedAddrs[addr] = true
			return addr
		}
	}
}

func (h *host) start(t testing.TB) {
	t.Helper()
	listener, err := net.Listen("tcp", h.addr)
	if err != nil {
		t.Fatal(err)
	}
	h.addr = listener.Addr().String()
	h.server = &http.Server{Handler: h.handler, ReadHeaderTimeout: 10 * time.Second}
	go h.server.Serve(listener)
}

func (h *host) stop() { h.server.Close() }

// url returns the address of path on the host. The name localhost makes it a
// secure context.
func (h *host) url(path string) string {
	return "http://" + strings.Replace(h.addr, "127.0.0.1", "localhost", 1) + path
}

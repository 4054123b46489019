package cli

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/reftel/reftel/app/site"
	"github.com/reftel/reftel/web"
)

// runServe serves the embedded site until it is interrupted.
func runServe(args []string, std streams) int {
	flags := newFlags("serve", std)
	addr := flags.String("addr", "localhost:8000", "`host:port` to listen on; port 0 picks a free one")
	if code, ok := parseFlags(flags, args); !ok {
		return code
	}
	if refuseArgs(flags, std) {
		return exitUsage
	}
	if _, _, err := net.SplitHostPort(*addr); err != nil {
		fmt.Fprintf(std.err, "reftel serve: -addr %s is not host:port, such as localhost:8000\n", *addr)
		return exitUsage
	}
	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		fmt.Fprintf(std.err, "reftel serve: %s\n", explainListen(*addr, err))
		return exitFailed
	}
	defer listener.Close()
	s, err := site.Load(web.Site())
	if err != nil {
		fmt.Fprintf(std.err, "reftel serve: %v\n", err)
		return exitFailed
	}
	stop, release := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer release()
	fmt.Fprintf(std.out, "Reftel is at %s (Ctrl-C stops it)\n", pageURL(listener.Addr(), *addr))
	if err := serveUntil(stop, listener, site.NewHandler(s)); err != nil {
		fmt.Fprintf(std.err, "reftel serve: %v\n", err)
		return exitFailed
	}
	return exitOK
}

// explainListen says in a sentence why addr cannot be listened on, and what
// to do about it.
func explainListen(addr string, err error) string {
	if !errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Sprintf("cannot listen on %s (%v); choose another address with -addr", addr, err)
	}
	host, port, _ := net.SplitHostPort(addr)
	return fmt.Sprintf("port %s is in use by another program; choose another with -addr, for example -addr %s",
		port, net.JoinHostPort(host, "0"))
}

// pageURL returns the address to open in a browser: the host as it was asked
// for, because localhost is a secure context by name, with the port that was
// really taken.
func pageURL(taken net.Addr, asked string) string {
	host, port, _ := net.SplitHostPort(asked)
	if tcp, ok := taken.(*net.TCPAddr); ok {
		port = fmt.Sprint(tcp.Port)
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	return "http://" + net.JoinHostPort(host, port) + "/"
}

// serveUntil serves on listener until stop is done, then lets requests that
// are under way finish.
func serveUntil(stop context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-stop.Done():
	}
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Second)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		return server.Close() // a connection would not end by itself
	}
	return nil
}

package app

import "testing"

func TestClientResourceResolver(t *testing.T) {
	for _, test := range []struct{ resources, location, want string }{
		{"/web", "/web/samples/1975.txt", "/web/samples/1975.txt"},
		{"/reftel/web", "/web/samples/1975.txt", "/reftel/web/samples/1975.txt"},
		{"/reftel/web", "web/coast.svg", "/reftel/web/coast.svg"},
		{"/reftel/web", "#main", "#main"},
		{"/reftel/web", "/website/", "/website/"},
		{"/reftel/web", "https://example.org/web/a", "https://example.org/web/a"},
	} {
		if got := clientResourceResolver(test.resources)(test.location); got != test.want {
			t.Errorf("%s with files at %s becomes %s, want %s", test.location, test.resources, got, test.want)
		}
	}
}

package app

import "testing"

func TestRouter(t *testing.T) {
	r := makeRouter()
	r.route("/", func() Composer { return "page" })
	if c, ok := r.createComponent("/"); !ok || c != "page" {
		t.Errorf("at / there is %v, %t", c, ok)
	}
	if c, ok := r.createComponent("/other"); ok {
		t.Errorf("at /other there is %v", c)
	}
	defer func() {
		if recover() != errAbsent {
			t.Error("a route by an expression is taken")
		}
	}()
	r.routeWithRegexp("^/[0-9]+$", func() Composer { return "number" })
}

// Nothing is kept in the clear where somebody asked for a cipher.
func TestNoCipher(t *testing.T) {
	if b, err := encrypt("key", []byte("text")); b != nil || err == nil {
		t.Errorf("encrypt returns %q, %v", b, err)
	}
	if b, err := decrypt("key", []byte("text")); b != nil || err == nil {
		t.Errorf("decrypt returns %q, %v", b, err)
	}
}

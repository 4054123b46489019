package site

import "testing"

func TestRootElement(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"attributes are sorted", `<main id="a" class="b"></main>`, `<main class="b" id="a"></main>`},
		{"aria without a value is true", "<main>\n      <i aria-hidden></i>\n    </main>", `<main><i aria-hidden="true"></i></main>`},
		{"text alone", `<main>two  words</main>`, `<main>two  words</main>`},
		{"text between elements", "<main>\n      made \n      <b>0</b>\n      . So.\n    </main>", `<main>made <b>0</b>. So.</main>`},
		{"lines of a pre element", "<main>\n      <pre>\n        <a>DE</a>\n         \n        <a>RUEHVT</a>\n      </pre>\n    </main>",
			`<main><pre><a>DE</a> <a>RUEHVT</a></pre></main>`},
		{"only the first element", "<main></main>\n<aside></aside>", `<main></main>`},
	}
	for _, test := range tests {
		got, err := rootElement([]byte("<!DOCTYPE html>\n<html>\n  <body>\n    " + test.body + "\n  </body>\n</html>"))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
		} else if string(got) != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
	if _, err := rootElement(nil); err == nil {
		t.Error("a page without an element gives no error")
	}
}

package open

import (
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// TestDeclaredCharset checks that what a message or a page says of its charset
// counts where the bytes do not tell.
func TestDeclaredCharset(t *testing.T) {
	write := func(m interface{ String(string) (string, error) }, s string) string {
		out, err := m.String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	central, latin := charmap.ISO8859_2.NewEncoder(), charmap.ISO8859_1.NewDecoder()
	tests := []struct{ name, data, text, charset string }{
		{"a message", mailHeader + "Content-Type: text/plain; charset=ISO-8859-2\r\n\r\n" + write(central, "Łódź"), "Łódź", "iso-8859-2"},
		{"a message in letters beyond ASCII alone", mailHeader + "Content-Type: text/plain; charset=koi8-r\r\n\r\n" + write(charmap.KOI8R.NewEncoder(), "Правда и мир"), "Правда и мир", "koi8-r"},
		{"an attached file", posted(t, "multipart/mixed", attached{"text/plain; charset=cp1250", "base64", "a.txt", write(charmap.Windows1250.NewEncoder(), "Žatec – Łódź")}), "Žatec – Łódź", "windows-1250"},
		{"a message that is in UTF-8", mailHeader + "Content-Type: text/plain; charset=iso-8859-2\r\n\r\nŁódź", "Łódź", "utf-8"},
		{"a message that says Latin-1", mailHeader + "Content-Type: text/plain; charset=iso-8859-1\r\n\r\n" + write(charmap.Windows1252.NewEncoder(), "the “harbor”"), "the “harbor”", "windows-1252"},
		{"a message in a charset that nobody knows", mailHeader + "Content-Type: text/plain; charset=x-none\r\n\r\ncaf\xe9", "café", "windows-1252"},
		{"a page", "<html><head><meta charset='iso-8859-2'></head><body><pre>" + write(central, "Łódź"), "Łódź", "iso-8859-2"},
		{"an old page", `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body><pre>` + write(charmap.Windows1251.NewEncoder(), "Мир"), "Мир", "windows-1251"},
		{"a page in Windows-1252", "<html><body><pre>caf\xe9", "café", "windows-1252"},
		{"a page in UTF-16", write(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder(), "<html><body><pre>café"), "café", "utf-16le"},
		{"a page encoded twice", "<html><body><pre>" + write(latin, "café – Łódź"), "café – Łódź", "utf-8 twice"},
		{"a text encoded twice through Latin-1", "The dues – paid: " + write(latin, "– – café – Łódź “harbor” dues are paid to “Łódź”"), "The dues – paid: – – café – Łódź “harbor” dues are paid to “Łódź”", "utf-8 twice"},
	}
	for _, tt := range tests {
		got := openAll(t, "x", []byte(tt.data), Options{})
		if len(got.sources) != 1 || len(got.errors) > 0 {
			t.Errorf("%s gives %q, errors %q", tt.name, got.places(), got.errors)
			continue
		}
		if src := got.sources[0]; src.Text != tt.text || src.Charset != tt.charset {
			t.Errorf("%s is %q in %s, want %q in %s", tt.name, src.Text, src.Charset, tt.text, tt.charset)
		}
	}
}

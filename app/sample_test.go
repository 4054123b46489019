package app

import (
	"os"
	"testing"

	"github.com/reftel/reftel/parser"
)

// readSample returns the text of a specimen.
func readSample(t *testing.T, year string) string {
	t.Helper()
	b, err := os.ReadFile("../web/samples/" + year + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// documentOf returns text as the page would open it.
func documentOf(text string) *Document {
	return newDocument(parser.Parse(&parser.Source{Charset: "utf-8", Bytes: len(text), Text: text}, parser.Options{}))
}

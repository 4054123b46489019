package app

import (
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/correct"
)

// damagedSample is the specimen of 2008 with two words misspelt.
func damagedSample(t *testing.T) string {
	t.Helper()
	s := strings.Replace(readSample(t, "2008"), "PRIORITY 1406", "PIORITY 1406", 1)
	return strings.Replace(s, "SUBJECT:", "SUBJCT:", 1)
}

// A fix is applied, shown, looked at from before, and undone.
func TestCorrect(t *testing.T) {
	p := loadPage(t)
	text := damagedSample(t)
	p.do(readText, input{Text: text})
	p.has(t, `data-fix="0"`, `data-fix="1"`, "PIORITY is read as PRIORITY")
	p.do(applyFix, 0)
	p.has(t, "Corrected: Write PRIORITY. It can be undone.", `class="note k1 corrected"`, `data-undo="0"`, "As it came: ", "<del>PIORITY</del>", "<ins>PRIORITY</ins>", "With 1 correction")
	p.lacks(t, `data-fix="1"`, "PIORITY is read as")
	p.do(applyFix, 0)
	p.has(t, `data-undo="1"`, "With 2 corrections")
	p.lacks(t, `data-fix=`)
	if got := p.st.Doc.Cable.Source.Original(); got != text {
		t.Error("the text as it came was changed")
	}

	p.do(showAsCame, nil)
	p.has(t, "As it came, without 2 corrections", "Show corrected", "SUBJCT")
	p.lacks(t, `data-fix=`, `note k1 corrected`)
	p.do(showAsCame, nil)
	p.has(t, "With 2 corrections", `note k1 corrected`)

	p.do(undoFix, 0)
	p.has(t, "Undone: Write PRIORITY.", "With 1 correction", `data-fix="0"`)
	p.do(undoFix, -1)
	p.lacks(t, `id="corrections"`, `id="corrected"`)
	if got := p.st.Doc.Cable.Source.Text; got != text {
		t.Error("with all undone the text is not what it was")
	}
	p.do(undoFix, -1) // nothing is left, and nothing happens
	p.do(applyFix, 99)
}

// What was corrected is corrected again when the same text is opened, on this
// visit always, on the next one if the browser was asked to keep it.
func TestCorrectAgain(t *testing.T) {
	p := loadPage(t)
	text := damagedSample(t)
	p.do(readText, input{Text: text})
	p.do(applyFix, 0)
	p.do(readText, input{Text: readSample(t, "1988")})
	p.lacks(t, `id="corrections"`)
	p.do(readText, input{Text: text})
	p.has(t, "With 1 correction", "1 correction is applied.")

	p.do(storeCorrections, nil)
	p.has(t, "The corrections are kept in this browser.", `checked`)
	kept := storedCorrections(p.ctx)
	for hash, f := range kept {
		if hash != correct.Hash(text) || strings.Contains(f, "VALLETTA") {
			t.Errorf("kept is %s", f)
		}
	}
	p.st.Corrections, p.st.Stored = nil, nil
	p.readStored(p.ctx)
	p.do(readText, input{Text: text})
	p.has(t, "With 1 correction", "1 correction is applied.")
	p.do(undoFix, 0)
	if len(kept) != 1 || len(storedCorrections(p.ctx)) != 0 {
		t.Errorf("kept were %d, and are %d", len(kept), len(storedCorrections(p.ctx)))
	}

	p.do(applyFix, 0)
	p.do(storeCorrections, nil)
	p.do(goHome, nil)
	p.has(t, "Kept in this browser: corrections of 1 text.")
	p.do(forgetStored, nil)
	p.lacks(t, "Kept in this browser")
	p.do(readText, input{Text: text})
	p.lacks(t, `id="corrections"`)
}

// A file of corrections is applied to its text; of any other, and of what
// cannot be applied, a sentence tells.
func TestCorrectionFile(t *testing.T) {
	text := damagedSample(t)
	d := documentOf(text)
	first, err := correct.Accept(d.Cable.Source, d.Cable.Diagnostics[0])
	if err != nil {
		t.Fatal(err)
	}
	file := correct.File{Hash: correct.Hash(text), Bytes: len(text), Name: "08 VALLETTA 212", Corrections: []correct.Correction{first}}
	beyond := file
	beyond.Corrections = []correct.Correction{{Title: "B", Edits: []parser.Edit{{Span: parser.Span{Start: 9, End: 1 << 20}}}}, first, first}
	other := file
	other.Hash = correct.Hash("other")
	tests := []struct {
		name    string
		data    string
		want    string
		applied bool
	}{
		{"good", string(file.Encode()), "1 correction was applied.", true},
		{"beyond", string(beyond.Encode()), "1 correction was ignored.", true},
		{"beyond", string(beyond.Encode()), "The correction “B” was ignored: its place, 9 to 1048576, lies outside the text", true},
		{"other", string(other.Encode()), "The corrections were ignored: they are for another text, 08 VALLETTA 212.", false},
		{"damaged", string(file.Encode()[:99]), "The corrections were ignored: it is damaged", false},
		{"later", `{"reftelCorrections": 7}`, "it is of version 7", false},
	}
	for _, tt := range tests {
		p := loadPage(t)
		p.do(readText, input{Text: text})
		p.do(readText, input{Text: tt.data})
		p.has(t, tt.want, `data-screen="reader"`)
		if applied := len(p.st.Doc.Corrections) == 1; applied != tt.applied {
			t.Errorf("%s: applied: %v, want %v", tt.name, applied, tt.applied)
		}
	}
	p := loadPage(t)
	p.do(readText, input{Text: string(file.Encode())})
	p.has(t, "Corrections for 08 VALLETTA 212 are at hand.", `data-screen="start"`)
	p.do(readText, input{Text: text})
	p.has(t, "With 1 correction", "1 correction is applied.")
}

// What a correction only takes away is shown at what stands behind it, at the
// end of the text at what stands before.
func TestCorrectedAt(t *testing.T) {
	const text = "abcé"
	cut := func(start, end int, now string) correct.Correction {
		return correct.Correction{Title: "A", Edits: []parser.Edit{{Span: parser.Span{Start: start, End: end}, New: now}}}
	}
	tests := []struct {
		c      correct.Correction
		asCame bool
		want   Place
	}{
		{cut(0, 1, "xy"), false, "0-2"},
		{cut(0, 1, "xy"), true, "0-1"},
		{cut(2, 3, ""), false, "2-4"},
		{cut(3, 5, ""), false, "2-3"},
		{cut(0, 5, ""), false, ""},
		{cut(3, 3, "+"), true, "3-5"},
	}
	for _, tt := range tests {
		d := newCorrected(&parser.Source{Text: text}, []correct.Correction{tt.c}, tt.asCame)
		if got := d.correctedAt(0); got != tt.want {
			t.Errorf("%v, as it came %v: %q, want %q", tt.c.Edits, tt.asCame, got, tt.want)
		}
	}
}

package app

import (
	"strings"
	"testing"
)

// The page lists whom a text asks to protect; names are taken out and added,
// and what is not to be masked is not.
func TestProtect(t *testing.T) {
	p := loadPage(t)
	text := readSample(t, "2008")
	p.do(readText, input{Text: text})
	p.has(t, "1 passage asks for protection of whom it names.", `id="protect-0"`, "Lino Vassel", " 2 places")
	p.lacks(t, `id="protect-1"`, `id="protect-unnamed"`)
	copied := func() string { return p.st.Doc.Protect.copy(p.st.Doc.Cable.Source.Text).Text }
	if c := copied(); strings.Contains(c, "Vassel") || !strings.Contains(c, "[PROTECTED 1] (protect)") {
		t.Error("the name is not masked")
	}
	p.do(toggleName, 0)
	if copied() != text {
		t.Error("a name that was taken out is masked")
	}
	p.has(t, "disabled")
	p.do(addName, "  carmelo \n Spettu")
	p.has(t, `id="protect-1"`, "carmelo Spettu is masked in 1 place.")
	p.do(addName, "Nobody")
	p.has(t, "Nobody does not stand in the text")
	p.do(addName, " ")
	p.do(toggleName, 7)
	if c := copied(); !strings.Contains(c, "Lino Vassel") || strings.Contains(c, "Spettu") {
		t.Errorf("the copy is not what was chosen")
	}
	if p.st.Doc.Cable.Source.Text != text {
		t.Error("the open text was changed")
	}
	p.do(pinPlace, Place("0-5"))
	p.lacks(t, `id="protect"`)
}

// What was chosen outlasts a correction.
func TestProtectCorrected(t *testing.T) {
	p := loadPage(t)
	p.do(readText, input{Text: damagedSample(t)})
	p.do(toggleName, 0)
	p.do(addName, "Carmelo Spettu")
	p.do(applyFix, 0)
	names := p.st.Doc.Protect.Names
	if len(names) != 2 || names[0].Masked || !names[1].Masked || names[1].Places != 1 {
		t.Errorf("after a correction: %+v", names)
	}
}

func TestProtectNothing(t *testing.T) {
	p := loadPage(t)
	p.do(readText, input{Text: strings.Replace(readSample(t, "2008"), "(protect)", "", 1)})
	p.has(t, "No passage asks for protection", `id="protect-name"`)
	p.do(readText, input{Text: strings.Replace(readSample(t, "2008"), "Port director Lino Vassel", "A clerk", 1)})
	p.has(t, `id="protect-unnamed"`, "No name was found for 1 of them")
}

package app

import (
	"strings"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/protect"
)

// A protection is whom the open text asks to protect, and what a person made
// of it. The text itself is not changed by it.
type protection struct {
	Marks   []Place // the passages that ask for it
	Unnamed []Place // those for which no name was found
	Names   []protectedName
	marks   []protect.Mark
}

// A protectedName is a name that can be masked in a copy.
type protectedName struct {
	Text   string
	Masked bool
	Places int   // where it stands, whole or in part
	First  Place // the first of them; "" if there is none
}

// protectionOf finds whom c asks to protect.
func protectionOf(c *parser.Cable) protection {
	found := protect.Find(c)
	p := protection{marks: found.Marks}
	for _, m := range found.Marks {
		p.Marks = append(p.Marks, placeOf(m.Span))
	}
	for _, m := range found.Unnamed() {
		p.Unnamed = append(p.Unnamed, placeOf(m.Span))
	}
	for _, n := range found.Names {
		p.Names = append(p.Names, protectedName{Text: n.Text, Masked: n.Likely})
	}
	p.count(c.Source.Text)
	return p
}

// count finds where the names stand in text.
func (p *protection) count(text string) {
	names := make([]string, len(p.Names))
	for i := range p.Names {
		names[i] = p.Names[i].Text
		p.Names[i].Places, p.Names[i].First = 0, ""
	}
	if len(names) == 0 {
		return
	}
	for _, m := range protect.Share(text, names).Masks {
		n := &p.Names[m.Name]
		if n.Places++; n.Places == 1 {
			n.First = placeOf(m.From)
		}
	}
}

// copy returns the copy of text to share.
func (p *protection) copy(text string) protect.Copy {
	var names []string
	for _, n := range p.Names {
		if n.Masked {
			names = append(names, n.Text)
		}
	}
	return protect.Share(text, names)
}

// keep takes over what a person chose when the text stood otherwise.
func (p *protection) keep(was protection, text string) {
	for _, n := range was.Names {
		if i := p.find(n.Text); i >= 0 {
			p.Names[i].Masked = n.Masked
		} else {
			p.Names = append(p.Names, n)
		}
	}
	p.count(text)
}

// find returns the index of a name, -1 if it is not listed.
func (p *protection) find(name string) int {
	for i, n := range p.Names {
		if strings.EqualFold(n.Text, name) {
			return i
		}
	}
	return -1
}

// toggleName masks the i-th name in the copy, or leaves it.
func (s *State) toggleName(i int) {
	if s.Doc == nil || i < 0 || i >= len(s.Doc.Protect.Names) {
		return
	}
	n := &s.Doc.Protect.Names[i]
	n.Masked = !n.Masked
	s.Protections++
}

// addName masks one more name in the copy.
func (s *State) addName(name string) {
	name = strings.Join(strings.Fields(name), " ")
	if s.Doc == nil || name == "" {
		return
	}
	p := &s.Doc.Protect
	i := p.find(name)
	if i < 0 {
		i = len(p.Names)
		p.Names = append(p.Names, protectedName{Text: name})
		p.count(s.Doc.Cable.Source.Text)
	}
	p.Names[i].Masked = true
	s.Protections++
	s.Said = p.Names[i].Text + " is masked in " + count(p.Names[i].Places, "place", "places") + "."
	if p.Names[i].Places == 0 {
		s.Said = p.Names[i].Text + " does not stand in the text, or only as a part of a name above."
	}
}

package parser

import "strings"

// portionSwitch reads a line that gives the paragraphs after it a mark:
// "BEGIN UNCLASSIFIED." or "BEGIN CONFIDENTIAL." It returns the level of the
// mark, and whether the line ends such a portion instead.
func portionSwitch(s string) (level string, begin, ok bool) {
	rest, begin := strings.CutPrefix(s, "BEGIN ")
	if !begin {
		if rest, ok = strings.CutPrefix(s, "END "); !ok {
			return "", false, false
		}
	}
	rest = trimRight(rest, ". ")
	level, n := markLevel(rest)
	return level, begin, n > 2 && n == len(rest)
}

// startPortion claims a portion switch: what follows and has no mark of its
// own inherits its level.
func startPortion(b *builder) bool {
	level, begin, ok := portionSwitch(b.content(b.at))
	if !ok || b.zone == headingZone {
		return false
	}
	l := b.lines[b.at]
	if begin {
		b.beginPortion(level, l)
	} else {
		b.endPortion(level, l)
	}
	b.note(NoteMark, level, l.start, l.end)
	b.zone = bodyZone
	b.claim(Portion, b.at+1)
	return true
}

// A portion is a portion switch in force.
type portion struct {
	mark  *Mark
	begin line
}

// maxPortions is how many portion switches may be in force at once.
const maxPortions = 8

// beginPortion notes that line l gives the paragraphs after it a level. Of too
// many that never end, the outermost is forgotten.
func (b *builder) beginPortion(level string, l line) {
	if len(b.body.portions) == maxPortions {
		b.body.portions = b.body.portions[:copy(b.body.portions, b.body.portions[1:])]
	}
	b.body.portions = append(b.body.portions, portion{b.keep(Mark{Level: level}), l})
}

// endPortion ends the innermost portion of level at line l, and those in it.
// Without one, nothing is in force any more.
func (b *builder) endPortion(level string, l line) {
	list := b.body.portions
	n := len(list)
	for n > 0 && list[n-1].mark.Level != level {
		n--
	}
	b.body.portions = list[:max(n-1, 0)]
	if n == 0 || b.opts.SkipNotes {
		return
	}
	name, _ := readName(strings.TrimPrefix(b.text[l.start:l.end], "END "))
	b.c.Passages = append(b.c.Passages, Passage{name, Span{list[n-1].begin.start, l.end}})
}

// inherited returns the mark that a paragraph without one has, nil if nothing
// gives it one.
func (b *builder) inherited() *Mark {
	from := b.body.entire
	if n := len(b.body.portions); n > 0 {
		from = b.body.portions[n-1].mark
	}
	if from == nil {
		return nil
	}
	return b.keep(Mark{Level: from.Level, Controls: from.Controls, Inherited: true})
}

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
	b.body.portion = nil
	if begin {
		b.body.portion = b.keep(Mark{Level: level})
	}
	l := b.lines[b.at]
	b.note(NoteMark, level, l.start, l.end)
	b.zone = bodyZone
	b.claim(Portion, b.at+1)
	return true
}

// inherited returns the mark that a paragraph without one has, nil if nothing
// gives it one.
func (b *builder) inherited() *Mark {
	from := b.body.portion
	if from == nil {
		from = b.body.entire
	}
	if from == nil {
		return nil
	}
	return b.keep(Mark{Level: from.Level, Controls: from.Controls, Inherited: true})
}

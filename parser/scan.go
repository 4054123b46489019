package parser

import (
	"fmt"
	"strings"
)

// scanDigit returns the digit that c is in a scan, where O stands for 0 and I
// or l for 1, 0 if c is none.
func scanDigit(c byte) byte {
	switch {
	case isDigit(c):
		return c
	case c == 'O':
		return '0'
	case c == 'I', c == 'l':
		return '1'
	}
	return 0
}

// scannedDigits returns the number that s starts with, and its length: digits,
// of which some may be letters as scans have them. One at least is a digit.
func scannedDigits(s string) (v string, n int) {
	plain := digits(s)
	if n = plain; n == len(s) || scanDigit(s[n]) == 0 {
		return s[:n], n
	}
	for n < len(s) && scanDigit(s[n]) != 0 {
		n++
	}
	out := make([]byte, n)
	found := false
	for i := range out {
		out[i] = scanDigit(s[i])
		found = found || isDigit(s[i])
	}
	if !found {
		return "", 0
	}
	return string(out), n
}

// inWord reports whether s[i] is a digit in a word that a scan has for a
// letter, as in "R0ME" and "0SL0".
func inWord(s string, i int) bool {
	if s[i] != '0' && s[i] != '1' {
		return false
	}
	before := i > 0 && isLetter(s[i-1])
	if i+1 < len(s) && isLetter(s[i+1]) {
		return before || i == 0 || s[i-1] == ' '
	}
	return before && (i+1 == len(s) || s[i+1] == ' ')
}

// scannedLetters returns s with the letters for which a scan has digits.
func scannedLetters(s string) string {
	for i := range len(s) {
		if s[i] == '0' || s[i] == '1' {
			return strings.ReplaceAll(strings.ReplaceAll(s, "0", "O"), "1", "I")
		}
	}
	return s
}

// scanned tells, of a number v that stands at text[start:start+len(v)], that
// letters in it are read as digits. It returns nil if there are none.
func (b *builder) scanned(v string, start int) *Repair {
	written := b.text[start : start+len(v)]
	if v == written {
		return nil
	}
	span := Span{start, start + len(v)}
	b.offer(LetterForDigit, Info, span, fmt.Sprintf("%s is read as %s: scans take 0 for O and 1 for I.", written, v), "Read it as "+v, Edit{span, v})
	return &Repair{written, "letters stand for digits, as in a scan"}
}

// readScanned reads the number of a paragraph in which letters stand for
// digits, as "1O. (C)" and "I. (C)": the mark and the number that should come
// make it plain.
func (p *paragraphStart) readScanned(s string, next int) bool {
	i := pilcrow(s)
	n, value := 0, 0
	for i+n < len(s) && n < 3 && scanDigit(s[i+n]) != 0 {
		value = value*10 + int(scanDigit(s[i+n])-'0')
		n++
	}
	if n == 0 || value != next || i+n == len(s) {
		return false
	}
	*p = paragraphStart{number: value, pil: i > 0, scan: [2]int{i, i + n}}
	i += n
	if s[i] == '.' || s[i] == ')' {
		p.dotted = true
		i++
	}
	i = skipBlanks(s, i)
	m := markAt(s[i:])
	p.mark = [2]int{i, i + m}
	p.text = skipBlanks(s, i+m)
	return m > 0 || p.dotted && indexFold(s[i:min(len(s), i+40)], "ENTIRE TEXT") >= 0
}

// scannedPage reports whether s is a page line of post in which letters stand
// for digits, as "ROME OOOOO212  OO2 OF OO2".
func scannedPage(s, post string) bool {
	rest, ok := strings.CutPrefix(s, post+" ")
	if !ok || post == "" {
		return false
	}
	rest = trimLeft(rest, " ")
	_, n := scannedDigits(rest)
	page := trimLeft(rest[n:], " ")
	of := strings.Index(page, " OF ")
	return n == 8 && of > 0 && of < 8 && len(page) == of+len(" OF 002")
}

// scannedWord tells that digits in the name at text[start:end] are read as
// letters.
func (b *builder) scannedWord(start, end int) {
	s := b.text[start:end]
	if word := scannedLetters(s); word != s {
		span := Span{start, end}
		b.offer(DigitForLetter, Info, span, s+" is read as "+word+": scans take O for 0 and I for 1.", "Write "+word, Edit{span, word})
	}
}

// scannedNumbers tells that letters in the numbers of text[start:end] are read
// as digits.
func (b *builder) scannedNumbers(start, end int) {
	for i := start + 1; i < end; i++ {
		if b.text[i-1] != ' ' {
			continue
		}
		if v, n := scannedDigits(b.text[i:end]); n > 0 {
			b.scanned(v, i)
		}
	}
}

// scannedDate returns s with the digits for which a scan has letters.
func scannedDate(s string) string {
	out := []byte(s)
	for i := range out {
		if d := scanDigit(out[i]); d != 0 {
			out[i] = d
		}
	}
	return string(out)
}

package parser

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// checks compare places of a cable that should agree. They never change what
// was read.
var checks = []func(*builder){
	checkBytes, checkCharset, checkCase, checkCable, checkLines, checkSpaces, checkApostrophes, checkLineEnds, checkIntruders, checkDebris, checkLabels, checkScanned,
	checkCopy, checkPrecedence, checkSerial, checkPost, checkFiled, checkSignal, checkClassGroup, checkSections, checkCounter,
	checkMarks, checkBanners, checkOrder, checkDuration, checkReasons, checkAuthority, checkTags, checkID, checkStated, checkCited, fixNumbers,
}

func (b *builder) check() {
	for _, check := range checks {
		check(b)
	}
}

// lost is what decoding puts in the place of a byte that it cannot read.
const lost = "\uFFFD"

// checkBytes says so where bytes were lost in decoding.
func checkBytes(b *builder) {
	doubtful := b.doubtful
	if b.opts.SkipNotes { // nobody has gone through the text
		doubtful = append(doubtful, Span{0, len(b.text)})
	}
	at, n := -1, 0
	for _, s := range doubtful {
		i := strings.Index(b.text[s.Start:s.End], lost)
		if i >= 0 && (at < 0 || s.Start+i < at) {
			at = s.Start + i
		}
		n += strings.Count(b.text[s.Start:s.End], lost)
	}
	if n == 0 {
		return
	}
	message := "A byte could not be read here; the text shows " + lost + " in its place."
	if n > 1 {
		message = fmt.Sprintf("%d bytes could not be read, the first of them here; the text shows %s in their place.", n, lost)
	}
	b.report(BytesLost, Warning, Span{at, at + len(lost)}, message)
}

// checkCharset says so where the text is not what a simple reading of the
// file gives.
func checkCharset(b *builder) {
	if b.src.Charset != "utf-8 twice" {
		return
	}
	for at, r := range b.text {
		if r >= utf8.RuneSelf {
			message := "The file was encoded twice, so that this and other characters stand in it as two or three wrong ones; that was undone."
			b.report(EncodedTwice, Info, Span{at, at + utf8.RuneLen(r)}, message)
			return
		}
	}
}

// checkCable says so where nothing in the text is what a telegram has.
func checkCable(b *builder) {
	if b.elements > 0 || len(b.text) == 0 {
		return
	}
	first := b.nextFull(0)
	if first == len(b.lines) {
		first = 0
	}
	l := b.lines[first]
	b.report(NotACable, Warning, Span{l.start, l.end}, "Nothing in this text is laid out like a telegram; it is shown as text.")
}

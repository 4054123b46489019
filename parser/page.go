package parser

import "strings"

// pageReach is how far into a text page lines that start with PAGE are looked
// for in the middle of lines: in a heading that was reflowed. After that they
// stand at the start of a line.
const pageReach = 4096

// findPages returns where page lines stand: the furniture of printers, which
// cuts through subjects, references and sentences. They are found by what
// they contain, because they also stand in the middle of lines.
func findPages(text string) []Span {
	head := text
	if len(text) > pageReach {
		end := pageReach // of the line in which it lies
		for end < len(text) && text[end] != '\n' && end < pageReach+typedWidth {
			end++
		}
		head = text[:end]
	}
	return mergeSpans(findPageCounts(text), findPageWords(head))
}

// findPageCounts returns the page lines that say "002 OF 003". The search is
// for the zero that the number of pages starts with, which is rare in prose.
func findPageCounts(text string) []Span {
	var pages []Span
	const of = " OF "
	for at := len(of); at < len(text); at += len(of) + 1 { // no other zero of this kind is nearer
		n := strings.IndexByte(text[at:], '0')
		if n < 0 {
			break
		}
		at += n
		from := at - len(of)
		if text[at-1] != ' ' || !hasFold(text[from:at], of) {
			continue
		}
		if s, ok := pageAround(text, from); ok && (len(pages) == 0 || pages[len(pages)-1].End <= s.Start) {
			pages = append(pages, s)
		}
	}
	return pages
}

// pageAround reads the page line around " OF " at text[of:], such as
// "LA PAZ 00000417  002 OF 003" or "DUBAI 00000049  001.2 OF 003": post,
// serial in eight digits, page and number of pages in three.
func pageAround(text string, of int) (Span, bool) {
	end := of + len(" OF ")
	if n := digits(text[end:]); n != 3 {
		return Span{}, false
	}
	end += 3
	i := of
	for i > 0 && isBlank(text[i-1]) {
		i--
	}
	i -= trailingDigits(text[:i])
	if i > 0 && text[i-1] == '.' {
		i--
		i -= trailingDigits(text[:i])
	}
	for i > 0 && isBlank(text[i-1]) {
		i--
	}
	n := trailingDigits(text[:i])
	if n != 8 {
		return Span{}, false
	}
	i -= n
	for i > 0 && isBlank(text[i-1]) {
		i--
	}
	start := pagePost(text, i)
	return Span{start, end}, start < i
}

func trailingDigits(s string) int {
	n := 0
	for n < len(s) && n < 12 && isDigit(s[len(s)-1-n]) {
		n++
	}
	return n
}

// pagePost returns where the post that ends at text[:end] starts: at the
// start of the line if all before it can be a post, otherwise at the longest
// run of at most three words that is one.
func pagePost(text string, end int) int {
	start, words := end, 0
	for words < 4 {
		i := start
		for i > 0 && isBlank(text[i-1]) {
			i--
		}
		word := i
		for word > 0 && (isLetter(text[word-1]) || text[word-1] == '\'' || text[word-1] == '.' || text[word-1] == '-') {
			word--
		}
		if word == i || start-i > 1 && words > 0 {
			break
		}
		start = word
		words++
		if word == 0 || text[word-1] == '\n' || text[word-1] == '\r' {
			last := text[start+strings.LastIndexByte(text[start:end], ' ')+1 : end]
			if shouting(last) && !shouting(text[start:end]) {
				break // the end of a sentence
			}
			return start
		}
	}
	if words == 0 {
		return end
	}
	return shortestPost(text, start, end)
}

// shortestPost returns where in text[start:end] the name of a post starts
// when other text stands before it on the line.
func shortestPost(text string, start, end int) int {
	for i := start; i < end; i++ {
		if (i == start || text[i-1] == ' ') && isPost(text[i:end]) {
			return i
		}
	}
	return strings.LastIndexByte(text[start:end], ' ') + 1 + start
}

// findPageWords returns the page lines that start with the word PAGE, as
// "PAGE 02        CAPE T  00097  01 OF 03  182017Z", with the post cut to six
// letters; the post may stand on the line below.
func findPageWords(text string) []Span {
	var pages []Span
	for at := 0; ; {
		n := strings.Index(text[at:], "PAGE ")
		if n < 0 {
			return pages
		}
		at += n
		end := pageWordEnd(text, at)
		if end > at {
			pages = append(pages, Span{at, end})
			at = end
		} else {
			at += len("PAGE ")
		}
	}
}

// pageWordEnd returns the end of the page line that starts with PAGE at
// text[at:], at if there is none.
func pageWordEnd(text string, at int) int {
	if at > 0 && !isBlank(text[at-1]) && text[at-1] != '\n' && text[at-1] != '\r' {
		return at
	}
	i := skipBlanks(text, at+len("PAGE "))
	n := digits(text[i:])
	if n < 2 || n > 3 {
		return at
	}
	i += n
	number := i
	i = skipBlanks(text, i)
	below := i < len(text) && (text[i] == '\n' || text[i] == '\r')
	if below {
		if at > 0 && text[at-1] != '\n' && text[at-1] != '\r' && at != skipBlanks(text, lineStart(text, at)) {
			return at
		}
		for i < len(text) && (text[i] == '\n' || text[i] == '\r' || isBlank(text[i])) && i-number < 8 {
			i++
		}
	}
	post := i
	for i < len(text) && i-post < 20 && (isLetter(text[i]) || text[i] == '\'' || text[i] == '.' || text[i] == ' ') {
		i++
	}
	serial := digits(text[i:])
	if i == post || serial < 4 || serial > 6 {
		if below && i == post {
			return number
		}
		return at
	}
	i += serial
	return pageTail(text, i)
}

// pageTail returns the end of what may follow post and serial on a page line:
// section, and time of printing.
func pageTail(text string, i int) int {
	end := i
	i = skipBlanks(text, i)
	if n := digits(text[i:]); n == 2 {
		j := skipBlanks(text, i+2)
		if strings.HasPrefix(text[j:], "OF ") {
			j = skipBlanks(text, j+3)
			if n := digits(text[j:]); n == 2 {
				end = j + 2
				i = skipBlanks(text, end)
			}
		}
	}
	if digits(text[i:]) == 6 && strings.HasPrefix(text[i+6:], "Z") {
		end = i + 7
	}
	return end
}

// lineStart returns where the line of text[at] starts, or a place before it if
// that is far.
func lineStart(text string, at int) int {
	i := at
	for i > 0 && at-i < 100 && text[i-1] != '\n' && text[i-1] != '\r' {
		i--
	}
	return i
}

// mergeSpans merges two ordered lists; of two that overlap the first stays.
func mergeSpans(a, b []Span) []Span {
	switch {
	case len(b) == 0:
		return a
	case len(a) == 0:
		return b
	}
	merged := make([]Span, 0, len(a)+len(b))
	for len(a) > 0 || len(b) > 0 {
		var s Span
		if len(b) == 0 || len(a) > 0 && a[0].Start <= b[0].Start {
			s, a = a[0], a[1:]
		} else {
			s, b = b[0], b[1:]
		}
		if n := len(merged); n == 0 || merged[n-1].End <= s.Start {
			merged = append(merged, s)
		}
	}
	return merged
}

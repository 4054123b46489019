package parser

// readSection reads "SECTION 01 OF 03" at the start of s, also damaged as
// "SQCTION 02OF02", and returns its length.
func readSection(s string, section *Section) int {
	n := letters(s)
	if n == len("FINAL") && hasFold(s, "FINAL SECTION OF ") {
		return readFinalSection(s, section)
	}
	if n < 3 || n > 9 || upper(s[0]) != 'S' {
		return 0
	}
	if n < len("SECTION") && n < len(s) && isDigit(s[n]) { // SECT1ON
		n += 1 + letters(s[n+1:])
	}
	if !sectionWord(s[:n]) {
		return 0
	}
	i := skipBlanks(s, n)
	if first, k := numberWord(s[i:]); k > 0 && hasFold(s[i+k:], " OF ") {
		of := i + k + len(" OF ")
		if last, k := numberWord(s[of:]); k > 0 {
			*section = Section{first, last}
			return of + k
		}
	}
	d := digits(s[i:])
	v := s[i : i+d]
	if !hasFold(s[i+d:], "OF") { // its O is no zero
		v, d = scannedDigits(s[i:])
	}
	if d == 0 || d > 3 {
		return 0
	}
	first := number(v)
	i = skipBlanks(s, i+d)
	if !hasFold(s[i:], "OF") && !hasFold(s[i:], "0F") {
		return 0
	}
	i = skipBlanks(s, i+2)
	v, d = scannedDigits(s[i:])
	if d == 0 || d > 3 {
		return 0
	}
	*section = Section{first, number(v)}
	return i + d
}

// readFinalSection reads "FINAL SECTION OF 03" at the start of s.
func readFinalSection(s string, section *Section) int {
	i := len("FINAL SECTION OF ")
	v, d := scannedDigits(s[i:])
	if d == 0 || d > 3 {
		return 0
	}
	*section = Section{number(v), number(v)}
	return i + d
}

// numberWord reads a number up to ten in words at the start of s.
func numberWord(s string) (v, n int) {
	for i, w := range [...]string{"ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN"} {
		if hasWord(s, w) {
			return i + 1, len(w)
		}
	}
	return 0, 0
}

// sectionWord reports whether s is the word SECTION with at most one letter
// damaged, or its abbreviation.
func sectionWord(s string) bool {
	if hasWord(s, "SECT") || hasWord(s, "SEC") {
		return true
	}
	const word = "SECTION"
	if len(s) != len(word) {
		return false
	}
	wrong := 0
	for i := range len(word) {
		if upper(s[i]) != word[i] {
			wrong++
		}
	}
	return wrong <= 1
}

// sectionAt reports whether a section starts s.
func sectionAt(s string) bool {
	if c := upper(s[0]); c != 'S' && c != 'F' {
		return false
	}
	var section Section
	return readSection(s, &section) > 0
}

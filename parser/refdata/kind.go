package refdata

// TagKind returns the kind of a code as Tag does, "" if it is not listed. It
// does not look up what the code means, and so is several times faster.
func TagKind(code string, year int) string {
	var buf [maxKey]byte
	key := upper(&buf, code)
	if len(key) == 4 {
		if subjects.find(key) > 0 {
			return "subject"
		}
	}
	if len(key) > 2 && key[0] == 'K' {
		if programs.find(key) > 0 {
			return "program"
		}
	}
	_, list := placeRow(key, year)
	isPlace := list >= 0
	if isPlace && list == listOf(year) {
		return "geographic"
	}
	row, isOrg := organizations.Lookup(key)
	switch {
	case isOrg && (!isPlace || column(row, 1) != ""):
		return "organization"
	case isPlace:
		return "geographic"
	}
	return ""
}

// CaptionKind returns the kind of a caption that stands as it is listed, "" if
// it is not. Unlike Caption it looks at nothing but the whole text.
func CaptionKind(text string) string {
	if len(text) > 1 && isWordByte(text[0]) && isWordByte(text[1]) && !captions.mayStart(capital(text[0]), capital(text[1])) {
		return "" // most lines
	}
	var buf [maxKey]byte
	at := captions.find(fold(&buf, text))
	if at == 0 {
		return ""
	}
	return column((*captions.text)[at:], 2)
}

// CanonicalPost returns the canonical name of a post as Post does, without the
// rest of its entry.
func CanonicalPost(name string) (string, bool) {
	var buf [maxKey]byte
	key := fold(&buf, name)
	if canonical, ok := canonicalPost(key); ok {
		return canonical, true
	}
	if n := addressKind(key); n > 0 {
		return canonicalPost(key[n:])
	}
	return "", false
}

func canonicalPost(key []byte) (string, bool) {
	at := posts.find(key)
	if at == 0 {
		return "", false
	}
	row := (*posts.text)[at:]
	if row[len(key)+1] != '\t' { // an alias names its post
		return column(row, 2), true
	}
	return row[:len(key)], true
}

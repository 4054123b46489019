package refdata

import "strings"

// TagKind returns the kind of a code as Tag does, "" if it is not listed. It
// does not look up what the code means, and so is several times faster.
func TagKind(code string, year int) string {
	var buf [maxKey]byte
	key := string(upper(&buf, code))
	if len(key) == 4 {
		if _, ok := subjects.Lookup(key); ok {
			return "subject"
		}
	}
	if len(key) > 2 && key[0] == 'K' {
		if _, ok := programs.Lookup(key); ok {
			return "program"
		}
	}
	var place TagEntry
	isPlace := false
	if len(key) < 5 {
		place, isPlace = placeTag(key, year)
	}
	row, isOrg := organizations.Lookup(key)
	switch {
	case isPlace && place.inForce(year):
		return "geographic"
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
	var buf [maxKey]byte
	row, ok := captions.Lookup(string(fold(&buf, text)))
	if !ok {
		return ""
	}
	return column(row, 2)
}

// CanonicalPost returns the canonical name of a post as Post does, without the
// rest of its entry.
func CanonicalPost(name string) (string, bool) {
	var buf [maxKey]byte
	key := string(fold(&buf, name))
	if canonical, ok := canonicalPost(key); ok {
		return canonical, true
	}
	for _, kind := range addressKinds {
		if strings.HasPrefix(key, kind) {
			return canonicalPost(key[len(kind):])
		}
	}
	return "", false
}

func canonicalPost(key string) (string, bool) {
	row, ok := posts.Lookup(key)
	if !ok {
		return "", false
	}
	if column(row, 1) != "" { // an alias names its post
		return column(row, 2), true
	}
	return column(row, 0), true
}

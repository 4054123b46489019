package refdata

// maxSplit bounds the run of letters that SplitTags tries to read: six tags of
// four letters.
const maxSplit = 24

// SplitTags splits tags that were run together, such as ECONEFIN or
// PGOVPRELIR, into listed tags. At least one must be a subject or program tag.
// It returns nil if s cannot be split without a rest, or is a tag itself.
func SplitTags(s string, year int) []string {
	var buf [maxKey]byte
	key := string(upper(&buf, s))
	if len(key) > maxSplit {
		return nil
	}
	parts, topics := split(key, year)
	if len(parts) < 2 || topics == 0 {
		return nil
	}
	return parts
}

// split returns the tags that make up s, nil if there are none, and counts
// the subject and program tags among them. These are tried first, then
// organizations from long to short, then places.
func split(s string, year int) (parts []string, topics int) {
	for _, n := range [...]int{4, 8, 7, 6, 5, 3, 2} {
		if n > len(s) {
			continue
		}
		e, ok := Tag(s[:n], year)
		if !ok || !e.splits(year) {
			continue
		}
		var rest []string
		if n < len(s) {
			if rest, topics = split(s[n:], year); rest == nil {
				continue
			}
		}
		if e.Kind == "subject" || e.Kind == "program" {
			topics++
		}
		return append([]string{e.Code}, rest...), topics
	}
	return nil, 0
}

// splits reports whether e is common enough to be one of several tags that
// were run together.
func (e TagEntry) splits(year int) bool {
	switch e.Kind {
	case "organization":
		return e.Name != ""
	case "geographic":
		return e.inForce(year)
	}
	return true
}

package refdata

// maxSplit bounds the run of letters that SplitTags tries to read: twelve tags
// of four letters.
const maxSplit = 48

// SplitTags splits tags that were run together, such as ECONEFIN or
// PGOVPRELIR, into listed tags. At least one must be a subject or program tag.
// It returns nil if s cannot be split without a rest, or is a tag itself.
func SplitTags(s string, year int) []string {
	if len(s) > maxSplit {
		return nil
	}
	lengths, topics := split(s, year), 0
	var tags []string
	for i := 0; i < len(s) && lengths[i] > 0; i += lengths[i] {
		e, _ := Tag(s[i:i+lengths[i]], year) // listed: see split
		if e.Kind == "subject" || e.Kind == "program" {
			topics++
		}
		tags = append(tags, e.Code)
	}
	if len(tags) < 2 || topics == 0 {
		return nil
	}
	return tags
}

// split returns, for each place in s, the length of the tag with which s can
// be split from there to its end, 0 if it cannot. Four letters, as subject
// and program tags have, are tried first, then organizations from long to
// short, then places. It works from the end, so that no rest is tried twice.
func split(s string, year int) (lengths [maxSplit + 1]int) {
	for i := len(s) - 2; i >= 0; i-- {
		for _, n := range [...]int{4, 8, 7, 6, 5, 3, 2} {
			if i+n > len(s) || i+n < len(s) && lengths[i+n] == 0 {
				continue
			}
			if e, ok := Tag(s[i:i+n], year); ok && e.splits(year) {
				lengths[i] = n
				break
			}
		}
	}
	return lengths
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

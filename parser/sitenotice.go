package parser

import "strings"

// siteLines is how many lines the notice of a site may have.
const siteLines = 12

// siteNotice returns where the notice of a post's site starts that stands
// before the signature at line end, "Visit Embassy Rome's Classified Website",
// end if there is none.
func (b *builder) siteNotice(end int) int {
	found := end
	for i := end - 1; i >= 0 && i > end-siteLines; i-- {
		if b.lines[i].blank() || b.lines[i].kind != 0 {
			continue
		}
		s := b.content(i)
		switch {
		case len(s) > maxHeading:
			return found
		case siteLine(s), found < end && b.nextFull(i+1) == found && (hasFold(s, "VISIT ") || hasFold(s, "PLEASE VISIT ")):
			found = i
		case isRule(s):
			if found < end && b.nextFull(i+1) == found {
				return i
			}
		default:
			return found
		}
	}
	return found
}

// siteLine reports whether s is a line of the notice of a site.
func siteLine(s string) bool {
	if strings.IndexByte("VvPpYyCc", s[0]) >= 0 && (hasFold(s, "VISIT ") || hasFold(s, "PLEASE VISIT ") || hasFold(s, "YOU CAN ") || hasFold(s, "CLASSIFIED ")) &&
		(strings.Contains(s, "ebsite") || strings.Contains(s, "eb Site") || strings.Contains(s, " site ")) {
		return true
	}
	return hasAddress(s) || strings.Contains(s, ".sgov.gov") || strings.Contains(s, "SIPRNET")
}

// hasAddress reports whether the address of a web page stands in s.
func hasAddress(s string) bool {
	return strings.Contains(s, "://") && (strings.Contains(s, "http://") || strings.Contains(s, "https://"))
}

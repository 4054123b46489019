package export

import (
	"strconv"
	"time"

	"github.com/reftel/reftel/parser"
)

// AppendSummary appends one line of JSON to dst that says in short what c is
// and where it stands:
//
//	{"id":"06VALLETTA41","sent":"2006-02-13T12:00:00Z","from":"AMEMBASSY VALLETTA",
//	 "classification":"CONFIDENTIAL","subject":"HARBOR DUES","problems":2,
//	 "place":{"name":"cables.csv","row":17}}
//
// What the cable does not say is left out. Problems are its errors and
// warnings.
func AppendSummary(dst []byte, c *parser.Cable) []byte {
	dst = append(dst, '{')
	h := &c.Header
	dst = appendMember(dst, "id", c.ID.Value.Canonical)
	if sent := h.Sent.Value; !sent.IsZero() {
		dst = appendKey(dst, "sent")
		dst = append(dst, '"')
		dst = sent.AppendFormat(dst, time.RFC3339)
		dst = append(dst, '"')
	}
	dst = appendMember(dst, "from", h.From.Value.Name)
	dst = appendMember(dst, "classification", h.Classification.Value.Level)
	dst = appendMember(dst, "subject", h.Subject.Value)
	dst = appendKey(dst, "problems")
	dst = strconv.AppendInt(dst, int64(countProblems(c)), 10)
	dst = appendPlace(appendKey(dst, "place"), c.Source)
	return append(dst, "}\n"...)
}

func countProblems(c *parser.Cable) int {
	n := 0
	for i := range c.Diagnostics {
		if c.Diagnostics[i].Severity != parser.Info {
			n++
		}
	}
	return n
}

// appendPlace appends where src stands: its file, and what of that it is.
func appendPlace(dst []byte, src *parser.Source) []byte {
	dst = append(dst, '{')
	dst = appendMember(dst, "name", src.Name)
	if c := src.Container; c != nil {
		dst = appendMember(dst, "member", c.Member)
		if c.Row > 0 {
			dst = appendKey(dst, "row")
			dst = strconv.AppendInt(dst, int64(c.Row), 10)
		}
	}
	return append(dst, '}')
}

// appendMember appends a member of an object, none if value is empty.
func appendMember(dst []byte, key, value string) []byte {
	if value == "" {
		return dst
	}
	return appendString(appendKey(dst, key), value)
}

// appendKey appends the key of a member, which needs no escapes.
func appendKey(dst []byte, key string) []byte {
	if dst[len(dst)-1] != '{' {
		dst = append(dst, ',')
	}
	dst = append(dst, '"')
	dst = append(dst, key...)
	return append(dst, `":`...)
}

// appendString appends s, which is UTF-8, as JSON writes it.
func appendString(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	start := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		dst = append(dst, s[start:i]...)
		switch start = i + 1; c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\n':
			dst = append(dst, `\n`...)
		case '\r':
			dst = append(dst, `\r`...)
		case '\t':
			dst = append(dst, `\t`...)
		default:
			dst = append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		}
	}
	dst = append(dst, s[start:]...)
	return append(dst, '"')
}

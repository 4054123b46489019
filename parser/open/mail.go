package open

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"

	"github.com/reftel/reftel/parser"
)

const mailFormat = "mail"

// isMail reports whether head begins with the header of a message: a field
// that only mail programs write, or an address and a date.
func isMail(head []byte) bool {
	if !isHeaderLine(head) {
		return false
	}
	from, date := false, false
	for line := range bytes.Lines(head) {
		line = bytes.TrimRight(line, "\r\n")
		if len(line) == 0 {
			break
		}
		name, value, ok := bytes.Cut(line, []byte(":"))
		switch {
		case !ok && line[0] != ' ' && line[0] != '\t':
			return false
		case !ok:
			continue
		}
		switch strings.ToLower(string(name)) {
		case "message-id", "mime-version", "received", "return-path", "delivered-to", "content-transfer-encoding":
			return true
		case "from":
			from = bytes.IndexByte(value, '@') > 0
		case "date":
			date = true
		}
	}
	return from && date
}

// isHeaderLine reports whether text begins with a field of a header.
func isHeaderLine(text []byte) bool {
	i := bytes.IndexByte(text[:min(len(text), 80)], ':')
	return i > 0 && areAll(text[:i], func(c byte) bool { return c > ' ' && c < 0x7F })
}

// unpackMail visits the parts of a message: its text and what is attached,
// decoded. Of a text that is there twice, as a page too, one is taken.
func unpackMail(o *opening, in *input, only int, visit func(*input) error) error {
	data, err := o.whole(in)
	if err != nil {
		return err
	}
	m := &message{opening: o, in: in, only: only, visit: visit}
	body := bufio.NewReader(bytes.NewReader(data))
	header, err := textproto.NewReader(body).ReadMIMEHeader()
	if err != nil && !errors.Is(err, io.EOF) {
		o.fail(&Bad{in.called(), "its header is damaged, so it was read as a plain text"})
		return m.give("text", textFormat, "", bytes.NewReader(data))
	}
	m.meta = mailMeta(header)
	return m.part(header, body, 0)
}

// mailMeta returns what the header says. The names are not those of a cable:
// who forwards one has not written it.
func mailMeta(header textproto.MIMEHeader) []parser.Column {
	var meta []parser.Column
	for _, key := range []string{"From", "To", "Date", "Subject"} {
		if value := header.Get(key); value != "" {
			meta = append(meta, parser.Column{Name: "mail " + strings.ToLower(key), Value: decodeWords(value)})
		}
	}
	return meta
}

// decodeWords decodes =?utf-8?q?...?= in a value of a header. What it cannot
// decode stays.
func decodeWords(value string) string {
	words := mime.WordDecoder{CharsetReader: func(charset string, r io.Reader) (io.Reader, error) {
		data, err := io.ReadAll(r)
		text, _ := decode(data, findCharset(data, charset))
		return strings.NewReader(text), err
	}}
	if decoded, err := words.DecodeHeader(value); err == nil {
		return decoded
	}
	return value
}

// A message is one that is unpacked.
type message struct {
	*opening
	in    *input
	only  int
	visit func(*input) error
	meta  []parser.Column
	n     int // parts so far

	alternative *alternative // that the part stands in; nil if in none
}

// maxParts is how deep parts may stand in each other.
const maxParts = 8

// part visits what is in a part.
func (m *message) part(header textproto.MIMEHeader, body io.Reader, depth int) error {
	kind, params, _ := mime.ParseMediaType(header.Get("Content-Type"))
	if strings.HasPrefix(kind, "multipart/") && depth < maxParts {
		if kind == "multipart/alternative" && m.alternative == nil {
			m.alternative = &alternative{}
			defer func() { m.alternative = nil }()
			if err := m.parts(params["boundary"], body, depth, true); err != nil {
				return err
			}
			return m.settle()
		}
		return m.parts(params["boundary"], body, depth, false)
	}
	switch major, _, _ := strings.Cut(kind, "/"); {
	case major == "image" || major == "audio" || major == "video" || kind == "text/calendar" || strings.HasSuffix(kind, "-signature"):
		return nil // in a signature, or nothing to read
	}
	switch strings.ToLower(strings.TrimSpace(header.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, base64Reader{body})
	}
	name := partName(header, params)
	if name != "" || kind != "text/plain" && kind != "text/html" && kind != "" {
		if name == "" {
			name = "text"
		}
		if err := m.settle(); err != nil {
			return err
		}
		return m.give(name, "", params["charset"], body)
	}
	data, err := io.ReadAll(body)
	f := form{charset: params["charset"], data: data}
	if kind != "text/html" {
		f.format, f.data = textFormat, plainText(data, params)
	}
	if giveErr := m.choose(f); giveErr != nil {
		return giveErr
	}
	if err != nil {
		m.fail(&Bad{m.in.called(), fmt.Sprintf("its text is damaged after %d bytes; the rest was not read", len(data))})
	}
	return nil
}

// plainText returns what was written in a part of that type, without what
// mail programs did to its lines.
func plainText(text []byte, params map[string]string) []byte {
	if charset := findUTF16(text); charset != "" {
		decoded, _ := decode(text, charset)
		text = []byte(strings.TrimPrefix(decoded, "\uFEFF"))
	}
	if params["format"] == "flowed" {
		text = unflow(text, params["delsp"] == "yes")
	}
	plain, _ := unquote(string(text))
	return []byte(plain)
}

// parts visits the parts between the boundaries in body. forms tells that each
// says what the others say.
func (m *message) parts(boundary string, body io.Reader, depth int, forms bool) error {
	data, _ := io.ReadAll(body)
	r := multipart.NewReader(bytes.NewReader(data), boundary)
	for n := 0; ; n++ {
		p, err := r.NextRawPart()
		switch {
		case n == 0 && (err != nil || boundary == ""):
			m.fail(&Bad{m.in.called(), "the boundary that its header announces is not in it, so its parts were read as one text"})
			return m.give("text", textFormat, "", bytes.NewReader(data))
		case errors.Is(err, io.EOF) && bytes.Contains(data, []byte("--"+boundary+"--")):
			return nil
		case err != nil && m.in.told:
			return nil
		case err != nil:
			m.fail(&Bad{m.in.called(), fmt.Sprintf("its last boundary is missing: %d parts were read, and what may come after them is not there", n)})
			return nil
		case forms:
			m.alternative.child = n
		}
		if err := m.part(p.Header, p, depth+1); err != nil {
			return err
		}
	}
}

// give visits a part as a file in the message. format is what it is, "" if
// that is to be found out.
func (m *message) give(name, format, charset string, r io.Reader) error {
	n := m.n
	m.n++
	if m.only >= 0 && n != m.only {
		return nil
	}
	name, _ = cleanName(name)
	part := m.in.member(n, mailFormat, name, &tap{r: r})
	part.as, part.charset = format, charset
	part.meta = append(part.meta[:len(part.meta):len(part.meta)], m.meta...)
	return m.visit(part)
}

// partName returns the name of an attached file, "" if it has none.
func partName(header textproto.MIMEHeader, params map[string]string) string {
	_, disposition, _ := mime.ParseMediaType(header.Get("Content-Disposition"))
	if name := disposition["filename"]; name != "" {
		return decodeWords(name)
	}
	return decodeWords(params["name"])
}

// A base64Reader leaves out what some programs put between the lines.
type base64Reader struct{ r io.Reader }

func (b base64Reader) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	kept := p[:0]
	for _, c := range p[:n] {
		if c != ' ' && c != '\t' {
			kept = append(kept, c)
		}
	}
	return len(kept), err
}

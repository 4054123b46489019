package open

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"slices"
	"strings"
	"testing"
)

const mailHeader = "From: Ana Borg <ana@lighthouse.example>\r\nTo: desk@lighthouse.example\r\n" +
	"Subject: =?utf-8?q?FW:_06VALLETTA1:_Se=C3=B1or?=\r\nDate: Mon, 13 Feb 2006 12:00:00 +0000\r\nMIME-Version: 1.0\r\n"

// An attached is a part that a test puts into a message.
type attached struct{ kind, encoding, file, data string }

// posted writes a message of parts, as mail programs do.
func posted(t testing.TB, kind string, parts ...attached) string {
	t.Helper()
	var out bytes.Buffer
	w := multipart.NewWriter(&out)
	fmt.Fprintf(&out, "%sContent-Type: %s; boundary=%q\r\n\r\nThis is a message in several parts.\r\n", mailHeader, kind, w.Boundary())
	for _, p := range parts {
		header := textproto.MIMEHeader{"Content-Type": {p.kind}, "Content-Transfer-Encoding": {p.encoding}}
		if p.file != "" {
			header.Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", p.file))
		}
		body, err := w.CreatePart(header)
		if err == nil {
			_, err = io.WriteString(body, encoded(t, p.encoding, p.data))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func encoded(t testing.TB, encoding, data string) string {
	t.Helper()
	var out strings.Builder
	switch encoding {
	case "quoted-printable":
		w := quotedprintable.NewWriter(&out)
		io.WriteString(w, data)
		w.Close()
	case "base64":
		text := base64.StdEncoding.EncodeToString([]byte(data))
		for len(text) > 76 {
			out.WriteString(text[:76] + "\r\n")
			text = text[76:]
		}
		out.WriteString(text + "\r\n")
	default:
		out.WriteString(data)
	}
	return out.String()
}

func TestMail(t *testing.T) {
	one := strings.ReplaceAll(cable(1), "\n", "\r\n")
	flowed := "Here it is \r\nat last.\r\n\r\n  FM  AMEMBASSY VALLETTA\r\n-- \r\nAna\r\n"
	tests := []struct {
		name, data string
		want       []string // format, member and row of each text
		text       string   // of the first
	}{
		{"plain", mailHeader + "\r\n" + one, []string{"mail text 0"}, one},
		{"quoted-printable", mailHeader + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + encoded(t, "quoted-printable", one), []string{"mail text 0"}, one},
		{"base64", mailHeader + "Content-Transfer-Encoding: base64\r\n\r\n" + encoded(t, "base64", one), []string{"mail text 0"}, one},
		{"flowed", mailHeader + "Content-Type: text/plain; format=flowed\r\n\r\n" + flowed, []string{"mail text 0"}, "Here it is at last.\r\n\r\n FM  AMEMBASSY VALLETTA\r\n-- \r\nAna\r\n"},
		{"flowed, blanks to be deleted", mailHeader + "Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\nlight \r\nhouse\r\n", []string{"mail text 0"}, "lighthouse\r\n"},
		{"forwarded twice", mailHeader + "\r\n> > " + strings.ReplaceAll(strings.TrimSpace(cable(1)), "\n", "\n> > ") + "\n", []string{"mail text 0"}, strings.TrimSpace(cable(1)) + "\n"},
		{"a text twice and what is attached", posted(t, "multipart/mixed",
			attached{"text/plain", "quoted-printable", "", one},
			attached{"image/png", "base64", "logo.png", "\x89PNG"},
			attached{"application/zip", "base64", "two.zip", zipped(t, zip.Deflate, file{"b/two.txt", cable(2)})},
			attached{"text/csv", "base64", "three.csv", numberedRow(3)},
			attached{"message/rfc822", "7bit", "", mailHeader + "\r\n" + cable(4)},
		), []string{"mail text 0", "zip two.zip/b/two.txt 0", "csv three.csv 1", "mail text/text 0"}, one},
		{"a text and the same as a page", posted(t, "multipart/alternative", attached{"text/plain", "7bit", "", one}, attached{"text/html", "7bit", "", "<p>x"}), []string{"mail text 0"}, one},
		{"a text that says there is a page", posted(t, "multipart/alternative", attached{"text/plain", "7bit", "", "This mail is HTML only"}, attached{"text/html", "7bit", "", "<pre>" + cable(1) + "</pre>"}), []string{"html text 0"}, cable(1)},
		{"a text, and a page in pieces with a file", posted(t, "multipart/alternative",
			attached{"text/plain", "7bit", "", one},
			attached{"multipart/mixed; boundary=x", "7bit", "", "--x\r\nContent-Type: text/html\r\n\r\n<p>A\r\n--x\r\nContent-Disposition: attachment; filename=two.txt\r\n\r\n" + cable(2) +
				"\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>B\r\n--x--"},
		), []string{"mail text 0", "mail two.txt 0"}, one},
		{"a mailbox", "From ana@lighthouse.example Mon Feb 13 12:00:00 2006\n" + mailHeader + "\n" + cable(1) + ">From here on\n\nFrom desk@lighthouse.example Mon Feb 13 12:00:00 2006\n" + mailHeader + "\n" + cable(2),
			[]string{"mail message 1/text 0", "mail message 2/text 0"}, cable(1) + "From here on\n\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := openAll(t, "x.eml", []byte(tt.data), Options{})
			if !slices.Equal(got.places(), tt.want) || len(got.errors) > 0 {
				t.Fatalf("it gives %q, errors %q, want %q", got.places(), got.errors, tt.want)
			}
			if text := got.sources[0].Text; text != tt.text {
				t.Errorf("the text is %q, want %q", text, tt.text)
			}
			if subject := got.sources[0].Meta("mail subject"); subject != "FW: 06VALLETTA1: Señor" {
				t.Errorf("the subject is %q", subject)
			}
		})
	}
}

func TestBadMail(t *testing.T) {
	whole := posted(t, "multipart/mixed", attached{"text/plain", "7bit", "", cable(1)}, attached{"text/plain", "7bit", "b.txt", cable(2)})
	tests := []struct {
		name, data string
		texts      int
		err        string
	}{
		{"a boundary that is not there", mailHeader + "Content-Type: multipart/mixed; boundary=x\r\n\r\n" + cable(1), 1,
			"x.eml: the boundary that its header announces is not in it, so its parts were read as one text"},
		{"no boundary", mailHeader + "Content-Type: multipart/mixed\r\n\r\n" + cable(1), 1,
			"x.eml: the boundary that its header announces is not in it, so its parts were read as one text"},
		{"cut off", whole[:len(whole)-80], 2,
			"x.eml: b.txt is cut off: its first 151 bytes were read, the rest is missing"},
		{"the end of the last part", whole[:len(whole)-4] + "\r\n", 2,
			"x.eml: its last boundary is missing: 2 parts were read, and what may come after them is not there"},
		{"damaged base64", mailHeader + "Content-Transfer-Encoding: base64\r\n\r\n" + encoded(t, "base64", cable(1))[:100] + "!\r\n", 1,
			"x.eml: its text is damaged after 72 bytes; the rest was not read"},
		{"a damaged header", "Message-ID: 1\r\nSubject without a colon\r\n\r\n" + cable(1), 1, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := openAll(t, "x.eml", []byte(tt.data), Options{})
			if len(got.sources) != tt.texts || tt.err != "" && !slices.Equal(got.errors, []string{tt.err}) {
				t.Errorf("%d texts of %d, errors %q, want %q", len(got.sources), tt.texts, got.errors, tt.err)
			}
		})
	}
}

// TestNoMail checks that prints of cables, which have rows like those of a
// header, are not taken for mail.
func TestNoMail(t *testing.T) {
	for _, text := range []string{
		"MRN: 23 VALLETTA 12\nDate/DTG: Sep 16, 2023 / 160150Z SEP 23\nFrom: AMEMBASSY VALLETTA\n\n",
		"From: VALLETTA\nDate: 2006\n\n", "FROM VALLETTA\n", ": x", "",
	} {
		if isMail([]byte(text)) || isMbox([]byte(text)) {
			t.Errorf("%q is taken for mail", text)
		}
	}
}

// FuzzMail checks that no message makes the reader fail or go on without end.
func FuzzMail(f *testing.F) {
	f.Add([]byte(posted(f, "multipart/mixed", attached{"text/plain", "quoted-printable", "", cable(1)}, attached{"text/csv", "base64", "a.csv", numberedRow(1)})))
	f.Add([]byte("From x\n" + mailHeader + "\n> a\n> b\n> c\n\nFrom y\n" + mailHeader + "Content-Type: text/plain; format=flowed\n\na \nb\n"))
	f.Fuzz(func(t *testing.T, data []byte) { openAll(t, "x", data, Options{Memory: 1 << 20, Total: 8 << 20}) })
}

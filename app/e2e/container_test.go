package e2e

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/csv"
	"fmt"
	"io"
	"mime/multipart"
	"net/textproto"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/export"
)

// containers returns files that the standard library writes, each with two
// cables in it.
func containers(t *testing.T) map[string][]byte {
	t.Helper()
	one, two := readCable(t, specimen), another(1)
	var zipped, tarred, table, mail, saved bytes.Buffer
	z := zip.NewWriter(&zipped)
	a := tar.NewWriter(&tarred)
	for name, text := range map[string]string{"1975/one.txt": one.text, "two.txt": two} {
		w, err := z.Create(name)
		check(t, err)
		io.WriteString(w, text)
		check(t, a.WriteHeader(&tar.Header{Name: name, Size: int64(len(text)), Mode: 0o644, Typeflag: tar.TypeReg}))
		io.WriteString(a, text)
	}
	check(t, z.Close())
	check(t, a.Close())
	c := csv.NewWriter(&table)
	check(t, c.WriteAll([][]string{{"id", "date", "body"}, {"1", "2006-05-14", one.text}, {"2", "2006-05-15", two}}))
	m := multipart.NewWriter(&mail)
	fmt.Fprintf(&mail, "From: Ana Borg <ana@lighthouse.example>\r\nDate: Mon, 13 Feb 2006 12:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=%q\r\n\r\n", m.Boundary())
	w, err := m.CreatePart(textproto.MIMEHeader{"Content-Type": {"text/plain; charset=utf-8"}})
	check(t, err)
	io.WriteString(w, one.text)
	w, err = m.CreatePart(textproto.MIMEHeader{"Content-Type": {"text/plain"}, "Content-Transfer-Encoding": {"base64"}, "Content-Disposition": {`attachment; filename="two.txt"`}})
	check(t, err)
	io.WriteString(w, base64.StdEncoding.EncodeToString([]byte(two)))
	check(t, m.Close())
	var cables []*parser.Cable
	for i, text := range []string{one.text, two} {
		cables = append(cables, parser.Parse(&parser.Source{Name: fmt.Sprint(i), Charset: "utf-8", Bytes: len(text), SHA256: strings.Repeat("0", 64), Text: text}, parser.Options{}))
	}
	check(t, export.JSONWithText(&saved, cables))
	return map[string][]byte{
		"cables.zip": zipped.Bytes(), "cables.tar": tarred.Bytes(), "cables.tgz": gzipped(t, tarred.Bytes()),
		"cables.csv": table.Bytes(), "cables.eml": mail.Bytes(), "cables.ndjson": saved.Bytes(),
		"outer.zip": rezipped(t, zipped.Bytes()),
	}
}

// another returns the text of a second cable.
func another(n int) string {
	return fmt.Sprintf("R 091530Z MAR 06\nFM AMEMBASSY VALLETTA\nTO SECSTATE WASHDC\n\nUNCLAS VALLETTA %06d\n\nSUBJECT: NUMBER %d\n\n1. (U) Señor Borg.\n\nBORG\n", n, n)
}

func gzipped(t *testing.T, data []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	w.Write(data)
	check(t, w.Close())
	return out.Bytes()
}

// rezipped returns an archive with the archive data in it.
func rezipped(t *testing.T, data []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	w, err := z.Create("inner.zip")
	check(t, err)
	w.Write(data)
	check(t, z.Close())
	return out.Bytes()
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Every container that is dropped is opened: what is in it is listed, and
// both cables open from the list.
func TestContainers(t *testing.T) {
	for name, data := range containers(t) {
		t.Run(name, func(t *testing.T) {
			tb := startPage(t)
			tb.drop(writeFile(t, name, data))
			tb.wait(onList)
			tb.wait(`document.querySelectorAll("[data-item]").length === 2`)
			for i := range 2 {
				tb.click(fmt.Sprintf(`[data-item="%d"]`, i+1))
				tb.wait(onReader)
				tb.wait(`/\d/.test(document.getElementById("title").textContent)`)
				tb.click("#close")
				tb.wait(onList)
			}
		})
	}
}

// A large archive is unpacked by the browser, and its last cable opens again
// from where it stands.
func TestLargeArchive(t *testing.T) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	w, err := z.Create("cables.csv")
	check(t, err)
	c := csv.NewWriter(w)
	check(t, c.Write([]string{"id", "date", "body"}))
	const n = 500
	for i := range n {
		check(t, c.Write([]string{fmt.Sprint(i + 1), "2006-05-14", another(i+1) + strings.Repeat(fmt.Sprintln("The keepers met for the time of", i), 200)}))
	}
	c.Flush()
	check(t, c.Error())
	check(t, z.Close())
	tb := startPage(t)
	tb.drop(writeFile(t, "large.zip", out.Bytes()))
	tb.wait(onList)
	tb.wait(fmt.Sprintf(`document.getElementById("said").textContent.includes("%d cables read")`, n))
	tb.click(`[data-item="3"]`)
	tb.wait(onReader)
	tb.wait(`document.getElementById("title").textContent.includes("VALLETTA 3")`)
}

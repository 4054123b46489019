package open

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
)

// A file is one that a test puts into an archive.
type file struct{ name, data string }

func zipped(t testing.TB, method uint16, files ...file) string {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range files {
		member, err := w.CreateHeader(&zip.FileHeader{Name: f.name, Method: method})
		if err == nil {
			_, err = io.WriteString(member, f.data)
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

func tarred(t testing.TB, files ...file) string {
	t.Helper()
	var out bytes.Buffer
	w := tar.NewWriter(&out)
	for _, f := range files {
		err := w.WriteHeader(&tar.Header{Name: f.name, Size: int64(len(f.data)), Mode: 0o644, Typeflag: tar.TypeReg})
		if err == nil {
			_, err = io.WriteString(w, f.data)
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

// oldTar returns an archive in the form of before 1988, with one member.
func oldTar(data string) string {
	header := make([]byte, 512)
	copy(header, "a.txt")
	copy(header[100:], "0000644\x000000000\x000000000\x00")
	copy(header[124:], fmt.Sprintf("%011o\x0010530171000\x00        ", len(data)))
	sum := 0
	for _, c := range header {
		sum += int(c)
	}
	copy(header[148:], fmt.Sprintf("%06o\x00 ", sum))
	return string(header) + data + strings.Repeat("\x00", 511-(len(data)+511)%512+1024)
}

func gzipped(t testing.TB, data string) string {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := io.WriteString(w, data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// cable returns a telegram with that number.
func cable(n int) string { return heading(n) + "\n" + body(n) + "\nBORG\n\n" }

// places returns what the sources of got come from: format, member, row.
func (got opened) places() []string {
	var all []string
	for _, src := range got.sources {
		if c := src.Container; c == nil {
			all = append(all, src.Name)
		} else {
			all = append(all, fmt.Sprintf("%s %s %d", c.Format, c.Member, c.Row))
		}
	}
	return all
}

func TestArchives(t *testing.T) {
	one, two, three := cable(1), cable(2), cable(3)
	files := []file{{"1975/one.txt", one}, {"two.txt", two + three}, {".DS_Store", "\x00\x00"}, {"__MACOSX/._two.txt", "\x00"}}
	want := func(format, path string) []string {
		return []string{format + " " + path + "1975/one.txt 0", "text " + path + "two.txt 1", "text " + path + "two.txt 2"}
	}
	tests := []struct {
		name, data string
		want       []string
	}{
		{"a zip", zipped(t, zip.Deflate, files...), want("zip", "")},
		{"a zip behind the program that unpacks it", "MZ\x90\x00\x03" + strings.Repeat("\x00\x01", 500) + zipped(t, zip.Deflate, files...), want("zip", "")},
		{"a zip behind a line", "-- begin --\n" + zipped(t, zip.Deflate, files...), want("zip", "")},
		{"a zip that compresses nothing", zipped(t, zip.Store, files...), want("zip", "")},
		{"a tar", tarred(t, files...), want("tar", "")},
		{"an old tar", oldTar(one), []string{"tar a.txt 0"}},
		{"a tgz", gzipped(t, tarred(t, files...)), want("tar", "x/")},
		{"a gz", gzipped(t, one), []string{"gzip x 0"}},
		{"a zip in a tgz", gzipped(t, tarred(t, file{"a.zip", zipped(t, zip.Deflate, files...)})), want("zip", "x/a.zip/")},
		{"a zip in a zip in a zip", zipped(t, zip.Deflate, file{"b.zip", zipped(t, zip.Store, file{"c.zip", zipped(t, zip.Deflate, files...)})}), want("zip", "b.zip/c.zip/")},
		{"a table in a zip", zipped(t, zip.Deflate, file{"cables.csv", numberedRow(1) + numberedRow(2)}), []string{"csv cables.csv 1", "csv cables.csv 2"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := openAll(t, "dir/x.gz", []byte(tt.data), Options{})
			if !slices.Equal(got.places(), tt.want) || len(got.errors) > 0 {
				t.Fatalf("it gives %q, errors %q, want %q", got.places(), got.errors, tt.want)
			}
			if src := got.sources[0]; src.Name != "x.gz" || !strings.Contains(src.Text, "VALLETTA 000001") {
				t.Errorf("the first is %q of %s", src.Text, src.Name)
			}
		})
	}
}

// TestBadArchives checks what is said of archives that are damaged or meant
// to do harm, and that the rest of them is read.
func TestBadArchives(t *testing.T) {
	one, two := cable(1), cable(2)
	var many []file
	for n := range 40 {
		many = append(many, file{fmt.Sprintf("%d.txt", n), strings.Repeat("\n", 1<<20)})
	}
	long := strings.Repeat(cable(7)+"NNNN\n", 1000)
	locked := []byte(zipped(t, zip.Store, file{"a.txt", one}, file{"b.txt", two}))
	locked[6] |= 1                                           // the first local header
	locked[bytes.Index(locked, []byte("PK\x01\x02"))+8] |= 1 // and its entry in the list
	wrong := []byte(zipped(t, zip.Store, file{"a.txt", one}, file{"b.txt", two}))
	wrong[bytes.Index(wrong, []byte("FM AMEMBASSY"))] = 'X'
	odd := []byte(zipped(t, zip.Store, file{"a.txt", one}, file{"b.txt", two}))
	odd[8], odd[bytes.Index(odd, []byte("PK\x01\x02"))+10] = 99, 99
	var some []file
	for n := range 7 {
		some = append(some, file{fmt.Sprintf("%d.txt", n), one})
	}
	oddest := []byte(zipped(t, zip.Store, some...))
	for n, at := 0, 0; n < 6; n, at = n+1, at+4 { // of the list; three of a kind, then two, then one
		at += bytes.Index(oddest[at:], []byte("PK\x01\x02"))
		switch {
		case n < 3:
			oddest[at+10] = 99
		case n < 5:
			oddest[at+8] |= 1
		default:
			oddest[at+10] = 98
		}
	}
	three := zipped(t, zip.Deflate, file{"3.zip", zipped(t, zip.Deflate, file{"4.zip", zipped(t, zip.Deflate, file{"deep.txt", one})})})
	tests := []struct {
		name, data string
		opts       Options
		texts      int
		errors     []string
	}{
		{"a bomb by ratio", gzipped(t, strings.Repeat("\n", 64<<20)), Options{}, 1,
			[]string{"x.gz: x unpacks to more than 250 times its size: its first 16809984 bytes were read, the rest was not, as no text is like that"}},
		{"a bomb by size", zipped(t, zip.Deflate, file{"a.txt", long}, file{"b.txt", long}), Options{Total: 300_000}, 0, nil},
		{"a bomb of many files", zipped(t, zip.Deflate, many...), Options{}, 17,
			[]string{"x.gz unpacks to more than 250 times its size: its first 16809984 bytes were read, the rest was not, as no text is like that"}},
		{"archives four deep", zipped(t, zip.Deflate, file{"a.txt", one}, file{"2.zip", three}), Options{}, 1,
			[]string{"x.gz: 2.zip/3.zip/4.zip is an archive in 3 others, so nothing of it was read; unpack it and open what is in it"}},
		{"names that lead out", tarred(t, file{"../../a.txt", one}, file{"/etc/b.txt", two}, file{`C:\c.txt`, one}), Options{}, 3,
			[]string{`x.gz holds names that lead out of it (3, the first is "../../a.txt"): these files were read without that part of their names`}},
		{"one that is encrypted", string(locked), Options{}, 1,
			[]string{"x.gz: a.txt is encrypted, so nothing of it was read; unpack it with its password and open what is in it"}},
		{"a wrong checksum", string(wrong), Options{}, 2,
			[]string{"x.gz: a.txt could not be read to its end: its first 163 bytes were read, the rest was not: zip: checksum error"}},
		{"a method that nobody knows", string(odd), Options{}, 1,
			[]string{"x.gz: a.txt could not be read: the way of its compression is not known here; unpack the archive and open what is in it"}},
		{"many that nobody can open", string(oddest), Options{}, 1, []string{
			"x.gz: 0.txt and 2 other files of the archive could not be read: the way of its compression is not known here; unpack the archive and open what is in it",
			"x.gz: 3.txt and another file of the archive are encrypted, so nothing of them was read; unpack the archive with its password and open what is in it",
			"x.gz: 5.txt could not be read: the way of its compression is not known here; unpack the archive and open what is in it",
		}},
		{"a zip cut off", zipped(t, zip.Deflate, file{"a.txt", long})[:300], Options{}, 0,
			[]string{"x.gz: the list of its members, which ends a ZIP archive, is missing or damaged; it is cut off, and nothing of it was read"}},
		{"a tar cut off", tarred(t, file{"a.txt", one}, file{"b.txt", two})[:1600], Options{}, 2,
			[]string{"x.gz: b.txt is cut off: its first 64 bytes were read, the rest is missing"}},
		{"a gz cut off", gzipped(t, one)[:100], Options{}, 1, nil},
		{"a tgz cut off", gzipped(t, tarred(t, file{"a.txt", one}, file{"b.txt", long}))[:700], Options{}, 2, nil},
		{"nothing", zipped(t, zip.Deflate), Options{}, 0,
			[]string{"x.gz: it holds no files, or only hidden ones; nothing of it was read"}},
		{"nothing but what is hidden, beside a text", zipped(t, zip.Deflate, file{"in.tar", tarred(t, file{".a.txt", one})}, file{"a.txt", one}), Options{}, 1,
			[]string{"x.gz: in.tar: it holds no files, or only hidden ones; nothing of it was read"}},
		{"an Office document", zipped(t, zip.Deflate, file{officePart, "<xml>"}, file{"word/document.xml", "<xml>"}), Options{}, 0,
			[]string{"x.gz is an Office document, in which Reftel cannot find a text; nothing of it was read"}},
		{"a picture and an empty file beside a text", zipped(t, zip.Deflate, file{"p.png", "\x89PNG\r\n\x1a\n\x00"}, file{"e.txt", ""}, file{"a.txt", one}), Options{}, 1,
			[]string{"x.gz: p.png is a PNG picture, in which Reftel cannot find a text; nothing of it was read", "x.gz: e.txt is empty; there is nothing to read in it"}},
		{"an archive that does not fit into memory", tarred(t, file{"a.zip", zipped(t, zip.Store, file{"a.txt", long})}, file{"b.txt", one}), Options{Memory: 10_000}, 1,
			[]string{"x.gz: a.zip has more than 10000 bytes, which is too much for an archive in an archive; nothing of it was read"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			texts := 0
			var errors []string
			for m, err := range Members("x.gz", strings.NewReader(tt.data), int64(len(tt.data)), tt.opts) {
				switch {
				case err != nil:
					errors = append(errors, err.Error())
				case m.Row <= 1:
					texts++
				}
			}
			if len(errors) == 0 || tt.errors != nil && !slices.Equal(errors, tt.errors) || tt.texts > 0 && texts != tt.texts {
				t.Errorf("%d texts of %d, errors %q, want %q", texts, tt.texts, errors, tt.errors)
			}
			if tt.errors == nil && len(errors) != 1 {
				t.Errorf("it gives %q", errors)
			}
		})
	}
}

// FuzzArchives checks that no archive makes the reader fail or go on without
// end.
func FuzzArchives(f *testing.F) {
	files := []file{{"1975/one.txt", cable(1)}, {"two.csv", numberedRow(2)}}
	f.Add([]byte(zipped(f, zip.Deflate, files...)))
	f.Add([]byte(zipped(f, zip.Store, files...)))
	f.Add([]byte(tarred(f, files...)))
	f.Add([]byte(gzipped(f, tarred(f, files...))))
	f.Fuzz(func(t *testing.T, data []byte) {
		openAll(t, "x", data, Options{Memory: 1 << 20, Total: 8 << 20})
	})
}

// vanishing is a file that can be read only until its beginning was.
type vanishing struct {
	*bytes.Reader
	upTo int64
}

func (v vanishing) ReadAt(p []byte, off int64) (int, error) {
	if off > v.upTo && off < v.Size()/2 {
		return 0, errors.New("it was changed")
	}
	return v.Reader.ReadAt(p, off)
}

// An archive that changes while it is read is left, once for all members.
func TestArchiveChanges(t *testing.T) {
	var data bytes.Buffer
	z := zip.NewWriter(&data)
	for n := range 100 {
		w, err := z.CreateHeader(&zip.FileHeader{Name: fmt.Sprintf("%d.txt", n), Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, strings.Repeat(body(n), 200))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	texts := 0
	var said []string
	for _, err := range Members("x.zip", vanishing{bytes.NewReader(data.Bytes()), int64(data.Len() / 10)}, int64(data.Len()), Options{}) {
		if err != nil {
			said = append(said, err.Error())
			continue
		}
		texts++
	}
	if texts < 5 || texts > 15 || len(said) == 0 || len(said) > 2 || !strings.Contains(said[len(said)-1], "of its 100 members, so the others were not: it was changed") {
		t.Errorf("%d texts, %q", texts, said)
	}
}

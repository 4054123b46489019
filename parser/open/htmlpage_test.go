package open

import (
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

func TestFlatten(t *testing.T) {
	tests := []struct{ name, page, want string }{
		{"lines", "<p>One\n two</p><p>Three<br>four<br><br>five</p>", "One two\n\nThree\nfour\n\nfive"},
		{"blanks", " <b>A</b> <i> B</i>C  D ", "A BC D"},
		{"entities", "Caf&eacute; &amp;&lt;b&gt; &#233; &#x00B6;1. R&D &unknown; a&nbsp;b &", "Café &<b> é ¶1. R&D &unknown; a\u00a0b &"},
		{"preformatted", "<pre>\nFM  ROME&#x000A;TO\tALL\n\n  <b>end</b></pre>after", "FM  ROME\nTO\tALL\n\n  end\nafter"},
		{"line ends", "<pre>A\r\nB\r\n</pre>C\r\nD", "A\r\nB\r\n\nC D"},
		{"table", "<table><tr><th>A</th> <th> B </th></tr>\n<tr><td><p>1</p></td><td>2<br>3</td></tr></table>x", "A\tB\n1\t2\n3\n\nx"},
		{"empty cell", "<table><tr><td></td><td>b</td></tr></table>", "b"},
		{"hidden", "<head><title>T</title><style>p{}</style></head><script>if (a<b) '</p>'</script>seen<svg><text>x</text></svg><!-- no -->", "seen"},
		{"list", "<ul><li>one<li>two</ul>three", "one\ntwo\n\nthree"},
		{"unclosed", "<div><p>a<pre>b\nc", "a\nb\nc"},
		{"stray ends", "</pre></p></td>a</div>b", "a\nb"},
		{"no page", "a < b & c", "a < b & c"},
		{"line feed after pre's child", "<pre><code>\nA</code></pre>", "\nA"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := flatten([]byte(tt.page))
			if f.text != tt.want {
				t.Errorf("the text is %q, want %q", f.text, tt.want)
			}
			checkPlaces(t, text{text: f.text, raw: f.raw}, tt.page)
		})
	}
}

// checkPlaces checks that offsets rise, and that a letter of the text stands
// in the page where they say, unless an entity stands there.
func checkPlaces(t *testing.T, p text, page string) {
	t.Helper()
	src := parser.Source{Text: p.text, Raw: p.raw}
	last := parser.Offset{Text: -1, Raw: -1}
	for _, o := range p.raw {
		if o.Text <= last.Text || o.Raw < last.Raw || o.Raw > len(page) {
			t.Fatalf("%v stands after %v, in %d bytes", o, last, len(page))
		}
		last = o
	}
	for i := range len(p.text) {
		at := src.RawOffset(i)
		if c := p.text[i]; (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') && at < len(page) && page[at] != c && page[at] != '&' {
			t.Fatalf("byte %d, %q, is at %d of the page, where %q stands", i, c, at, page[at])
		}
	}
}

// The pages of three publishers, with an invented telegram.
const (
	viewPage = `<html><head><title>Viewing cable 06VALLETTA41, HARBOR DUES</title></head><body><h1>Collection</h1>
<pre>Help: what the lines of a heading mean</pre>
<h3>Viewing cable 06VALLETTA41, HARBOR DUES, AND QUAYS</h3>
<table class='cable'><tr><th>Reference ID</th><th>Created</th><th>Released</th><th>Classification</th><th>Origin</th></tr>
<tr><td><a href='/cable/06VALLETTA41.html'>06VALLETTA41</a></td><td><a>2006-02-13 12:00</a></td><td>2011-08-30 01:44</td>
<td><a>CONFIDENTIAL</a></td><td><a>Embassy Valletta</a></td></tr></table>
<code><pre>DE RUEHVT #0041 0441200&#x000A;FM AMEMBASSY VALLETTA</pre></code>
<code><pre>C O N F I D E N T I A L VALLETTA 000041&#x000A;TAGS: <a href='/tag/PREL_0.html'>PREL</a>&#x000A;<a id='par1' href='#par1'>¶</a>1. (C) Text.&#x000A;</pre></code>
<p>About this page</p></body></html>`

	recordPage = `<html><body><h2>Record View</h2><table>
<tr><th>Field Title</th><th>Value</th></tr>
<tr><td>Document Number</td><td>1976VALLET00123</td></tr>
<tr><td>Film Number</td><td>D760001-0001</td></tr>
<tr><td>From</td><td>VALLETTA</td></tr>
<tr><td>To</td><td>STATE<br>ROME</td></tr>
<tr><td>Original Classification</td><td>LIMITED OFFICIAL USE</td></tr>
<tr><td>Markings</td><td></td></tr>
<tr><td>Message Text</td><td>PAGE 01&nbsp; VALLET 00123<br>FM AMEMBASSY VALLETTA<br>TAGS: PREL<br>NNNN</td></tr>
<tr><td>Locator</td><td>TEXT ON-LINE</td></tr></table><p>Back to top</p></body></html>`

	plusPage = `<html><body><div>Show Headers</div>
<div>Date:</div><div>1976 February 13, 12:00 (Friday)</div>
<div>Canonical ID:</div><div>1976VALLET00123_b</div>
<div>Original Classification:</div><div>LIMITED OFFICIAL USE</div>
<div>Handling Restrictions</div><div>-- N/A or Blank --</div>
<div>From:</div><div>Malta Valletta</div>
<div>FM AMEMBASSY VALLETTA TO SECSTATE WASHDC<br>LIMITED OFFICIAL USE VALLETTA 0123<br>TAGS: PREL<br>1. THE HARBOR.</div></body></html>`
)

func TestReadPage(t *testing.T) {
	tests := []struct {
		name, page string
		text       string
		meta       string // "name=value" joined by "; "
	}{
		{"view", viewPage,
			"DE RUEHVT #0041 0441200\nFM AMEMBASSY VALLETTA\n\nC O N F I D E N T I A L VALLETTA 000041\nTAGS: PREL\n¶1. (C) Text.\n",
			"id=06VALLETTA41; date=2006-02-13 12:00; released=2011-08-30 01:44; classification=CONFIDENTIAL; origin=Embassy Valletta; subject=HARBOR DUES, AND QUAYS"},
		{"record", recordPage,
			"PAGE 01\u00a0 VALLET 00123\nFM AMEMBASSY VALLETTA\nTAGS: PREL\nNNNN",
			"id=1976VALLET00123; film number=D760001-0001; from=VALLETTA; to=STATE\nROME; classification=LIMITED OFFICIAL USE; locator=TEXT ON-LINE"},
		{"labels in blocks", plusPage,
			"FM AMEMBASSY VALLETTA TO SECSTATE WASHDC\nLIMITED OFFICIAL USE VALLETTA 0123\nTAGS: PREL\n1. THE HARBOR.",
			"date=1976 February 13, 12:00 (Friday); id=1976VALLET00123_b; classification=LIMITED OFFICIAL USE; from=Malta Valletta"},
		{"any page", "<title>A\n letter</title><p>From: the harbor master<p>Date: today<p>To: you<p>Subject: dues", "From: the harbor master\n\nDate: today\n\nTo: you\n\nSubject: dues", "page title=A letter"},
		{"labels without a text", "<table><tr><td>Origin</td><td>Created</td><td>Released</td></tr></table>", "Origin\tCreated\tReleased", ""},
		{"empty", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			texts := readPage([]byte(tt.page))
			if len(texts) != 1 {
				t.Fatalf("%d texts, want 1", len(texts))
			}
			if got := texts[0]; got.text != tt.text {
				t.Errorf("the text is %q, want %q", got.text, tt.text)
			}
			if got := joinColumns(texts[0].meta); got != tt.meta {
				t.Errorf("beside it stands %q, want %q", got, tt.meta)
			}
			checkPlaces(t, texts[0], tt.page)
		})
	}
}

func joinColumns(meta []parser.Column) string {
	var all []string
	for _, c := range meta {
		all = append(all, c.Name+"="+c.Value)
	}
	return strings.Join(all, "; ")
}

func TestReadPageOfTwo(t *testing.T) {
	second := strings.ReplaceAll(viewPage, "VALLETTA41", "VALLETTA42")
	texts := readPage([]byte(viewPage + second))
	if len(texts) != 2 {
		t.Fatalf("%d texts, want 2", len(texts))
	}
	for i, want := range []string{"06VALLETTA41", "06VALLETTA42"} {
		if got := texts[i].meta[0].Value; got != want {
			t.Errorf("text %d is %s, want %s", i, got, want)
		}
	}
	if !strings.HasPrefix(texts[1].text, "DE RUEHVT") {
		t.Errorf("the second begins with %.40q", texts[1].text)
	}
}

// hostilePages are pages that would cost a tree, or a scan that looks back,
// far more than their size.
func hostilePages(n int) map[string]string {
	return map[string]string{
		"nested":     strings.Repeat("<div>", n) + "text" + strings.Repeat("</div>", n),
		"formatting": strings.Repeat("<b><i><a>", n) + "text",
		"tables":     strings.Repeat("<table><tr><td>", n) + "text",
		"pres":       strings.Repeat("<pre>", n) + "text" + strings.Repeat("</pre>x<pre>", n),
		"labels":     strings.Repeat("<div>Film Number:</div>", n),
		"rows":       strings.Repeat("<tr><td>Origin<td>Created<td>Released", n),
		"ampersands": strings.Repeat("&", n),
		"tags":       strings.Repeat("<", n),
		"comments":   strings.Repeat("<!--", n),
		"attributes": "<p " + strings.Repeat("a=b ", n) + ">x",
		"scripts":    strings.Repeat("<script>", n),
		"titles":     strings.Repeat("<title>x</title>", n),
		"blanks":     strings.Repeat(" &#32;", n),
		"breaks":     strings.Repeat("<br>", n) + "x",
	}
}

func BenchmarkReadPage(b *testing.B) {
	for name, page := range hostilePages(1 << 18) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			for b.Loop() {
				readPage([]byte(page))
			}
		})
	}
	nested := strings.Repeat("<div>", 100_000) + strings.Repeat("<p>A line of <b>some</b> text &amp; more.</p>\n", 50<<20/45) + strings.Repeat("</div>", 100_000)
	b.Run("large", func(b *testing.B) {
		b.SetBytes(int64(len(nested)))
		b.ReportAllocs()
		for b.Loop() {
			readPage([]byte(nested))
		}
	})
}

func FuzzHTML(f *testing.F) {
	for _, page := range []string{viewPage, recordPage, plusPage, viewPage + recordPage} {
		f.Add([]byte(page))
	}
	for _, page := range hostilePages(3) {
		f.Add([]byte(page))
	}
	f.Fuzz(func(t *testing.T, page []byte) {
		for _, p := range readPage(page) {
			last := parser.Offset{Text: -1, Raw: -1}
			for _, o := range p.raw {
				if o.Text <= last.Text || o.Raw < last.Raw || o.Text > len(p.text) || o.Raw > len(page) {
					t.Fatalf("%v stands after %v: %d bytes of text from %d", o, last, len(p.text), len(page))
				}
				last = o
			}
		}
	})
}

func TestIsHTML(t *testing.T) {
	tests := []struct {
		head string
		want bool
	}{
		{"<!DOCTYPE html>\n<html>", true},
		{"\uFEFF\r\n <!-- saved from an archive -->\n<html lang='en'>", true},
		{"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C'>", true},
		{"<?xml version='1.0'?><rss>", false},
		{"<!-- a comment without an end", true},
		{"\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00\n\x00", true},
		{"<h3>Viewing cable 06VALLETTA41", true},
		{"<borg@example.org> wrote:", false},
		{"<<< BEGIN >>>", false},
		{"FM AMEMBASSY VALLETTA <b>", false},
		{"", false},
		{"<", false},
	}
	for _, tt := range tests {
		if got := isHTML([]byte(tt.head)); got != tt.want {
			t.Errorf("isHTML(%q) is %t", tt.head, got)
		}
	}
}

// The offsets of a page in Windows-1252 lead to its bytes, not to those of
// its decoding.
func TestOpenHTML(t *testing.T) {
	page := strings.Replace(viewPage, "HARBOR DUES</title>", "CAF\xc9</title>", 1)
	page = strings.Replace(page, "(C) Text", "(C) Caf\xe9 and quay\x92s", 1)
	page = strings.Replace(page, "¶", "\xb6", 1)
	sources, err := Bytes("page.html", []byte(page))
	if err != nil || len(sources) != 1 {
		t.Fatalf("%d texts, %v", len(sources), err)
	}
	src := sources[0]
	if want := "¶1. (C) Café and quay’s."; !strings.Contains(src.Text, want) {
		t.Errorf("%q is not in %q", want, src.Text)
	}
	if src.Container == nil || src.Container.Format != "html" || src.Meta("id") != "06VALLETTA41" {
		t.Errorf("its container is %+v", src.Container)
	}
	for _, word := range []string{"FM AMEMBASSY", "quay", "TAGS", "Text", "1. (C) Caf"} {
		i := strings.Index(src.Text, word)
		if i < 0 {
			continue
		}
		if at := src.RawOffset(i); !strings.HasPrefix(page[at:], word) {
			t.Errorf("%q is said to stand at %d, where %.20q stands", word, at, page[at:])
		}
	}
	if _, err := Bytes("empty.html", []byte("<html><script>x</script></html>")); err == nil || !strings.Contains(err.Error(), "page without a text") {
		t.Errorf("a page without a text gives %v", err)
	}
}

package open

import (
	"strings"

	"github.com/reftel/reftel/parser"
)

// A pageLabel is what a label of a publisher's page means.
type pageLabel struct {
	name  string // of the column
	field bool   // only record views of archives have it
}

// pageLabels are the labels of the pages of Cablegate, of PlusD and of the
// record views of the National Archives, in small letters.
var pageLabels = map[string]pageLabel{
	"reference id":   {"id", false},
	"created":        {"date", false},
	"released":       {"released", false},
	"classification": {"classification", false},
	"origin":         {"origin", false},
	"identifier":     {"id", false},
	"date":           {"date", false},
	"subject":        {"subject", false},
	"tags":           {"tags", false},
	"from":           {"from", false},
	"to":             {"to", false},
	"reference":      {"references", false},
	"references":     {"references", false},
	"type":           {"type", false},
	"markings":       {"markings", false},
	"concepts":       {"concepts", false},
	"enclosure":      {"enclosure", false},
	"office":         {"office", false},
	"drafter":        {"drafter", false},
	"errors":         {"errors", false},
	"retention":      {"retention", false},
	"status":         {"status", false},
	"copy":           {"copy", false},
	"secure":         {"secure", false},

	"canonical id":                   {"id", true},
	"document number":                {"id", true},
	"doc number":                     {"id", true},
	"draft date":                     {"date", true},
	"sent date":                      {"date", true},
	"original classification":        {"classification", true},
	"current classification":         {"current classification", true},
	"handling restrictions":          {"handling restrictions", true},
	"original handling restrictions": {"original handling restrictions", true},
	"current handling restrictions":  {"current handling restrictions", true},
	"office origin":                  {"office origin", true},
	"office action":                  {"office action", true},
	"archive status":                 {"archive status", true},
	"character count":                {"character count", true},
	"executive order":                {"executive order", true},
	"film number":                    {"film number", true},
	"locator":                        {"locator", true},
	"page count":                     {"page count", true},
	"line count":                     {"line count", true},
	"capture date":                   {"capture date", true},
	"channel indicators":             {"channel indicators", true},
	"control number":                 {"control number", true},
	"document source":                {"document source", true},
	"document unique id":             {"document unique id", true},
	"legacy key":                     {"legacy key", true},
	"image path":                     {"image path", true},
	"isecure":                        {"isecure", true},
	"automatic decaptioning":         {"automatic decaptioning", true},
	"decaption date":                 {"decaption date", true},
	"decaption note":                 {"decaption note", true},
	"review authority":               {"review authority", true},
	"review date":                    {"review date", true},
	"review event":                   {"review event", true},
	"review history":                 {"review history", true},
	"review markings":                {"review markings", true},
	"disposition action":             {"disposition action", true},
	"disposition date":               {"disposition date", true},
	messageText:                      {messageText, true},
}

// messageText is the label of the telegram itself.
const messageText = "message text"

// longestLabel is the length of the longest of pageLabels, with what may
// stand around it.
const longestLabel = 40

// fold returns label as pageLabels has it.
func fold(label string) string {
	if len(label) > longestLabel {
		return ""
	}
	return strings.ToLower(strings.Join(strings.Fields(strings.TrimRight(strings.TrimSpace(label), ":")), " "))
}

// areLabels reports whether all cells are labels.
func areLabels(cells []string) bool {
	for _, c := range cells {
		if _, ok := pageLabels[fold(c)]; !ok {
			return false
		}
	}
	return true
}

// A fieldLine is a line of a page that begins with a label.
type fieldLine struct {
	label string
	start int  // where the line begins
	value int  // where the value begins, behind the label
	end   int  // where its first line ends
	row   bool // it is a row of a table
}

// A record view has this many fields, and this many of them only there.
const (
	recordFields = 4
	archiveOnly  = 2
)

// readRecord reads a page that shows one telegram of an archive: a table of
// fields, and the text below the label Message Text, in preformatted pieces,
// or behind the fields.
func readRecord(f *flatPage) (text, bool) {
	fields := f.findFields()
	only := 0
	for _, field := range fields {
		if pageLabels[field.label].field {
			only++
		}
	}
	if len(fields) < recordFields || only < archiveOnly {
		return text{}, false
	}
	t := f.cut(f.findText(fields))
	t.meta = f.readFields(fields)
	return t, t.text != ""
}

// findFields returns the lines of f that begin with a label. From where the
// telegram begins on, which has labels of its own, only rows of a table are.
func (f *flatPage) findFields() []fieldLine {
	var fields []fieldLine
	telegram, missing := false, false
	for span, pre := range f.lines() {
		if pre {
			telegram = true
			continue
		}
		field, ok := readField(f.text, span)
		if ok && field.label == messageText || beginsTelegram(f.text[span.Start:span.End]) {
			telegram = true
		}
		switch {
		case ok && (!telegram || field.row || field.label == messageText):
			fields = append(fields, field)
			missing = strings.TrimSpace(f.text[field.value:field.end]) == ""
		case missing && !telegram:
			fields[len(fields)-1].end = span.End // the value stands below the label
			missing = false
		}
	}
	return fields
}

// beginsTelegram reports whether line is one that telegrams begin with.
func beginsTelegram(line string) bool {
	switch readLine([]byte(line[:min(len(line), prefixSize)])).kind {
	case transmission, callingLine, dateTimeLine, fromLine, classLine, firstPageLine, leadLine:
		return true
	}
	return false
}

// readField reads a line such as "Film Number: D750315-0387", where a tab may
// stand instead of the colon, or the label alone.
func readField(text string, span parser.Span) (fieldLine, bool) {
	line := text[span.Start:span.End]
	n := strings.IndexByte(line, '\t')
	row := n >= 0
	if !row {
		n = strings.IndexByte(line, ':')
	}
	if n < 0 {
		n = len(line)
	}
	label := fold(line[:n])
	if _, ok := pageLabels[label]; !ok {
		return fieldLine{}, false
	}
	return fieldLine{label, span.Start, span.Start + min(n+1, len(line)), span.End, row}, true
}

// findText returns the pieces of f that are the telegram.
func (f *flatPage) findText(fields []fieldLine) []parser.Span {
	for i, field := range fields {
		if field.label == messageText {
			end := len(f.text)
			if i+1 < len(fields) {
				end = fields[i+1].start
			}
			return f.trim(parser.Span{Start: field.value, End: end})
		}
	}
	if len(f.pres) > 0 {
		return f.pres
	}
	behind := f.trim(parser.Span{Start: fields[len(fields)-1].end, End: len(f.text)})
	before := f.trim(parser.Span{Start: 0, End: fields[0].start})
	if len(behind) > 0 && (len(before) == 0 || behind[0].Len() >= before[0].Len()) {
		return behind
	}
	return before
}

// trim returns the span without the blank lines around it, none if that is
// all there is.
func (f *flatPage) trim(span parser.Span) []parser.Span {
	s := f.text[span.Start:span.End]
	start := len(s) - len(strings.TrimLeft(s, " \t\r\n"))
	end := len(strings.TrimRight(s, " \t\r\n"))
	if start >= end {
		return nil
	}
	if nl := strings.LastIndexByte(s[:start], '\n'); nl >= 0 {
		start = nl + 1 // blanks in front of the first line are its own
	}
	return []parser.Span{{Start: span.Start + start, End: span.Start + end}}
}

// valueLines is how many lines a value may have: lists of addressees do.
const valueLines = 40

// readFields returns the fields with their values, each once.
func (f *flatPage) readFields(fields []fieldLine) []parser.Column {
	var meta []parser.Column
	for i, field := range fields {
		end := field.end
		if i+1 < len(fields) && field.label != messageText {
			end = fields[i+1].start
		}
		name, value := pageLabels[field.label].name, f.readValue(field, end)
		if name == messageText || value == "" || value == "-- N/A or Blank --" || hasColumn(meta, name) {
			continue
		}
		meta = append(meta, parser.Column{Name: name, Value: value})
	}
	return meta
}

// readValue returns the lines of field up to end, or only its first if they
// are too many for a value.
func (f *flatPage) readValue(field fieldLine, end int) string {
	var lines []string
	for line := range strings.Lines(f.text[field.value:end]) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
		if len(lines) > valueLines {
			return strings.Join(strings.Fields(f.text[field.value:field.end]), " ")
		}
	}
	return strings.Join(lines, "\n")
}

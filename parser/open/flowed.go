package open

import "bytes"

// unflow puts lines together that a mail program broke: those that end with a
// blank, by RFC 3676. If delete is set that blank was added, too.
func unflow(text []byte, delete bool) []byte {
	out := make([]byte, 0, len(text))
	for line := range bytes.Lines(text) {
		content := bytes.TrimRight(line, "\r\n")
		content = bytes.TrimPrefix(content, []byte(" ")) // before From and > only
		end := line[len(bytes.TrimRight(line, "\r\n")):]
		if !bytes.HasSuffix(content, []byte(" ")) || string(content) == "-- " {
			out = append(append(out, content...), end...)
			continue
		}
		if delete {
			content = content[:len(content)-1]
		}
		out = append(out, content...)
	}
	return out
}

// quotedRun is how many lines in a row begin with > where a text was quoted.
const quotedRun = 3

// unquote takes the marks off the lines of a text that was forwarded or
// answered.
func unquote(text []byte) []byte {
	if !bytes.HasPrefix(text, []byte(">")) && !bytes.Contains(text, []byte("\n>")) {
		return text
	}
	out := make([]byte, 0, len(text))
	for len(text) > 0 {
		run, lines := quotedLines(text)
		for line := range bytes.Lines(text[:run]) {
			if lines >= quotedRun {
				line = bytes.TrimPrefix(bytes.TrimPrefix(line, []byte(">")), []byte(" "))
			}
			out = append(out, line...)
		}
		text = text[run:]
		if run == 0 {
			end := bytes.IndexByte(text, '\n') + 1
			if end == 0 {
				end = len(text)
			}
			out = append(out, text[:end]...)
			text = text[end:]
		}
	}
	if bytes.Contains(out, []byte("\n>")) && len(out) < cap(out) {
		return unquote(out)
	}
	return out
}

// quotedLines returns how long the run of quoted lines is that text begins
// with, and how many lines that are.
func quotedLines(text []byte) (size, lines int) {
	for line := range bytes.Lines(text) {
		if line[0] != '>' {
			break
		}
		size += len(line)
		lines++
	}
	return size, lines
}

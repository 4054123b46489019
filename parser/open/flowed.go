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

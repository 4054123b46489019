package open

import (
	"bufio"
	"bytes"
	"io"
	"strconv"
)

var messageStart = []byte("From ")

// isMbox reports whether head begins with the line that stands before each
// message of a mailbox, and a header.
func isMbox(head []byte) bool {
	line, rest, _ := bytes.Cut(head, []byte("\n"))
	return bytes.HasPrefix(line, messageStart) && len(line) < 200 && isHeaderLine(rest)
}

// unpackMbox visits the messages, whose bytes stay as they are but for the >
// before a line that begins with From.
func unpackMbox(_ *opening, in *input, only int, visit func(*input) error) error {
	b := &mailbox{r: in.Reader}
	b.nextLine()
	b.line = nil // the first From
	for n := 0; !b.ended; n++ {
		b.between = false
		if only < 0 || n == only {
			m := in.member(n, "mbox", "message "+strconv.Itoa(n+1), &tap{r: b})
			m.depth--
			m.as = mailFormat // whatever it is: a mailbox has no others
			if err := visit(m); err != nil {
				return err
			}
		}
		io.Copy(io.Discard, b)
	}
	return nil
}

// A mailbox reads one message of a mailbox after the other.
type mailbox struct {
	r       *bufio.Reader
	line    []byte // what is left of a line
	inside  bool   // the line goes on
	blank   bool   // the line before was empty
	between bool   // the message is over
	ended   bool   // and so is the mailbox
}

func (b *mailbox) Read(p []byte) (int, error) {
	if len(b.line) == 0 && !b.between {
		b.nextLine()
	}
	if b.between {
		return 0, io.EOF
	}
	n := copy(p, b.line)
	b.line = b.line[n:]
	return n, nil
}

// nextLine reads the next line, or a piece of it.
func (b *mailbox) nextLine() {
	start := !b.inside
	line, err := b.r.ReadSlice('\n')
	b.inside = err == bufio.ErrBufferFull
	b.line = line
	switch {
	case len(line) == 0:
		b.between, b.ended = true, true
	case start && b.blank && bytes.HasPrefix(line, messageStart):
		b.line, b.between = nil, true
	case start && line[0] == '>' && bytes.HasPrefix(bytes.TrimLeft(line, ">"), messageStart):
		b.line = line[1:]
	}
	b.blank = start && len(bytes.TrimRight(line, "\r\n")) == 0
}

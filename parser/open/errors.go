package open

import (
	"errors"
	"fmt"
	"io"
)

// Every error is one sentence without a full stop, which names what it is
// about: a file as it was opened, or "archive.zip: folder/file.txt". It says
// what was read, what was not, and why.

// A NotText error says that a file is no text.
type NotText struct {
	Name string // of the file, "" if it has none
	What string // "a PDF", "binary data"
}

func (e *NotText) Error() string {
	return fmt.Sprintf("%s is %s, in which Reftel cannot find a text; nothing of it was read", called(e.Name), e.What)
}

// An Empty error says that there is nothing in a file.
type Empty struct{ Name string }

func (e *Empty) Error() string {
	return fmt.Sprintf("%s is empty; there is nothing to read in it", called(e.Name))
}

// A Broken error says that a file breaks off, is damaged, or could not be
// read. What stands before is read.
type Broken struct {
	Name   string
	Read   int64 // bytes of it that were read
	Err    error
	Others int // files of the same archive that could not be read for the same reason
}

var errShorter = errors.New("it became shorter while it was read")

func (e *Broken) Error() string {
	name := called(e.Name)
	switch {
	case errors.Is(e.Err, errShorter):
		return fmt.Sprintf("%s became shorter while it was read: its first %d bytes were read; open it again", name, e.Read)
	case errors.Is(e.Err, io.ErrUnexpectedEOF):
		return fmt.Sprintf("%s is cut off: its first %d bytes were read, the rest is missing", name, e.Read)
	case e.Read == 0:
		return fmt.Sprintf("%s%s could not be read: %v", name, andOthers(e.Others), e.Err)
	}
	return fmt.Sprintf("%s could not be read to its end: its first %d bytes were read, the rest was not: %v", name, e.Read, e.Err)
}

func (e *Broken) Unwrap() error { return e.Err }

// A Locked error says that a password is needed.
type Locked struct {
	Name   string
	Others int // files of the same archive that need one too
}

func (e *Locked) Error() string {
	if e.Others > 0 {
		return fmt.Sprintf("%s%s are encrypted, so nothing of them was read; unpack the archive with its password and open what is in it", e.Name, andOthers(e.Others))
	}
	return fmt.Sprintf("%s is encrypted, so nothing of it was read; unpack it with its password and open what is in it", called(e.Name))
}

// andOthers says that a sentence is about n more files.
func andOthers(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return " and another file of the archive"
	}
	return fmt.Sprintf(" and %d other files of the archive", n)
}

// A Bomb error says that unpacking was stopped because it became too much:
// one file in an archive, or all of them together.
type Bomb struct {
	Name  string
	Limit int64
	What  string // "times its size", "bytes in all"
	Read  int64  // bytes of it that were read
	all   bool   // it is the file that was opened, with all that is in it
}

func (e *Bomb) Error() string {
	return fmt.Sprintf("%s unpacks to more than %d %s: its first %d bytes were read, the rest was not, as no text is like that", called(e.Name), e.Limit, e.What, e.Read)
}

// A TooDeep error says that archives are in each other too often.
type TooDeep struct{ Name string }

func (e *TooDeep) Error() string {
	return fmt.Sprintf("%s is an archive in %d others, so nothing of it was read; unpack it and open what is in it", called(e.Name), maxDepth)
}

// A TooLarge error says that something must be held in memory and does not
// fit there.
type TooLarge struct {
	Name  string
	Limit int64  // in bytes
	What  string // "an archive in an archive"
}

func (e *TooLarge) Error() string {
	return fmt.Sprintf("%s has more than %d bytes, which is too much for %s; nothing of it was read", called(e.Name), e.Limit, e.What)
}

// A BadNames error says that files in an archive have names that lead out of
// it. They are read, under what is left of their names.
type BadNames struct {
	Name  string
	Count int
	First string
}

func (e *BadNames) Error() string {
	return fmt.Sprintf("%s holds names that lead out of it (%d, the first is %q): these files were read without that part of their names", called(e.Name), e.Count, e.First)
}

// A Bad error says what is wrong with one text in a file.
type Bad struct {
	Name string
	What string // a clause
}

func (e *Bad) Error() string { return fmt.Sprintf("%s: %s", called(e.Name), e.What) }

// called returns how a sentence names a file.
func called(name string) string {
	if name == "" {
		return "The text"
	}
	return name
}

package cli

import (
	"fmt"
	"os"
	"sync"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/correct"
)

// corrections is the value of a flag that may be repeated: files of
// corrections. They are applied on several processors at once.
type corrections struct {
	files []*correctionFile
	mu    sync.Mutex
	said  []string // sentences on what was ignored
}

type correctionFile struct {
	correct.File
	path string
	used bool
}

// Set reads the file at path.
func (c *corrections) Set(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return unreadable(path, err)
	}
	f, ignored, err := correct.Decode(data)
	if err != nil {
		c.said = append(c.said, fmt.Sprintf("%s was ignored: %v.", path, err))
		return nil
	}
	for _, sentence := range ignored {
		c.said = append(c.said, path+": "+sentence)
	}
	c.files = append(c.files, &correctionFile{File: f, path: path})
	return nil
}

// String returns what the flag was given, which is nothing at first.
func (c *corrections) String() string { return "" }

// apply returns src corrected by the files that are for its text.
func (c *corrections) apply(src *parser.Source) *parser.Source {
	if len(c.files) == 0 {
		return src
	}
	src, list := correct.Split(src) // it can have been saved with corrections
	var hash string
	for _, f := range c.files {
		if f.Bytes != len(src.Text) {
			continue // it is for another text, which is known without a hash
		}
		if hash == "" {
			hash = correct.Hash(src.Text)
		}
		if f.Hash == hash {
			list = append(list, f.Corrections...)
			c.mu.Lock()
			f.used = true
			c.mu.Unlock()
		}
	}
	corrected, ignored := correct.Apply(src, list)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.said = append(c.said, ignored...)
	return corrected
}

// ignored returns a sentence for each thing that was not applied, and why.
func (c *corrections) ignored() []string {
	for _, f := range c.files {
		if !f.used {
			c.said = append(c.said, fmt.Sprintf("%s was ignored: it is for another text, %sof %d bytes with the SHA-256 %s.", f.path, named(f.Name), f.Bytes, f.Hash))
		}
	}
	return c.said
}

func named(name string) string {
	if name == "" {
		return ""
	}
	return name + ", "
}

package export

import (
	_ "embed"
	"encoding/json"
	"io"

	"github.com/reftel/reftel/parser"
)

// Schema is the JSON Schema (2020-12) of one object that JSON writes.
//
//go:embed schema.json
var Schema string

// version is the number of the JSON format. It grows only if keys are added.
const version = 1

// object is what stands on one line.
type object struct {
	Reftel int `json:"reftel"`
	*parser.Cable
}

// JSON writes each cable as one object on one line, without the text that it
// was read from. The errors are those of w.
func JSON(w io.Writer, cables []*parser.Cable) error {
	for _, c := range cables {
		bare, source := *c, *c.Source
		source.Text = ""
		bare.Source = &source
		if err := writeObject(w, &bare); err != nil {
			return err
		}
	}
	return nil
}

// JSONWithText writes the same with the text, as source.text.
func JSONWithText(w io.Writer, cables []*parser.Cable) error {
	for _, c := range cables {
		if err := writeObject(w, c); err != nil {
			return err
		}
	}
	return nil
}

func writeObject(w io.Writer, c *parser.Cable) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false) // it is no page: & stays &
	return e.Encode(object{version, c})
}

package app

import "github.com/reftel/reftel/parser"

// A Layer is a group of notes that are underlined alike and can be hidden
// together.
type Layer int

// The layers, in the order in which the outline lists them.
const (
	Codes Layer = iota
	Places
	Dates
	Cited
	People
	layerCount
)

var layerNames = [layerCount]string{"Codes", "Posts and places", "Dates and times", "Cited cables", "People and marks"}

var layerClasses = [layerCount]string{"k1", "k2", "k3", "k4", "k5"}

// layerOf says which layer a kind of note belongs to.
func layerOf(kind parser.NoteKind) Layer {
	switch kind {
	case parser.NoteStation, parser.NoteAddress, parser.NotePost, parser.NoteOffice:
		return Places
	case parser.NoteDateTime, parser.NoteFiled, parser.NoteDeclassify, parser.NoteDate:
		return Dates
	case parser.NoteCable, parser.NoteReference, parser.NoteID:
		return Cited
	case parser.NotePerson, parser.NoteSignature, parser.NoteMark:
		return People
	}
	return Codes
}

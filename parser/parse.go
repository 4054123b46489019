package parser

import "strings"

// Options say what Parse may leave out. The zero Options leave out nothing.
type Options struct {
	SkipNotes  bool // no Notes, no Passages and no Definitions
	SkipChecks bool // only the diagnostics that reading itself finds
}

// A Layout names a family of cables.
type Layout string

// The layouts.
const (
	ACP127   Layout = "acp127"   // telegrams of 1985-2010 with an ACP 127 heading
	NARA     Layout = "nara"     // prints of 1966-85, with offices and their copies above the heading
	SMART    Layout = "smart"    // prints of 2009 and later, with rows of labels
	GENADMIN Layout = "genadmin" // record messages of the military, in sets
	Loose    Layout = "loose"    // any text
)

// Parse reads one cable. It never fails: what it cannot read becomes an
// Unknown block, and what is odd becomes a Diagnostic.
func Parse(src *Source, opts Options) *Cable {
	b := builders.Get().(*builder)
	b.begin(src, opts)
	b.read()
	c := b.c
	b.reset(&Source{}, Options{})
	builders.Put(b)
	return c
}

// read reads the whole text.
func (b *builder) read() {
	b.readLines()
	b.findFurniture()
	b.findEnding()
	for b.more() {
		b.block()
	}
	b.finish()
	if !b.opts.SkipChecks {
		b.check()
	}
	b.sort()
}

// An opener is a starter with the bytes that the first line of its block can
// start with, "" for all.
type opener struct {
	start starter
	first string
}

// A starter tries to read one block at the current line. It either consumes
// lines and reports true or leaves the builder alone.
type starter func(b *builder) bool

const (
	capitalBytes   = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	letterBytes    = capitalBytes + "abcdefghijklmnopqrstuvwxyz"
	digitBytes     = "0123456789"
	prosignBytes   = "YZOPRM"
	paragraphBytes = digitBytes + "(IVX\xc2\xc3"
	dashBytes      = "-.* \xc2\xc3" // what typists and publishers put before a label; see labelAt
)

// openers are what may stand in each zone, in the order in which it is tried.
var openers = [...][]opener{
	headingZone: {
		{startTransmission, "V"}, {startCalled, prosignBytes}, {startCalling, "D"}, {startInstructions, "Z"},
		{startDateTime, prosignBytes + digitBytes + "Il"}, {startFrom, "F"}, {startAddressees, "TIX1"}, {startSeparator, ""},
		{startDistribution, capitalBytes}, {startCounter, "-"}, {startClassLine, letterBytes}, {startAuthority, dashBytes + "Ee"},
		{startTags, dashBytes + "TtAa"}, {startSubject, dashBytes + "SsUu"}, {startReferences, dashBytes + "Rr"}, {startClassifiedBy, "(CcDd"},
		{startHandling, letterBytes}, {startParagraph, paragraphBytes}, {startHeading, ""}, {startEnding, ""},
	},
	headerZone: {
		{startClassLine, letterBytes}, {startRepeatedLevel, letterBytes}, {startAuthority, dashBytes + "Ee"},
		{startTags, dashBytes + "TtAa"}, {startSubject, dashBytes + "SsUu"}, {startReferences, dashBytes + "Rr"},
		{startBareReferences, capitalBytes + digitBytes + "(["}, {startClassifiedBy, "(CcDd"}, {startSeparator, ""}, {startPortion, "BE"},
		{startHandling, letterBytes}, {startParagraph, paragraphBytes}, {startLate, "VDFETISCUL" + prosignBytes}, {startHeading, ""}, {startEnding, ""}, {startCaption, ""}, {startProse, ""},
	},
	bodyZone: {
		{startParagraph, paragraphBytes}, {startLate, "VDFETISCUL" + prosignBytes}, {startPortion, "BE"}, {startIntruder, capitalBytes},
		{startClassifiedBy, "(CcDd"}, {startHeading, ""}, {startEnding, ""}, {startProse, ""},
	},
}

// opens are, for each zone and first byte of a line, the openers that can start
// there, as the bits 1<<(index in openers).
var opens = func() (sets [len(openers)][256]uint32) {
	for zone, list := range openers {
		for i, e := range list {
			for c := range 256 {
				if e.first == "" || strings.IndexByte(e.first, byte(c)) >= 0 {
					sets[zone][c] |= 1 << i
				}
			}
		}
	}
	return sets
}()

// A zone is a part of a telegram, in which some elements can stand and others
// cannot.
type zone uint8

const (
	headingZone zone = iota // before the classification line
	headerZone              // from there to the first paragraph
	bodyZone
)

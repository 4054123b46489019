package parser

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

// starters are the functions that may start a block, in the order in which
// they are tried. Each either consumes lines and reports true or leaves the
// builder alone.
var starters = [...][]starter{
	headingZone: {
		startFurniture, startTransmission, startCalled, startCalling, startInstructions, startDateTime, startFrom,
		startAddressees, startSeparator, startDistribution, startCounter, startClassLine,
		startAuthority, startTags, startSubject, startReferences, startClassifiedBy,
		startHandling, startParagraph, startHeading, startEnding,
	},
	headerZone: {
		startFurniture, startClassLine, startRepeatedLevel, startAuthority, startTags, startSubject, startReferences, startBareReferences, startClassifiedBy,
		startSeparator, startPortion, startHandling, startParagraph, startLate, startHeading, startEnding, startCaption, startProse,
	},
	bodyZone: {
		startFurniture, startParagraph, startLate, startPortion, startIntruder, startClassifiedBy, startHeading, startEnding, startProse,
	},
}

// A starter tries to read one block at the current line.
type starter func(b *builder) bool

// A zone is a part of a telegram, in which some elements can stand and others
// cannot.
type zone uint8

const (
	headingZone zone = iota // before the classification line
	headerZone              // from there to the first paragraph
	bodyZone
)

package parser

// A Code names a kind of diagnostic. Codes never change meaning and are never
// reused.
type Code string

// The codes, by where they are found.
const (
	NotACable             Code = "not-a-cable"            // nothing in the text is what a telegram has
	BytesLost             Code = "bytes-lost"             // bytes could not be decoded, here or in an earlier copy
	EncodedTwice          Code = "encoded-twice"          // the file was encoded twice, which was undone
	SmallLetters          Code = "small-letters"          // the text is in small letters throughout
	LetterForDigit        Code = "letter-for-digit"       // letters stand for digits, as in a scan
	DigitForLetter        Code = "digit-for-letter"       // digits stand for letters, as in a scan
	LinesDoubled          Code = "lines-doubled"          // an empty line stands after every line, in the middle of sentences too
	NoBreakSpaces         Code = "no-break-spaces"        // blanks are no-break spaces, as copied pages have them
	CommaForApostrophe    Code = "comma-for-apostrophe"   // a comma stands where an apostrophe was: "Vella,s"
	HeadingOnOneLine      Code = "heading-on-one-line"    // the lines of the heading were joined into one
	LineEndLost           Code = "line-end-lost"          // an element of the heading starts in the middle of a line
	Intruder              Code = "intruder"               // a page line, a banner or a stamp stands inside an element
	HeadingRepeated       Code = "heading-repeated"       // the heading of a later section stands in the text
	TrailingDebris        Code = "trailing-debris"        // what stands behind the end is no part of a telegram
	LabelMisspelt         Code = "label-misspelt"         // the label of an element has lost letters or has wrong ones
	CorrectedCopy         Code = "corrected-copy"         // this is a correction: another copy has the same number
	SuspectedDuplicate    Code = "suspected-duplicate"    // the operator suspected that it was sent twice
	OrderLater            Code = "order-later"            // the order named was not yet in force at the date of the heading
	OrderReplaced         Code = "order-replaced"         // another order had replaced the one named
	OrderUnknown          Code = "order-unknown"          // the number is not that of an order on classification
	EraUnknown            Code = "era-unknown"            // the cable is dated before any order on classification
	ReferenceLater        Code = "reference-later"        // a telegram of later years than the heading is cited
	IDDiffers             Code = "id-differs"             // the container has the number of another telegram
	IDMalformed           Code = "id-malformed"           // the container made its identifier of words that do not belong there
	DateDiffers           Code = "date-differs"           // the container dates the cable otherwise
	LevelDiffers          Code = "level-differs"          // the container classifies the cable otherwise
	DateImpossible        Code = "date-impossible"        // the text names a day that does not exist
	DTGNoYear             Code = "dtg-no-year"            // the date-time group has no year
	DTGImpossible         Code = "dtg-impossible"         // the date-time group names a day or time that does not exist
	FiledImpossible       Code = "filed-impossible"       // the calling line names a day or time that does not exist
	FiledFar              Code = "filed-far"              // filing time and date-time group are more than a day apart
	PrecedenceMisspelt    Code = "precedence-misspelt"    // the word for a precedence is misspelt
	PrecedenceDiffers     Code = "precedence-differs"     // format lines 2 and 5 name different precedences
	PrecedenceOrder       Code = "precedence-order"       // addressees for information have a higher precedence than those for action
	SerialDiffers         Code = "serial-differs"         // station serial number and message number do not agree
	PostDiffers           Code = "post-differs"           // the originator is not the post that numbered the telegram
	StationDiffers        Code = "station-differs"        // the calling station is not that of the originator
	SignalDiffers         Code = "signal-differs"         // ZNR or ZNY does not go with the class beside it
	SectionImpossible     Code = "section-impossible"     // the number of the section is above the number of sections
	SectionDiffers        Code = "section-differs"        // calling line or page line count the sections otherwise
	CounterEarly          Code = "counter-early"          // the relay numbered the telegram before its date-time group
	ClassGroupDiffers     Code = "class-group-differs"    // format line 4 and the classification line do not agree
	SecondNumber          Code = "second-number"          // another classification line numbers another telegram
	ClassificationDamaged Code = "classification-damaged" // the classification has lost letters
	MarkAbove             Code = "mark-above-class"       // a portion mark is higher than the classification
	MarksBelow            Code = "marks-below-class"      // no portion mark is as high as the classification
	BannerDiffers         Code = "banner-differs"         // a level printed again is not that of the classification line
	DeclassifyImpossible  Code = "declassify-impossible"  // the date of declassification does not exist
	DeclassifyEarly       Code = "declassify-before-date" // declassification lies before the date of the cable
	DeclassifyLate        Code = "declassify-late"        // declassification lies beyond what the order allows
	DeclassifyDay         Code = "declassify-day"         // declassification is near an anniversary of the cable, but not on it
	ReasonSection         Code = "reason-section"         // the reasons are of a section that was not in force
	ReasonUnknown         Code = "reason-unknown"         // the section has no reason with this letter
	AuthorityMissing      Code = "authority-missing"      // a classified cable names no order
	ClassifierMissing     Code = "classifier-missing"     // a classified cable does not say who classified it
	AuthorityNeedless     Code = "authority-needless"     // an unclassified cable says when it is declassified, or by whom it was classified
	TagsMany              Code = "tags-many"              // there are more tags than any telegram has
	TagsGlued             Code = "tags-glued"             // tags were run together
	TagUnlisted           Code = "tag-unlisted"           // a tag is not listed, but a similar one is
	ReferenceYear         Code = "reference-year"         // a reference without a year is likely of the year before
	ReferencePostUnknown  Code = "reference-post-unknown" // a reference names a post that is not listed
	ReferenceLetter       Code = "reference-letter"       // the letters of the references do not rise by one
	ReferenceMissing      Code = "reference-missing"      // the text names a reference that is not listed
	NameRedacted          Code = "name-redacted"          // a redaction stands in the place of a name
	PassageOpen           Code = "passage-open"           // BEGIN has no END of the same name
	CopiesDiffer          Code = "copies-differ"          // the copies of a distribution do not add up to its total
	AttributeDiffers      Code = "attribute-differs"      // a row of a print or an archive says something else than the telegram
	MarkDamaged           Code = "mark-damaged"           // a portion mark is struck out, misread or mistyped
	SetOpen               Code = "set-open"               // a set does not end in //
	ParagraphNumber       Code = "paragraph-number"       // a paragraph number does not follow the one before
)

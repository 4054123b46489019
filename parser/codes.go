package parser

// A Code names a kind of diagnostic. Codes never change meaning and are never
// reused.
type Code string

// The codes, by where they are found.
const (
	NotACable             Code = "not-a-cable"            // nothing in the text is what a telegram has
	BytesLost             Code = "bytes-lost"             // bytes could not be decoded, here or in an earlier copy
	SmallLetters          Code = "small-letters"          // the text is in small letters throughout
	LetterForDigit        Code = "letter-for-digit"       // letters stand for digits, as in a scan
	DTGNoYear             Code = "dtg-no-year"            // the date-time group has no year
	DTGImpossible         Code = "dtg-impossible"         // the date-time group names a day or time that does not exist
	FiledImpossible       Code = "filed-impossible"       // the calling line names a day or time that does not exist
	FiledFar              Code = "filed-far"              // filing time and date-time group are more than a day apart
	PrecedenceMisspelt    Code = "precedence-misspelt"    // the word for a precedence is misspelt
	PrecedenceDiffers     Code = "precedence-differs"     // format lines 2 and 5 name different precedences
	SerialDiffers         Code = "serial-differs"         // station serial number and message number do not agree
	ClassGroupDiffers     Code = "class-group-differs"    // format line 4 and the classification line do not agree
	SecondNumber          Code = "second-number"          // another classification line numbers another telegram
	ClassificationDamaged Code = "classification-damaged" // the classification has lost letters
	MarkAbove             Code = "mark-above-class"       // a portion mark is higher than the classification
	DeclassifyImpossible  Code = "declassify-impossible"  // the date of declassification does not exist
	DeclassifyEarly       Code = "declassify-before-date" // declassification lies before the date of the cable
	TagsGlued             Code = "tags-glued"             // tags were run together
	TagUnlisted           Code = "tag-unlisted"           // a tag is not listed, but a similar one is
	ReferenceYear         Code = "reference-year"         // a reference without a year is likely of the year before
	ParagraphNumber       Code = "paragraph-number"       // a paragraph number does not follow the one before
)

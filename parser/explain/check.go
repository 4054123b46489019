package explain

import "github.com/reftel/reftel/parser"

// A Check is what a code of diagnostics means.
type Check struct {
	Code     parser.Code
	Severity parser.Severity // the gravest that it is reported with
	Says     string          // what was found, in a sentence
	Why      string          // what that means, and what to make of it
	Source   string          // what it is held against: manual and section, or what was measured
}

// Checks lists the checks by the part of a cable that they look at.
func Checks() []Check { return append([]Check(nil), checks...) }

// CheckOf returns what code means.
func CheckOf(code parser.Code) (Check, bool) {
	for i := range checks {
		if checks[i].Code == code {
			return checks[i], true
		}
	}
	return Check{}, false
}

// What checks are held against, where many are held against the same.
const (
	typing  = "5 FAH-1 H-200"
	wire    = "5 FAH-2 H-320; ACP 127(G)"
	marking = "E.O. 12958, section 1.7; E.O. 13526, section 1.6; 32 CFR 2001.21"
	copying = "seen in published and scanned copies"
)

// checks is in the order of a telegram.
var checks = []Check{
	{parser.NotACable, parser.Warning, "Nothing in the text is what a telegram has.", "It is shown as text and not explained. If it holds a cable, open that part alone.", wire},
	{parser.BytesLost, parser.Warning, "Bytes could not be decoded, here or in an earlier copy.", "Each is shown as a question mark in a diamond. The file may be in another character set, or damaged.", "Unicode, chapter 3"},
	{parser.EncodedTwice, parser.Info, "The file was encoded twice, which was undone.", "Characters with accents stood in it as two or three wrong ones, as when a program takes UTF-8 for Windows-1252.", copying},
	{parser.SmallLetters, parser.Info, "The text is in small letters throughout.", "Telegrams were sent in capitals, or have at least a heading in capitals. Case tells nothing here, so the heading is read as if it were.", wire},
	{parser.LetterForDigit, parser.Info, "Letters stand for digits.", "Scans take O for 0 and I for 1. The value is read with digits; the original stays.", copying},
	{parser.DigitForLetter, parser.Info, "Digits stand for letters.", "Scans take 0 for O and 1 for I. The value is read with letters; the original stays.", copying},
	{parser.LinesDoubled, parser.Info, "An empty line stands after every line.", "Pasting from a web page does that. Lines are joined to paragraphs all the same.", copying},
	{parser.NoBreakSpaces, parser.Info, "Blanks are no-break spaces.", "Copied web pages have them. They are read as blanks.", copying},
	{parser.CommaForApostrophe, parser.Info, "A comma stands where an apostrophe was.", "It was changed on the way, by a terminal or a scan.", copying},
	{parser.HeadingOnOneLine, parser.Info, "The lines of the heading were joined into one.", "Each format line is found by what it starts with, so that the values are still read.", wire},
	{parser.LineEndLost, parser.Info, "An element of the heading starts in the middle of a line.", "A line end was lost in copying; the element is read from where it starts.", typing},
	{parser.Intruder, parser.Info, "A page line, a banner or a stamp stands inside an element.", "Printers cut through subjects and sentences at the end of a page. What they put there is left out of the value.", copying},
	{parser.HeadingRepeated, parser.Info, "The heading of a later section stands in the text.", "Each section of a long telegram was sent with a heading of its own. The first one counts.", wire},
	{parser.TrailingDebris, parser.Info, "What stands behind the end is no part of a telegram.", "It came along in copying: the address of a web page, a query, stray marks.", copying},
	{parser.LabelMisspelt, parser.Info, "The label of an element has lost letters or has wrong ones.", "It is read as the label that it resembles.", typing},
	{parser.CorrectedCopy, parser.Info, "This is a correction: another copy has the same number.", "Cite this one. It was filed later than the telegram was dated, which is then no fault.", "ACP 131, ZDS; 5 FAH-2 H-320"},
	{parser.SuspectedDuplicate, parser.Info, "The operator suspected that it was sent twice.", "Another copy with the same text may be on file.", "ACP 131, ZFD"},

	{parser.PrecedenceDiffers, parser.Warning, "Format lines 2 and 5 name different precedences.", "The prosign of the called line is that of the date-time line. They agree in every full heading that was compared.", wire},
	{parser.PrecedenceMisspelt, parser.Info, "The word for a precedence is misspelt.", "It is read as the precedence that it resembles.", "5 FAH-2 H-230; ACP 127(G)"},
	{parser.PrecedenceOrder, parser.Warning, "Addressees for information have a higher precedence than those for action.", "The first of two prosigns is for action addressees and never lower than the second, which is for information. They may have been exchanged, or one misread.", "ACP 127(G), line 5"},
	{parser.SerialDiffers, parser.Warning, "Station serial number and message number do not agree.", "The station numbers a telegram as its post does, by the last four digits: so in all of 1,117 headings that were compared. Heading and text may be of two telegrams.", wire},
	{parser.PostDiffers, parser.Warning, "The originator is not the post that numbered the telegram.", "The post before the number is that of format line 6, unless one post sends for another. Heading and text may be of two telegrams.", wire},
	{parser.StationDiffers, parser.Warning, "The calling station is not that of the originator.", "Each communications centre has its routing indicator. Another one sends where a post has none, or when its circuit is down.", "ACP 117; 5 FAH-2 H-320"},
	{parser.FiledImpossible, parser.Warning, "The calling line names a day or time that does not exist.", "It holds the day of the year, 001 to 366, and the time in Zulu. The time of filing is left open.", wire},
	{parser.FiledFar, parser.Warning, "It was filed before its date-time group, or more than a day after it.", "93 in 100 telegrams are filed in the minute of their release and nearly all on the same day. A corrected copy is filed later; this one does not say that it is one.", wire},
	{parser.SignalDiffers, parser.Warning, "ZNR or ZNY does not go with the class beside it.", "ZNR, any circuit, stands before UUUUU; ZNY, approved circuits only, before every other class.", "ACP 131; 5 FAH-2 H-320"},
	{parser.ClassGroupDiffers, parser.Warning, "Format line 4 and the classification line do not agree.", "The five letters repeat the level: U or E for unclassified, C, S, T. Treat the cable as the higher of the two.", wire},
	{parser.DateImpossible, parser.Info, "The text names a day that does not exist.", "A digit is wrong or was damaged; which day is meant the cable may say elsewhere.", "the calendar"},
	{parser.DTGNoYear, parser.Warning, "The date-time group has no year.", "ACP 127 allows that. The year is then taken from the number or the container if they have one, and the date is left open if not.", "ACP 127(G), line 5"},
	{parser.DTGImpossible, parser.Warning, "The date-time group names a day or time that does not exist.", "A digit, the zone or the month was damaged. The date is left open, and what depends on it was not checked.", "ACP 127(G), line 5"},
	{parser.SectionImpossible, parser.Info, "The number of the section is above the number of sections.", "One of the two was damaged. Sections are numbered from 01.", typing},
	{parser.SectionDiffers, parser.Info, "Calling line or page line count the sections otherwise.", "Classification line, calling line and page lines carry the same numbers. This may be the heading of another section.", wire},
	{parser.CounterEarly, parser.Info, "The relay numbered the telegram before its date-time group.", "A telegram reaches the relay after its release; a clock was wrong, or a digit is damaged.", "seen on prints of 1973 to 1985"},
	{parser.CopiesDiffer, parser.Info, "The copies of a distribution do not add up to its total.", "They did on every print that was compared, so that a number was damaged or lost.", "National Archives, notes on the Central Foreign Policy Files 1973-79"},

	{parser.SecondNumber, parser.Warning, "Another classification line numbers another telegram.", "Two telegrams may have been put together.", typing},
	{parser.ClassificationDamaged, parser.Warning, "The classification has lost letters.", "It is read as the level that it resembles.", copying},
	{parser.MarkAbove, parser.Error, "A portion mark is higher than the classification.", "The whole is as high as its highest portion. Treat the cable as that high until somebody who may has settled it.", marking},
	{parser.MarksBelow, parser.Info, "No portion mark is as high as the classification.", "The cable is classified higher than any of its paragraphs: too high, or the portion that made it so is missing.", marking},
	{parser.BannerDiffers, parser.Info, "A level printed again is not that of the classification line.", "Pages repeat the level of the whole. This page may be of another telegram, or of a copy that was reviewed.", marking},
	{parser.OrderLater, parser.Warning, "The order named was not yet in force at the date of the heading.", "If it came years later, heading and text may be of two telegrams, or a reviewer wrote the line.", "texts of the orders"},
	{parser.OrderReplaced, parser.Info, "Another order had replaced the one named.", "Orders stayed in use on telegrams for months after they were replaced, order 12958 until late 2010.", "texts of the orders"},
	{parser.OrderUnknown, parser.Info, "The number is not that of an order on classification.", "These are 10290, 10501, 11652, 12065, 12356, 12958 and 13526. Nothing was compared with another.", "texts of the orders"},
	{parser.EraUnknown, parser.Info, "The cable is dated before any order on classification.", "The first is of 1951. Marks, reasons and durations were not compared with an order.", "E.O. 10290"},
	{parser.AuthorityMissing, parser.Info, "A classified cable names no order.", "Since 1995 a classified telegram says under which order it is, until when, who classified it and why. This copy may be a part.", marking},
	{parser.ClassifierMissing, parser.Info, "A classified cable does not say who classified it.", "Since 1995 that is required. The words may stand in a part that is missing here.", marking},
	{parser.AuthorityNeedless, parser.Info, "An unclassified cable says when it is declassified, or by whom it was classified.", "The orders do not apply to it; it may once have been drafted as a classified one.", marking},
	{parser.DeclassifyImpossible, parser.Warning, "The date of declassification does not exist.", "Day and month may be exchanged, or a digit damaged. It was ignored.", "5 FAH-1 H-210"},
	{parser.DeclassifyEarly, parser.Info, "Declassification lies before the date of the cable.", "A digit may be damaged, or the date be that of an older draft. The clock ignores it.", "texts of the orders"},
	{parser.DeclassifyLate, parser.Info, "Declassification lies beyond what the order allows.", "Order 12065 allowed 6 years, or 20 until a review, order 12958 10, and as amended in 2003 and under 13526 25.", "E.O. 12065, section 1-4; E.O. 12958, section 1.6; E.O. 13292 and 13526, section 1.5"},
	{parser.DeclassifyDay, parser.Info, "Declassification is near an anniversary of the cable, but not on it.", "Ten or twenty-five years are counted from the day of the cable; the date may have been copied from an older draft.", "E.O. 12958 as amended and E.O. 13526, section 1.5"},
	{parser.ReasonSection, parser.Info, "The reasons are of a section that was not in force.", "Section 1.5 of order 12958 held them until 24 March 2003, section 1.4 since. For some weeks both were cited.", "E.O. 13292"},
	{parser.ReasonUnknown, parser.Info, "The section has no reason with this letter.", "Section 1.5 of 1995 goes from (a) to (g), section 1.4 from (a) to (h). The letter was ignored.", "E.O. 12958, section 1.5; E.O. 13526, section 1.4"},

	{parser.TagsMany, parser.Info, "There are more tags than any telegram has.", "The text may not be what it seems. All are kept; those behind the sixty-fourth were not compared with each other nor with similar codes.", "5 FAH-3 H-010"},
	{parser.TagsGlued, parser.Info, "Tags were run together.", "They are read apart where that gives listed tags.", "5 FAH-3 H-010"},
	{parser.TagUnlisted, parser.Info, "A tag is not listed, but a similar one is.", "It may be misspelt, or older or newer than the list.", "5 FAH-3 H-010"},
	{parser.ReferenceYear, parser.Info, "A reference without a year is likely of the year before.", "The year is left out where it is that of the cable; but the post had not yet reached this number.", typing},
	{parser.ReferencePostUnknown, parser.Info, "A reference names a post that is not listed.", "It may be misspelt or misread, or be no telegram. The identifier is made of the name as it is written.", typing},
	{parser.ReferenceLetter, parser.Info, "The letters of the references do not rise by one.", "One may be missing, or misread.", typing},
	{parser.ReferenceMissing, parser.Info, "The text names a reference that is not listed.", "The list may be cut short, or the letter be misread.", typing},
	{parser.ReferenceLater, parser.Warning, "A telegram of later years than the heading is cited.", "If it is of the next year, a digit may be wrong; if it is later, heading and text may be of two telegrams.", typing},
	{parser.PassageOpen, parser.Info, "BEGIN has no END of the same name.", "Where the passage ends is not known; nothing else depends on it.", typing},
	{parser.ParagraphNumber, parser.Info, "A paragraph number does not follow the one before.", "Paragraphs are numbered from 1. One in six telegrams breaks that, mostly by a slip; a paragraph may also be missing.", typing},
	{parser.MarkDamaged, parser.Info, "A portion mark is struck out, misread or mistyped.", "Reviewers strike marks out, and scans misread them. What it was is taken from what is left.", copying},
	{parser.NameRedacted, parser.Info, "A redaction stands in the place of a name.", "Who classified or signed was taken out by a publisher or a reviewer.", "5 U.S.C. 552(b)(6)"},
	{parser.SetOpen, parser.Warning, "A set does not end in //.", "Two strokes end each set of a record message. It is read up to the next one.", "MIL-STD-6040, as generally known"},
	{parser.AttributeDiffers, parser.Info, "A row of a print or an archive says something else than the telegram.", "Archives and printers made their rows from the telegram, or later. The telegram counts.", "National Archives, notes on the Central Foreign Policy Files 1973-79"},

	{parser.IDDiffers, parser.Info, "The container has the number of another telegram.", "The text may have been filed under a wrong name. The number in the text counts.", copying},
	{parser.IDMalformed, parser.Info, "The container made its identifier of words that do not belong there.", "A program took words of the classification line for the name of the post.", copying},
	{parser.DateDiffers, parser.Info, "The container dates the cable otherwise.", "Up to two hours are let pass, because one publisher is an hour early throughout. The date in the text counts.", copying},
	{parser.LevelDiffers, parser.Info, "The container classifies the cable otherwise.", "It may name the level of a section, or that after review. The classification line counts.", copying},
}

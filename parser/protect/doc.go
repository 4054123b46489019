// Package protect finds whom a cable asks to protect, and makes copies in which
// their names do not stand.
//
//	found := protect.Find(cable)
//	copy := protect.Share(text, found.Likely())
//
// Who drafts a cable writes "(protect)", "(strictly protect)", "(please
// protect)" or the like beside the name of a person who could come to harm by
// what the cable says of them, mostly behind it, and not always in brackets.
// Find reads these marks and the names beside them; it is a person who decides
// which names are masked, and which more. Where it is in doubt it takes a name
// too many rather than one too few, and Unnamed returns the marks for which it
// found none.
//
// Share puts a fixed mark, "[PROTECTED 1]", wherever one of the names stands,
// whole or in part, however it is joined or divided. A mark of the length of the name would be a clue to it;
// a number says no more than that the same person is meant again, which is
// what makes the copy readable. The log of a copy says what was masked where,
// in lines of the copy. It holds no names, no places in the original, whose
// differences would give the lengths away again, and no hash of the original,
// by which guesses at a name could be tried out.
package protect

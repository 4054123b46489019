// Package refdata says what the codes of a cable mean: TAGS, captions,
// precedences, operating signals, routing indicators, posts, orders, release
// codes and abbreviations.
//
//	tag, ok := refdata.Tag("PREL", 2008)  // External Political Relations
//	post, ok := refdata.Post("USUN")      // U.S. Mission to the UN, New York
//
// The tables are sorted files in data, kept in the program as they are and
// searched in place: see [Table]. A lookup takes no start-up time, allocates
// nothing, and needs a fraction of a microsecond. Case does not matter.
//
// An entry names its source. Sure is false where the meaning was not
// confirmed by a source that was read; a code that is listed without a known
// meaning has an empty name. SOURCES.md says where each file comes from.
package refdata

package parser

// A Block is one tile of a cable. Blocks are in order, touch, and cover
// Source.Text exactly, so each byte belongs to exactly one Block. Blank lines
// belong to the block before them.
type Block struct {
	Kind BlockKind `json:"kind"`
	Span Span      `json:"span"`
}

// A BlockKind says what a block is.
type BlockKind string

// The kinds of blocks, in the order in which a telegram has them.
const (
	Transmission   BlockKind = "transmission"   // format line 1: VZCZCXRO2291
	CalledLine     BlockKind = "called"         // format line 2: PP RUEHBW RUEHDE
	CallingLine    BlockKind = "calling"        // format line 3: DE RUEHRO #0212 1351018
	Instruction    BlockKind = "instructions"   // format line 4: ZNY CCCCC ZZH
	DateTime       BlockKind = "dateTime"       // format line 5: P 141018Z MAY 08
	Originator     BlockKind = "from"           // format line 6: FM AMEMBASSY ROME
	Addressees     BlockKind = "addressees"     // format lines 7 to 9: one block each for TO, INFO and XMT
	Accounting     BlockKind = "accounting"     // format line 10: GRNC
	Separator      BlockKind = "separator"      // format lines 11 and 13: BT
	Distribution   BlockKind = "distribution"   // ACTION EUR-12 INFO OCT-01 ...
	Drafting       BlockKind = "drafting"       // DRAFTED BY, APPROVED BY, clearances
	Counter        BlockKind = "counter"        // ------------------032004 230631Z /12
	ClassLine      BlockKind = "classification" // C O N F I D E N T I A L ROME 000212
	CaptionLine    BlockKind = "caption"        // SIPDIS
	AuthorityLine  BlockKind = "authority"      // E.O. 12958: DECL: 05/14/2018
	TagsLine       BlockKind = "tags"           // TAGS: PBTS PGOV
	SubjectLine    BlockKind = "subject"        // SUBJECT: ...
	ReferenceBlock BlockKind = "references"     // REF: A. ROME 123
	ClassifiedBy   BlockKind = "classifiedBy"   // Classified By: ... for reasons 1.4 (b)
	Heading        BlockKind = "heading"        // SUMMARY, with the rule below it
	Text           BlockKind = "paragraph"      // a paragraph, numbered or not
	Portion        BlockKind = "portion"        // BEGIN UNCLASSIFIED. on a line of its own
	SignatureLine  BlockKind = "signature"      // QUILL
	Trailer        BlockKind = "trailer"        // NNNN, and debris after the signature
	PageLine       BlockKind = "page"           // ROME 00000212  002 OF 003
	Banner         BlockKind = "banner"         // a classification or caption repeated at a page break
	Stamp          BlockKind = "stamp"          // review and release stamps
	Attributes     BlockKind = "attributes"     // rows of labels beside the telegram: "MRN:", "Original Classification:"
	Set            BlockKind = "set"            // a set of a record message: MSGID/GENADMIN/...//
	Notice         BlockKind = "notice"         // a publisher's words: "This record is a partial extract ..."
	Unknown        BlockKind = "unknown"        // what nothing else claimed
)

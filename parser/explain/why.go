package explain

import (
	"strings"

	"github.com/reftel/reftel/parser"
)

// noteReasons say why a note of each kind matters, blockReasons why a block
// does. They end explanations that say no more than what a thing is.
var (
	noteReasons = map[parser.NoteKind]string{
		parser.NoteAbbreviation: "Cables are written for people of the trade, so it is not spelled out.",
		parser.NoteOrganization: "Names of organizations change; this is the one of the lists of the time.",
		parser.NoteDate:         "What is meant shows from the day on which the cable was sent.",
		parser.NoteAddress:      "Who is addressed, and how, shows whose business the writer took the matter to be.",
		parser.NoteOffice:       "It shows whose business the matter was held to be.",
		parser.NoteMark:         "Each portion has a level of its own, so that parts can be released or passed on without the rest.",
		parser.NoteTag:          "By its tags a cable was sent to the desks that follow a matter, and is found again.",
		parser.NotePost:         "It tells whose cable it is: numbers are counted by each post and each year.",
		parser.NotePassage:      "What stands between such words is set apart: somebody else’s words, or the post’s own view.",
		parser.NoteReason:       "A reason must be named for whatever is classified, and bears on how long it may stay so.",
		parser.NoteCaption:      "A caption steers who gets a cable and how it is handled, beside its classification.",
		parser.NoteControl:      "It adds to the level, and does not replace it.",
		parser.NoteChannel:      "A gap in the count tells the receiver that a message is missing.",
		parser.NoteSignature:    "The name is no sign of who wrote the text.",
		parser.NotePerson:       "It is kept as it is written; copies that were released often leave names out.",
		parser.NoteSignal:       "It concerns those who sent the message, and says nothing of the text.",
		parser.NoteClassGroup:   "It protects the message on its way; the level of the text is that of the classification line.",
		parser.NotePrecedence:   "It says how fast the message was to be delivered and read, not how important the matter is.",
		parser.NoteSection:      "A section alone may end within a sentence that the next one goes on with.",
		parser.NoteLevel:        "It holds for the cable as a whole, and is that of its highest portion.",
		parser.NoteRedaction:    "How long the gap is can be counted; what stood in it this copy does not tell.",
		parser.NoteReference:    "What is answered or taken for granted here stands there.",
		parser.NoteCable:        "By such numbers a thread can be followed from cable to cable.",
		parser.NoteDeclassify:   "It decides when the cable could be opened without a review.",
		parser.NoteOrder:        "Which order held decides what could be classified, and for how long.",
		parser.NoteRelease:      "It belongs to this copy, and changes nothing of how the cable was classified.",
		parser.NoteID:           "By it other cables cite this one.",
		parser.NoteDateTime:     "Cables are put in order by it, across all time zones.",
		parser.NoteFiled:        "From it the cable’s way can be timed.",
	}
	blockReasons = map[parser.BlockKind]string{
		parser.Addressees:    noteReasons[parser.NoteAddress],
		parser.CaptionLine:   noteReasons[parser.NoteCaption],
		parser.ClassLine:     noteReasons[parser.NoteLevel],
		parser.AuthorityLine: noteReasons[parser.NoteDeclassify],
		parser.DateTime:      noteReasons[parser.NoteDateTime],
		parser.CallingLine:   noteReasons[parser.NoteFiled],
		parser.Instruction:   "It protects the message on its way, and says nothing of the text.",
		parser.Accounting:    "It concerns those who sent the message, and says nothing of the text.",
		parser.Separator:     "By it those who handle a message know where its text begins and ends.",
		parser.TagsLine:      noteReasons[parser.NoteTag],
		parser.SubjectLine:   "It is what stands in lists, and can be marked lower than the text.",
		parser.ClassifiedBy:  "It makes one person answerable for the level, as the order asks.",
		parser.Heading:       "It names what the paragraphs below are about, and is not counted with them.",
		parser.Text:          "A paragraph is the smallest part that is always marked and can be released apart.",
		parser.Portion:       "So a cable can hold a part that may be passed on.",
		parser.SignatureLine: noteReasons[parser.NoteSignature],
		parser.Distribution:  "It shows which offices were to deal with the matter, and which were to know.",
		parser.Drafting:      "It shows who wrote the text and who had to agree, which the signature does not.",
		parser.Counter:       "With it a message could be traced in the relay.",
		parser.Stamp:         noteReasons[parser.NoteRelease],
		parser.Notice:        "It tells how this copy came about.",
		parser.Attributes:    "They tell how the cable was filed, and what this copy leaves out.",
		parser.Set:           "Machines could read such messages, so each fact has its place.",
		parser.Unknown:       "Nothing was left out because of it: every byte of the text is shown.",
	}
)

// complete adds why a thing matters, unless e has more than one sentence.
func (e *Explanation) complete(why string) {
	sentences := 0
	for _, p := range e.Prose {
		sentences += 1 + strings.Count(p, ". ")
	}
	if sentences < 2 {
		e.say(why)
	}
}

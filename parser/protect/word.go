package protect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is a run of letters of a text.
type word struct {
	start, end int
	key        string // folded: see fold
}

// nextWord returns the first word in text[from:]; its end is 0 if there is none.
func nextWord(text string, from int) word {
	start := -1
	for i, r := range text[from:] {
		switch {
		case isLetter(r) && start < 0:
			start = from + i
		case !isLetter(r) && !joins(r) && start >= 0:
			return word{start, from + i, fold(text[start : from+i])}
		}
	}
	if start < 0 {
		return word{}
	}
	return word{start, len(text), fold(text[start:])}
}

// wordsOf returns the words of text.
func wordsOf(text string) []word {
	var words []word
	for w := nextWord(text, 0); w.end > 0; w = nextWord(text, w.end) {
		words = append(words, w)
	}
	return words
}

// isLetter reports whether r is a letter, and not an apostrophe that counts as
// one.
func isLetter(r rune) bool { return unicode.IsLetter(r) && (r < 'ʹ' || r > 'ʿ') }

// joins reports whether r stands in a word without being a letter: an accent of
// its own, or what is not seen.
func joins(r rune) bool { return r >= 0x80 && (unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r)) }

// accented are letters, each followed by what it is without its accent.
const accented = "àaáaâaãaäaåaāaăaąaçcćcčcĉcďdđdèeéeêeëeēeěeęeėeğgģgîiíiìiïiīiįiıiķkłlļlľlñnńnňnņnòoóoôoõoöoøoōoőořrśsšsşsșsťtţtțtùuúuûuüuūuůuűuųuýyÿyźzžzżz"

// fold returns s in small letters without accents, so that BERELAN is Bérélan.
func fold(s string) string {
	var b strings.Builder
	for _, r := range s {
		r = unicode.ToLower(r)
		switch {
		case r < utf8.RuneSelf:
		case joins(r):
			continue
		default:
			if i := strings.Index(accented, string(r)); i >= 0 {
				r = rune(accented[i+utf8.RuneLen(r)])
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

// isSmall reports whether s has no capital letter.
func isSmall(s string) bool { return strings.IndexFunc(s, unicode.IsUpper) < 0 }

// isCapitals reports whether s has no small letter.
func isCapitals(s string) bool { return strings.IndexFunc(s, unicode.IsLower) < 0 }

// startsUpper reports whether s starts with a capital letter.
func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

package catalog

// A number is the identifier of a cable in its parts, to sort by: 08ROME212.
// The zero number is none.
type number struct {
	year   uint16 // four digits
	post   word
	serial uint32
}

// firstYear is the earliest year of which there are telegrams with such
// identifiers: two digits before it are of the century after.
const firstYear = 66

// numberOf reads id, which is canonical: two digits, letters, digits.
func (c *Catalog) numberOf(id string) number {
	post := 2
	for post < len(id) && !isDigit(id[post]) {
		post++
	}
	if post == 2 || post >= len(id) || !isDigit(id[0]) || !isDigit(id[1]) {
		return number{}
	}
	n := number{year: 1900 + uint16(id[0]-'0')*10 + uint16(id[1]-'0'), post: c.words.add(id[2:post])}
	if n.year < 1900+firstYear {
		n.year += 100
	}
	for _, d := range []byte(id[post:]) {
		if !isDigit(d) {
			return number{}
		}
		n.serial = n.serial*10 + uint32(d-'0')
	}
	return n
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

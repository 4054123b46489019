package refdata

import "sync"

// SimilarTag returns the one listed tag that differs from code by a letter
// too many, too few, wrong, or by two letters swapped. ok is false if there is
// none or more than one. Subject and program tags come before organizations;
// codes of two letters are not compared, since they would all be similar.
func SimilarTag(code string, year int) (tag string, ok bool) {
	var buf [maxKey]byte
	key := string(upper(&buf, code))
	if len(key) < 3 {
		return "", false
	}
	tag, n := topicSlips.find(key, anySlip)
	if n == 0 {
		tag, n = organizationSlips.find(key, anySlip)
	}
	return tag, n == 1
}

// SimilarPost returns the post of which name is most likely a slip: a letter
// is lost, else one stands too many, else two are swapped or one is wrong. ok
// is false if there is none or more than one. Of names of fewer than five
// letters only lost ones count.
func SimilarPost(name string) (canonical string, ok bool) {
	var buf [maxKey]byte
	key := string(fold(&buf, name))
	if len(key) < 3 {
		return "", false
	}
	canonical, n := postSlips.find(key, slipRank)
	if n == 1 && len(key) < 5 && len(canonical) != len(key)+1 {
		return "", false
	}
	return canonical, n == 1
}

var (
	topicSlips        = &slips{tables: []*Table{subjects, programs}, shortest: 3}
	organizationSlips = &slips{tables: []*Table{organizations}, shortest: 3}
	postSlips         = &slips{tables: []*Table{posts}, shortest: 4, plain: true}
)

// slips finds the keys of tables that are one slip away from a word. Two words
// that are, are equal once at most one letter is taken out of each; so keys
// are found by the hashes of what is left of them.
type slips struct {
	tables   []*Table
	shortest int  // length of keys that count
	plain    bool // rows with a spelling do not count
	once     sync.Once
	keys     []string
	left     map[uint32][]uint16 // indexes in keys
}

func (s *slips) read() {
	s.left = map[uint32][]uint16{}
	for _, t := range s.tables {
		for row, i := t.next(t.start()); row != ""; row, i = t.next(i) {
			key := column(row, 0)
			if len(key) < s.shortest || s.plain && column(row, 1) != "" {
				continue
			}
			s.keys = append(s.keys, key)
			for k := -1; k < len(key); k++ {
				h := hashWithout(key, k)
				s.left[h] = append(s.left[h], uint16(len(s.keys)-1))
			}
		}
	}
}

// hashWithout is the hash of key without its ith letter, of all of it if i is
// negative.
func hashWithout(key string, i int) uint32 {
	h := uint32(2166136261)
	for k := range len(key) {
		if k != i {
			h = (h ^ uint32(key[k])) * 16777619
		}
	}
	return h
}

// find returns a key that is one slip away from word, and how many there are
// of its rank, the lowest.
func (s *slips) find(word string, rank func(word, key string) int) (found string, n int) {
	s.once.Do(s.read)
	best := 0
	for k := -1; k < len(word); k++ {
		for _, i := range s.left[hashWithout(word, k)] {
			key := s.keys[i]
			if key == found || !oneSlip(word, key) {
				continue
			}
			switch r := rank(word, key); {
			case n == 0 || r < best:
				found, n, best = key, 1, r
			case r == best:
				n++
			}
		}
	}
	return found, n
}

// anySlip ranks all slips alike.
func anySlip(word, key string) int { return 0 }

// slipRank ranks slips by how often copies have them: lost letters first.
func slipRank(word, key string) int {
	switch {
	case len(word) < len(key):
		return 0
	case len(word) > len(key):
		return 1
	}
	return 2
}

// oneSlip reports whether a becomes b by inserting, deleting or replacing one
// byte, or by swapping two neighbours.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	swapped := i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
	return swapped || a[i+1:] == b[i+1:]
}

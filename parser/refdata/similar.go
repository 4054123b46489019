package refdata

// SimilarTag returns the one listed tag that differs from code by a letter
// too many, too few, wrong, or by two letters swapped. ok is false if there is
// none or more than one. Subject and program tags come before organizations;
// codes of two letters are not compared, since they would all be similar.
func SimilarTag(code string, year int) (tag string, ok bool) {
	var buf [maxKey]byte
	key := upper(&buf, code)
	if len(key) < 3 {
		return "", false
	}
	tag, n := similar(string(key), "", 0, subjects)
	tag, n = similar(string(key), tag, n, programs)
	if n == 0 {
		tag, n = similar(string(key), "", 0, organizations)
	}
	return tag, n == 1
}

// similar counts the keys of t that are one slip away from key, on top of n
// that were found before, and returns the last of them.
func similar(key, found string, n int, t *Table) (string, int) {
	for row, i := t.next(t.start()); row != ""; row, i = t.next(i) {
		if k := column(row, 0); len(k) > 2 && oneSlip(key, k) {
			found, n = k, n+1
		}
	}
	return found, n
}

// SimilarPost returns the one post whose name differs from name by a letter
// too many, too few, wrong, or by two letters swapped. Names of fewer than
// five letters are not compared.
func SimilarPost(name string) (canonical string, ok bool) {
	var buf [maxKey]byte
	key := string(fold(&buf, name))
	if len(key) < 5 {
		return "", false
	}
	n := 0
	for row, i := posts.next(posts.start()); row != ""; row, i = posts.next(i) {
		if k := column(row, 0); len(k) >= 5 && column(row, 1) == "" && oneSlip(key, k) {
			canonical, n = k, n+1
		}
	}
	return canonical, n == 1
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

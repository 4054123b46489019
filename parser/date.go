package parser

import (
	"strings"
	"time"
)

// damagedDate reports whether s was a date: it has two strokes, and starts with
// a digit, with a letter that a scan has for one, or with a redaction, as
// "11/I7/95", "O2/22/2018" and "XX/XX/2018".
func damagedDate(s string) bool {
	return len(s) < 12 && strings.Count(s, "/") == 2 && (scanDigit(s[0]) != 0 || s[0] == 'X')
}

// A date is a day as written, with the digits of its year.
type date struct{ year, month, day int }

func (d date) valid() bool {
	return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= daysIn(d.year, d.month)
}

// daysIn returns the number of days of a month.
func daysIn(year, month int) int {
	if month == 2 && leap(year) {
		return 29
	}
	return int(monthDays[month-1])
}

var monthDays = [12]int8{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// String returns d as RFC 3339 writes it.
func (d date) String() string {
	s := d.bytes()
	return string(s[:])
}

func (d date) bytes() [len("2006-01-02")]byte {
	digit := func(n int) byte { return '0' + byte(n%10) }
	y, m := d.year, d.month
	return [...]byte{digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-', digit(m / 10), digit(m), '-', digit(d.day / 10), digit(d.day)}
}

// dateOf returns the day of t.
func dateOf(t time.Time) date {
	year, month, day := t.UTC().Date()
	return date{year, int(month), day}
}

// days returns the number of d among all days, so that its difference from
// that of another is how far they lie apart.
func (d date) days() int {
	y, m := d.year, d.month
	if m < 3 { // a year starts in March, so that the leap day is its last
		y, m = y-1, m+12
	}
	return 365*y + y/4 - y/100 + y/400 + (153*m-457)/5 + d.day
}

// after returns the number of the day that is years after d.
func (d date) after(years int) int { return date{d.year + years, d.month, d.day}.days() }

// time returns the beginning of d.
func (d date) time() time.Time {
	return time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
}

// readDate reads a date at the start of s: 05/14/2018 (month first), 6/3/08,
// 2019/07/29, 2019-02-12, JUNE 21, 2006, 21 JUNE 2006. It returns the bytes
// read, 0 if there is none.
func readDate(s string) (date, int) {
	if n := letters(s); n >= 3 {
		return readNamedDate(s, n)
	}
	var v, width [3]int
	i := 0
	for k := range 3 {
		width[k] = digits(s[i:])
		if k == 0 && width[k] == 8 {
			return eightDigits(s)
		}
		if width[k] == 0 || width[k] > 4 {
			if k == 1 {
				return readDayFirst(s, width[0], v[0])
			}
			return date{}, 0
		}
		v[k] = number(s[i : i+width[k]])
		i += width[k]
		if k < 2 {
			if j := skipBlanks(s, i); j < len(s) && s[j] == '/' { // 05 / 14/ 2018
				i = skipBlanks(s, j+1)
				continue
			}
			if i >= len(s) || s[i] != '/' && s[i] != '-' && s[i] != '.' {
				if k == 0 {
					return readDayFirst(s, width[0], v[0])
				}
				return date{}, 0
			}
			i++
		}
	}
	switch {
	case width[0] == 4:
		return date{v[0], v[1], v[2]}, i
	case width[0] == 3 || width[1] > 2:
		return date{}, i // a digit too many: no month or day
	case width[2] == 2 || width[2] == 4:
		return date{fullYear(v[2], width[2]), v[0], v[1]}, i
	}
	return date{}, 0
}

// eightDigits reads 20180514 or 05142018 at the start of s.
func eightDigits(s string) (date, int) {
	for _, d := range [...]date{
		{number(s[:4]), number(s[4:6]), number(s[6:8])},
		{number(s[4:8]), number(s[:2]), number(s[2:4])},
	} {
		if d.valid() && d.year > 1944 && d.year < 2100 {
			return d, 8
		}
	}
	return date{}, 0
}

// readNamedDate reads "JUNE 21, 2006", the month's name being n bytes long.
func readNamedDate(s string, n int) (date, int) {
	month, ok := readMonth(s)
	if !ok {
		return date{}, 0
	}
	i := skipDot(s, n)
	d := digits(s[i:])
	if d == 0 || d > 2 {
		return date{}, 0
	}
	day := number(s[i : i+d])
	i += d
	for i < len(s) && (isBlank(s[i]) || s[i] == ',') {
		i++
	}
	w := digits(s[i:])
	if w != 2 && w != 4 {
		return date{}, 0
	}
	return date{fullYear(number(s[i:i+w]), w), int(month), day}, i + w
}

// readDayFirst reads "21 JUNE 2006", the day being width digits.
func readDayFirst(s string, width, day int) (date, int) {
	if width == 0 || width > 2 {
		return date{}, 0
	}
	i := skipBlanks(s, width)
	if i < len(s) && s[i] == '-' {
		i++
	}
	month, ok := readMonth(s[i:])
	if !ok {
		return date{}, 0
	}
	i += letters(s[i:])
	for i < len(s) && (isBlank(s[i]) || s[i] == ',' || s[i] == '-') {
		i++
	}
	w := digits(s[i:])
	if w != 2 && w != 4 {
		return date{}, 0
	}
	return date{fullYear(number(s[i:i+w]), w), int(month), day}, i + w
}

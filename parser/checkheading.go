package parser

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Checks of the format lines of the heading against each other and against
// the classification line.

// prosignOrder are the prosigns, the most urgent first.
const prosignOrder = "YZOPRM"

// checkPrecedence compares format line 2 with the first prosign of format
// line 5: they agree in every full heading that was measured. The second
// prosign of format line 5 is never higher than the first.
func checkPrecedence(b *builder) {
	h := &b.c.Header
	if v := h.Precedence.Value; v.Info != "" {
		span := h.Precedence.Span()
		action, info := b.text[span.Start], b.text[span.End-1]
		if strings.IndexByte(prosignOrder, info) < strings.IndexByte(prosignOrder, action) {
			b.report(PrecedenceOrder, Warning, span, fmt.Sprintf("Addressees for information get it as %s, those for action only as %s.", v.Info, v.Action))
		}
	}
	if h.Called.IsZero() || h.Precedence.IsZero() || h.Called.Value.Precedence == h.Precedence.Value.Action {
		return
	}
	b.report(PrecedenceDiffers, Warning, h.Precedence.Span(), fmt.Sprintf("The called line says %s, the date-time line %s.", h.Called.Value.Precedence, h.Precedence.Value.Action))
}

// checkSerial compares the station serial number with the message number.
func checkSerial(b *builder) {
	h := &b.c.Header
	s := h.Calling.Value.Serial
	if s == "" || b.mrn.post == "" || number(s) == b.mrn.serial%10000 {
		return
	}
	b.report(SerialDiffers, Warning, b.mrn.serialAt, fmt.Sprintf("The station numbered this telegram %s, the classification line %d.", s, b.mrn.serial))
}

// checkFiled compares filing time and date-time group: 93 in 100 telegrams are
// filed in the minute of their release, nearly all others on the same day. A
// corrected copy is filed later, and says so.
func checkFiled(b *builder) {
	filed, sent := b.c.Header.Calling.Value.Filed, b.c.Header.Sent.Value
	if filed.IsZero() || sent.IsZero() || b.c.Header.Sent.Inferred != "" || b.corrected() {
		return
	}
	if d := filed.Sub(sent); d < 0 || d > 24*time.Hour {
		b.report(FiledFar, Warning, b.filedAt, fmt.Sprintf("It was filed on %s, and dated %s.", filed.Format("2 January 2006, 15:04"), sent.Format("2 January 2006, 15:04")))
	}
}

// corrected reports whether the cable was found to be a corrected copy.
func (b *builder) corrected() bool {
	return slices.ContainsFunc(b.c.Diagnostics, func(d Diagnostic) bool { return d.Code == CorrectedCopy })
}

// checkSignal compares the operating signal of format line 4 with the class
// beside it: ZNR stands before UUUUU, ZNY before any other.
func checkSignal(b *builder) {
	v := b.c.Header.Instructions.Value
	if v.Class == "" || v.Signal != "ZNR" && v.Signal != "ZNY" || (v.Signal == "ZNR") == (v.Class[0] == 'U') {
		return
	}
	message := "ZNY says that the message may travel on approved circuits only, and " + v.Class + " that it is not classified."
	if v.Signal == "ZNR" {
		message = "ZNR says that the message may travel on any circuit, and " + v.Class + " that it may not."
	}
	b.report(SignalDiffers, Warning, b.c.Header.Instructions.Span(), message)
}

// checkClassGroup compares format line 4 with the classification line.
func checkClassGroup(b *builder) {
	h := &b.c.Header
	if h.Instructions.IsZero() || h.Classification.IsZero() || h.Instructions.Value.Class == "" {
		return
	}
	class := h.Instructions.Value.Class
	if strings.Trim(class, class[:1]) != "" {
		b.report(ClassGroupDiffers, Warning, h.Instructions.Span(), "The transmission instructions repeat one letter for the class; "+class+" has several.")
		return
	}
	ok := true
	switch class[0] {
	case 'U':
		ok = h.Classification.Value.Level == "UNCLASSIFIED"
	case 'E':
		ok = h.Classification.Value.Level == "UNCLASSIFIED" || h.Classification.Value.Level == "LIMITED OFFICIAL USE"
	case 'C':
		ok = h.Classification.Value.Level == "CONFIDENTIAL" || h.Classification.Value.Level == "LIMITED OFFICIAL USE"
	case 'S':
		ok = h.Classification.Value.Level == "SECRET"
	case 'T':
		ok = h.Classification.Value.Level == "TOP SECRET"
	}
	if !ok {
		b.report(ClassGroupDiffers, Warning, h.Classification.Span(), fmt.Sprintf("The transmission instructions say %s, the classification line %s.", class, h.Classification.Value.Level))
	}
}

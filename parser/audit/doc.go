// Package audit works out of a cable what a reviewer asks first: whether its
// portion marks agree with its classification, and when it was due to be
// declassified.
//
//	marks := audit.Marks(cable)
//	clock := audit.Clock(cable, time.Now())
//
// Both only read what package parser found, and say in sentences what they
// conclude and where that is written down. Neither looks at a clock: the day
// that a status is asked for is passed in.
package audit

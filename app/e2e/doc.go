// Package e2e holds the journeys through the built page in a real Chromium,
// driven from Go: what a person does, and what must never happen meanwhile.
//
// They need "make build" and a Chromium, and skip without. Every tab that a
// journey opens is watched: an error or a warning on the console, a violation
// of the policy, or a request to any origin but the page's own fails the test.
package e2e

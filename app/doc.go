// Package app is the page: what one sees of a cable and does with it. It
// knows no grammar of cables. What a text says comes from package parser, what
// that means from package explain, and files too large or too many for the
// page are read through package worker.
//
//	app.Register() // the only call that main makes
//
// # How it works
//
// State (state.go) is all that the page knows. Its methods change it and know
// nothing of a browser. Components post actions (actions.go); page, the root,
// handles them, changes State and draws again. A component gets State to read
// from, and what it depends on as exported fields of simple types: go-app
// draws it again only when one of them changed.
//
// A Document is an open text with what is worked out once: rows (rows.go) and
// groups of rows that the facsimile draws frame by frame, the names of blocks
// (label.go), the paragraphs and the outline. A Place is where something
// stands: "120-140". It is the one currency between the views, the inspector
// and the address of the page: whatever carries data-at can be pointed at and
// pinned, whatever meets the pinned Place is lit.
//
// No text of a cable is ever put into an address, a log, or markup: text goes
// into text nodes. There are no style attributes, which the policy forbids.
//
// # What tests and scripts can rely on
//
//	html[data-ready]               the program runs and listens
//	.page[data-screen]             start, list or reader
//	.page[data-pane]               outline or inspector, on a narrow screen
//	#main                          the main landmark of every screen
//	#home                          to Start
//	#title                         the h1: what is open
//	#network[data-offline]         ready, saving or missing
//	#banner                        role alert: what went wrong; #banner-dismiss
//	#said                          role status: what was just done
//
//	#open-files, #open-folder      file choosers; their labels are the buttons
//	#paste                         details with #paste-text and #paste-read
//	a[data-early=sample]           specimens, with data-specimen=1975, 1988, 2008
//	#foreign-requests              how many requests went to other origins
//
//	#plan                          what is about to be read, where it is much
//	#progress[data-status]         asking, busy or paused; empty when nothing is read
//	#pause, #resume, #cancel       let reading rest, go on or begin, end
//	#tables [data-table=N]         what the columns of a CSV were taken for; [data-column] chooses others
//	#failures, #save-failures      what could not be read
//	#filter, #sort, #direction     how the list is shown; #listed says how much of it
//	#items                         the list, scrolling; [data-item=N] opens the Nth that was read
//
//	#tab-reading, #tab-facsimile, #tab-both
//	#text                          the tab panel
//	#summary, #no-cable, #window   above the text: of a cable, of another text, of a part
//	#window-before, #window-after  turn the parts of a large text
//	#save-json                     the download
//	#close                         puts the cable away
//	.sheet                         the facsimile; its pre elements, joined with
//	                               nothing between, hold the text byte for byte
//	.sheet .row[data-kind]         one block, or a piece of one: data-kind is its kind
//	.sheet .name                   its name in the margin
//	.sheet .note[data-at]          a note, with its place
//	.reading                       the reading view
//	#header-card, #transport-card  facts: [data-fact="For action"] .value
//	[data-paragraph]               a paragraph, by its number
//	[data-at]                      can be pointed at and pinned: "120-140"
//	[data-lit]                     lit if it is pinned, faint if pointed at
//	#inspector[data-selection]     the place it speaks of; none if it is the whole
//	#inspector-kind, #inspector-text
//	#excerpt                       in the reading view: the line of the original
//	#inspector-handle              opens and closes it on a narrow screen
//	#copy, #release                of what is selected
//	#portion-marks[data-verdict]   how the marks add up; #portions lists the paragraphs
//	#declassification[data-status] when it was due; #clock-day chooses the day
//	#checks                        the remarks, each with its code and .fix, if there is one
//	.checks-open                   opens #all-checks, with #all-checks-close
//	#checks [data-fix=N]           applies the fix of the Nth remark
//	#corrections [data-undo=N]     takes the Nth correction back
//	#as-came, #save-corrections, #store-corrections
//	#declassified                  above the text: when it was or is due to be declassified, in a few words
//	#corrected                     above the text: how many corrections it is shown with
//	.note.corrected                a corrected stretch
//	#protect, #protect-unnamed     whom the text asks to protect
//	#protect-N, #protect-name, #protect-add   the Nth name; one more
//	#save-copy, #save-log          the copy to share, and what is masked in it
//	#stored, #forget-stored        on Start: corrections that the browser keeps
//	#repairs                       values that were not written as they are read, or inferred
//	#cable-summary, #source        of the whole: its summary, where it comes from
//	#times                         of the whole: when it was filed, sent and received, by three clocks
//	#map                           of the whole: from where to whom it went, and in its details the table
//	#outline, #outline-open, #outline-close
//	#layer-k1 to #layer-k5         which underlines are shown
//	.keys-open                     opens #keys, with #keys-single and #keys-close
//
// The performance measure "reftel-result" runs from the event that brought a
// cable to the frame after the one that shows it.
package app

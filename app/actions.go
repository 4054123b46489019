package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/app/catalog"
	"github.com/reftel/reftel/app/worker"
)

// The actions: all that can be done on the page. Components post them, and
// page, which owns State, is the one that acts.
const (
	readText      = "read-text"      // input: a text, pasted or typed
	readFiles     = "read-files"     // []worker.File: dropped or chosen
	readSpecimen  = "read-specimen"  // string: its address
	openItem      = "open-item"      // int: its place in the list, counted from 1
	turnWindow    = "turn-window"    // int: +1 or -1, in a text too large to be shown whole
	closeCable    = "close-cable"    // back to the list or to Start
	goHome        = "go-home"        // to Start
	pauseLoad     = "pause-load"     // let reading files rest
	resumeLoad    = "resume-load"    // let it go on, or begin
	cancelLoad    = "cancel-load"    // stop reading files, keep what is listed
	chooseColumn  = "choose-column"  // columnChoice: read the files again with it
	saveFailures  = "save-failures"  // what could not be read, as a text
	scrollList    = "scroll-list"    // int: place of the first row to draw
	sortList      = "sort-list"      // catalog.Column
	turnList      = "turn-list"      // the last first, or the first
	filterList    = "filter-list"    // string: words
	followAddress = "follow-address" // the Back or Forward button was used

	setView       = "set-view"       // View
	pointAt       = "point-at"       // Place; "" for nothing
	pinPlace      = "pin-place"      // Place, chosen where it stands
	goToPlace     = "go-to-place"    // Place, chosen elsewhere: the text scrolls there
	releasePlace  = "release-place"  // nothing is chosen any more
	stepBack      = "step-back"      // Esc
	toggleOutline = "toggle-outline" // narrow screens
	toggleInspect = "toggle-inspect" // narrow screens
	toggleLayer   = "toggle-layer"   // Layer
	showKeys      = "show-keys"      // the dialog with the keys
	setClockDay   = "set-clock-day"  // string: RFC 3339, "" for today
	showChecks    = "show-checks"    // the dialog with all checks
	toggleKeys    = "toggle-keys"    // single-key shortcuts on or off

	applyFix         = "apply-fix"         // int: index of the remark
	undoFix          = "undo-fix"          // int: index of the correction; -1 for the last
	showAsCame       = "show-as-came"      // the text as it came, or corrected again
	saveCorrections  = "save-corrections"  // as a file
	storeCorrections = "store-corrections" // in this browser, or no longer
	forgetStored     = "forget-stored"     // all corrections that this browser keeps

	toggleName  = "toggle-name"   // int: index of the name to be masked, or not
	addName     = "add-name"      // string: a name to be masked
	saveCopy    = "save-copy"     // the text with names masked
	saveCopyLog = "save-copy-log" // what is masked in it

	copyPlace     = "copy-place"     // what the inspector shows, or the whole text
	saveExplained = "save-explained" // its explanations, as reftel explain writes them
	saveJSON      = "save-json"      // the open cable, as reftel parse writes it
	setOffline    = "set-offline"    // string, see offline.go
	setForeign    = "set-foreign"    // int
	dismissBanner = "dismiss-banner"
)

// An input is a text to read, with the moment at which it came in, in
// milliseconds since the page began to load.
type input struct {
	Name  string
	Text  string
	Since float64
}

// post returns an event handler that posts action. Give the element an
// app.EventScope of it as well: go-app tells handlers apart by their code.
func post(action string) app.EventHandler {
	return func(ctx app.Context, e app.Event) { ctx.NewAction(action) }
}

// handle says what each action does.
func (p *page) handle(ctx app.Context) {
	ctx.Handle(readText, func(ctx app.Context, a app.Action) { p.readText(ctx, a.Value.(input)) })
	ctx.Handle(readFiles, func(ctx app.Context, a app.Action) { p.readFiles(ctx, a.Value.([]worker.File)) })
	ctx.Handle(readSpecimen, func(ctx app.Context, a app.Action) { p.readSpecimen(ctx, a.Value.(string)) })
	ctx.Handle(openItem, func(ctx app.Context, a app.Action) { p.openItem(ctx, a.Value.(int)) })
	ctx.Handle(turnWindow, func(ctx app.Context, a app.Action) { p.turnWindow(ctx, a.Value.(int)) })
	ctx.Handle(closeCable, func(ctx app.Context, a app.Action) { p.closeCable(ctx) })
	ctx.Handle(goHome, func(ctx app.Context, a app.Action) { p.goHome(ctx) })
	ctx.Handle(pauseLoad, func(ctx app.Context, a app.Action) { p.pauseLoad(ctx) })
	ctx.Handle(resumeLoad, func(ctx app.Context, a app.Action) { p.resumeLoad(ctx) })
	ctx.Handle(cancelLoad, func(ctx app.Context, a app.Action) { p.cancelLoad(ctx) })
	ctx.Handle(chooseColumn, func(ctx app.Context, a app.Action) { p.chooseColumn(ctx, a.Value.(columnChoice)) })
	ctx.Handle(saveFailures, func(ctx app.Context, a app.Action) { p.saveFailures() })
	ctx.Handle(scrollList, func(ctx app.Context, a app.Action) { p.st.ListTop = a.Value.(int) })
	ctx.Handle(sortList, func(ctx app.Context, a app.Action) {
		o := p.st.Order
		o.By, o.Down = a.Value.(catalog.Column), false
		p.arrange(ctx, o)
	})
	ctx.Handle(turnList, func(ctx app.Context, a app.Action) { o := p.st.Order; o.Down = !o.Down; p.arrange(ctx, o) })
	ctx.Handle(filterList, func(ctx app.Context, a app.Action) { o := p.st.Order; o.Filter = a.Value.(string); p.arrange(ctx, o) })
	ctx.Handle(followAddress, func(ctx app.Context, a app.Action) { p.followAddress(ctx) })

	ctx.Handle(setView, func(ctx app.Context, a app.Action) { p.setView(ctx, a.Value.(View)) })
	ctx.Handle(pointAt, func(ctx app.Context, a app.Action) { p.pointAt(ctx, a.Value.(Place)) })
	ctx.Handle(pinPlace, func(ctx app.Context, a app.Action) { p.pin(ctx, a.Value.(Place)) })
	ctx.Handle(goToPlace, func(ctx app.Context, a app.Action) { p.goTo(ctx, a.Value.(Place)) })
	ctx.Handle(releasePlace, func(ctx app.Context, a app.Action) { p.st.release(); p.address(false) })
	ctx.Handle(stepBack, func(ctx app.Context, a app.Action) { p.st.back(); p.address(false) })
	ctx.Handle(toggleOutline, func(ctx app.Context, a app.Action) { p.st.toggle(OutlinePane) })
	ctx.Handle(toggleInspect, func(ctx app.Context, a app.Action) { p.st.toggle(InspectorPane) })
	ctx.Handle(toggleLayer, func(ctx app.Context, a app.Action) { p.toggleLayer(ctx, a.Value.(Layer)) })
	ctx.Handle(showKeys, func(ctx app.Context, a app.Action) { p.showKeys(ctx) })
	ctx.Handle(setClockDay, func(ctx app.Context, a app.Action) { p.st.ClockDay = a.Value.(string) })
	ctx.Handle(showChecks, func(ctx app.Context, a app.Action) { p.showChecks(ctx) })
	ctx.Handle(toggleKeys, func(ctx app.Context, a app.Action) { p.toggleKeys(ctx) })

	ctx.Handle(applyFix, func(ctx app.Context, a app.Action) { p.applyFix(ctx, a.Value.(int)) })
	ctx.Handle(undoFix, func(ctx app.Context, a app.Action) { p.undoFix(ctx, a.Value.(int)) })
	ctx.Handle(showAsCame, func(ctx app.Context, a app.Action) { p.showAsCame(ctx) })
	ctx.Handle(saveCorrections, func(ctx app.Context, a app.Action) { p.saveCorrections() })
	ctx.Handle(storeCorrections, func(ctx app.Context, a app.Action) { p.storeCorrections(ctx) })
	ctx.Handle(forgetStored, func(ctx app.Context, a app.Action) { p.forgetStored(ctx) })

	ctx.Handle(toggleName, func(ctx app.Context, a app.Action) { p.st.toggleName(a.Value.(int)) })
	ctx.Handle(addName, func(ctx app.Context, a app.Action) { p.st.addName(a.Value.(string)) })
	ctx.Handle(saveCopy, func(ctx app.Context, a app.Action) { p.saveCopy() })
	ctx.Handle(saveCopyLog, func(ctx app.Context, a app.Action) { p.saveCopyLog() })

	ctx.Handle(copyPlace, func(ctx app.Context, a app.Action) { p.copyPlace(ctx) })
	ctx.Handle(saveExplained, func(ctx app.Context, a app.Action) { p.saveExplained() })
	ctx.Handle(saveJSON, func(ctx app.Context, a app.Action) { p.saveJSON() })
	ctx.Handle(setOffline, func(ctx app.Context, a app.Action) { p.st.Offline = a.Value.(string) })
	ctx.Handle(setForeign, func(ctx app.Context, a app.Action) { p.st.Foreign = a.Value.(int) })
	ctx.Handle(dismissBanner, func(ctx app.Context, a app.Action) { p.st.Banner = Banner{} })
}

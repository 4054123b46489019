// Package export writes cables: as JSON for programs, as an outline for
// people. It uses nothing of a cable but what package parser exports.
//
//	err := export.JSON(os.Stdout, []*parser.Cable{cable})
//
// The JSON is one object on one line per cable, as Schema describes it. The
// page's download and the command line both come from here, so that they are
// the same bytes for the same file.
package export

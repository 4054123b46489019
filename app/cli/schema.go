package cli

import (
	"fmt"
	"io"

	"github.com/reftel/reftel/parser/export"
)

// runSchema prints the JSON Schema of what parse writes.
func runSchema(args []string, std streams) int {
	flags := newFlags("schema", std)
	if code, ok := parseFlags(flags, args); !ok {
		return code
	}
	if refuseArgs(flags, std) {
		return exitUsage
	}
	if _, err := io.WriteString(std.out, export.Schema); err != nil {
		fmt.Fprintf(std.err, "reftel schema: %v\n", err)
		return exitFailed
	}
	return exitOK
}

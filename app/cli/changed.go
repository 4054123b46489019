package cli

import (
	"fmt"
	"io/fs"
)

// changed says in a sentence what happened to the file called name while it
// was read: what it was before, and what it is. It is nil if nothing did, or
// if that was said because it became shorter.
func changed(name string, before, after fs.FileInfo) error {
	switch grown := after.Size() - before.Size(); {
	case grown > 0:
		return fmt.Errorf("%s grew while it was read: its first %d bytes were read, the %d that came since were not; read it again", name, before.Size(), grown)
	case grown == 0 && !after.ModTime().Equal(before.ModTime()):
		return fmt.Errorf("%s was changed while it was read: %d bytes were read, some of them perhaps from before and some from after; read it again", name, before.Size())
	}
	return nil
}

package site

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrForeignFolder says that a folder holds something else than a site, which
// must not be written over.
var ErrForeignFolder = errors.New("the folder is not empty and is no earlier build; give another, or empty it")

// Publish writes s into dir as a site for a host that serves it under base, a
// path that CheckBase accepts. It returns ErrForeignFolder if dir holds
// something else already.
func (s Site) Publish(dir, base string) error {
	if err := checkFolder(dir); err != nil {
		return err
	}
	published := Site{}
	for name, body := range s {
		published[name] = body
	}
	delete(published, "README.txt")
	if err := published.render(base, true); err != nil {
		return err
	}
	delete(published, workerTemplate)
	if err := published.compress(11); err != nil {
		return err
	}
	return published.write(dir)
}

// checkFolder returns ErrForeignFolder unless dir is new, empty, or an
// earlier build.
func checkFolder(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil
	}
	if err != nil {
		return err
	}
	mark, err := os.ReadFile(filepath.Join(dir, versionFile))
	if err != nil || !bytes.HasPrefix(mark, []byte(versionMark)) {
		return ErrForeignFolder
	}
	return nil
}

// write brings the files of s into dir. Files that are as they should be are
// not touched; a compressed copy of something older is removed; other files
// in dir are left alone.
func (s Site) write(dir string) error {
	for name, body := range s {
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(name)), body); err != nil {
			return fmt.Errorf("writing the site: %w", err)
		}
	}
	for _, name := range s.names() {
		for _, e := range encodings {
			if s[name+e.ext] != nil {
				continue
			}
			err := os.Remove(filepath.Join(dir, filepath.FromSlash(name+e.ext)))
			if err != nil && !errors.Is(err, fs.ErrNotExist) {
				return fmt.Errorf("writing the site: %w", err)
			}
		}
	}
	return nil
}

func writeFile(name string, body []byte) error {
	if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, body) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, body, 0o644)
}

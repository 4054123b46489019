//go:build !js

package open

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// TestFixtures reads archives that Go has no writer for.
func TestFixtures(t *testing.T) {
	tests := []struct {
		name   string
		cut    int // bytes that are left of it; 0 for all
		want   []string
		errors []string
	}{
		{"cables.7z", 0, []string{"7z 1975/one.txt 0", "text two.txt 1", "text two.txt 2"}, nil},
		{"cables.7z", 100, nil, []string{"cables.7z: the list of its members, which ends a 7z archive, is missing; it is cut off, and nothing of it was read"}},
		{"locked.7z", 0, nil, []string{"locked.7z is encrypted, so nothing of it was read; unpack it with its password and open what is in it"}},
		{"secret.7z", 0, nil, []string{"secret.7z: two.txt is encrypted, so nothing of it was read; unpack it with its password and open what is in it"}},
		{"one.txt.bz2", 0, []string{"bzip2 one.txt 0"}, nil},
		{"one.txt.bz2", 100, nil, []string{"one.txt.bz2: one.txt is cut off: its first 0 bytes were read, the rest is missing"}},
		{"cables.tar.bz2", 0, []string{"tar cables.tar/1975/one.txt 0", "text cables.tar/two.txt 1", "text cables.tar/two.txt 2"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data, err := os.ReadFile("testdata/archive/" + tt.name)
			if err != nil {
				t.Fatal(err)
			}
			if tt.cut > 0 {
				data = data[:tt.cut]
			}
			got := openAll(t, tt.name, data, Options{})
			if !slices.Equal(got.places(), tt.want) || !slices.Equal(got.errors, tt.errors) {
				t.Fatalf("it gives %q, errors %q, want %q, %q", got.places(), got.errors, tt.want, tt.errors)
			}
			for i, src := range got.sources {
				if text := cable(i + 1); strings.TrimSpace(src.Text) != strings.TrimSpace(text) {
					t.Errorf("text %d is %q, want %q", i+1, src.Text, text)
				}
			}
		})
	}
}

package site

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"strings"
)

const (
	workerFile     = "app-worker.js" // where go-app's script looks for it
	workerTemplate = "web/sw.js"
)

// serviceWorker returns web/sw.js with the version and the list of all files
// that the page loads, each with the hash that its content must have.
func (s Site) serviceWorker(version string) []byte {
	type file struct {
		URL       string `json:"url"` // relative to the scope
		Integrity string `json:"integrity"`
	}
	var files []file
	for _, name := range s.names() {
		if !isLoaded(name) || strings.HasPrefix(name, lazyFolder) {
			continue
		}
		sum := sha256.Sum256(s[name])
		f := file{name, "sha256-" + base64.StdEncoding.EncodeToString(sum[:])}
		if name == indexFile {
			f.URL = "./"
		}
		files = append(files, f)
	}
	list, err := json.MarshalIndent(files, "", " ")
	if err != nil {
		panic(err) // unreachable: nothing but strings
	}
	return []byte(strings.NewReplacer(`"{{.Version}}"`, `"`+version+`"`, `["{{.Files}}"]`, string(list)).Replace(string(s[workerTemplate])))
}

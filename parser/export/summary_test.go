package export

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/reftel/reftel/parser"
)

func TestAppendSummary(t *testing.T) {
	full := &parser.Cable{Source: &parser.Source{Name: "a.zip", Container: &parser.Container{Member: "b/c.csv", Row: 7}}}
	full.ID.Value.Canonical = "06VALLETTA41"
	full.Header.Sent.Value = time.Date(2006, 2, 13, 12, 0, 0, 0, time.UTC)
	full.Header.From.Value.Name = "AMEMBASSY VALLETTA"
	full.Header.Classification.Value.Level = "SECRET"
	full.Header.Subject.Value = "\"DUES\" \\ CAF\u00c9\n\t\r\x01\u2028"
	full.Diagnostics = []parser.Diagnostic{{Severity: parser.Info}, {Severity: parser.Warning}, {Severity: parser.Error}}
	tests := []struct {
		c    *parser.Cable
		want string
	}{
		{full, `{"id":"06VALLETTA41","sent":"2006-02-13T12:00:00Z","from":"AMEMBASSY VALLETTA","classification":"SECRET",` +
			`"subject":"\"DUES\" \\ CAFÉ\n\t\r\u0001` + "\u2028" + `","problems":2,"place":{"name":"a.zip","member":"b/c.csv","row":7}}` + "\n"},
		{&parser.Cable{Source: &parser.Source{}}, `{"problems":0,"place":{}}` + "\n"},
	}
	for _, tt := range tests {
		got := AppendSummary([]byte("before "), tt.c)
		if string(got) != "before "+tt.want {
			t.Errorf("it is %s, want %s", got, tt.want)
		}
		var back struct{ Subject string }
		if err := json.Unmarshal(got[len("before "):], &back); err != nil || back.Subject != tt.c.Header.Subject.Value {
			t.Errorf("read back, the subject is %q, %v", back.Subject, err)
		}
	}
}

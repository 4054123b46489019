package site

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// square is a TopoJSON file of a square of ten degrees with a point on one
// side that is not needed, in two arcs, the second from its end, and a rock.
const square = `{"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[-10,-5]},
"arcs":[[[0,0],[20,0],[0,20]],[[0,0],[0,10],[0,10],[20,0]],[[100,50],[1,0],[0,1],[-1,-1]]],
"objects":{"land":{"type":"GeometryCollection","geometries":[{"type":"MultiPolygon","arcs":[[[0,-2]],[[2]]]}]}}}`

func TestDrawCoast(t *testing.T) {
	got, err := drawCoast([]byte(square))
	if err != nil {
		t.Fatal(err)
	}
	if want := `d="M-100 50l100 0 0-100-100 0z"`; !strings.Contains(string(got), want) {
		t.Errorf("the coast is %s, want %s in it", got, want)
	}
	for name, bad := range map[string]string{
		"no JSON": "{", "nothing": "{}", "no arc": strings.Replace(square, "[0,-2]", "[0,-9]", 1),
	} {
		if _, err := drawCoast([]byte(bad)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// The real file makes a small drawing, inside the map.
func TestCoastOfTheWorld(t *testing.T) {
	data, err := os.ReadFile("../../web/node_modules/" + coastSource)
	if err != nil {
		t.Skip("needs world-atlas: make build")
	}
	got, err := drawCoast(data)
	if err != nil {
		t.Fatal(err)
	}
	if rings := strings.Count(string(got), "z"); len(got) > 16_000 || len(got) < 8_000 || rings < 40 {
		t.Errorf("%d bytes, %d pieces of land", len(got), rings)
	}
	if !regexp.MustCompile(`d="[-Mlz0-9 ]+"`).Match(got) {
		t.Error("the path has other than whole numbers")
	}
	t.Logf("%d bytes, %d pieces of land", len(got), strings.Count(string(got), "z"))
}

package geo

import (
	"math"
	"testing"
)

var (
	washington = Point{38.9, -77.04}
	valletta   = Point{35.9, 14.51}
	rome       = Point{41.9, 12.48}
	tokyo      = Point{35.68, 139.69}
	beijing    = Point{39.9, 116.4}
	suva       = Point{-18.14, 178.44}
)

func TestDistance(t *testing.T) {
	for _, test := range []struct {
		a, b Point
		want float64 // kilometres
	}{
		{washington, rome, 7220}, {valletta, rome, 687}, {washington, tokyo, 10905}, {rome, rome, 0},
		{Point{0, 0}, Point{0, 180}, 20015}, {Point{90, 0}, Point{-90, 50}, 20015},
	} {
		if got := Distance(test.a, test.b); math.Abs(got-test.want) > 0.005*test.want+0.01 {
			t.Errorf("from %v to %v it is %.0f km, want %.0f", test.a, test.b, got, test.want)
		}
	}
}

// An arc begins and ends at its places, is as long as the distance, and does
// not jump.
func TestArc(t *testing.T) {
	places := []Point{washington, valletta, rome, tokyo, beijing, suva, {90, 0}, {0, 0}, {0, 180}, {-41.3, 174.8}}
	for _, a := range places {
		for _, b := range places {
			arc := Arc(a, b, 3)
			if first, last := arc[0], arc[len(arc)-1]; Distance(first, a) > 0.01 || Distance(last, b) > 0.01 {
				t.Errorf("the arc from %v to %v goes from %v to %v", a, b, first, last)
			}
			length := 0.0
			for i := 1; i < len(arc); i++ {
				length += Distance(arc[i-1], arc[i])
				if d := Distance(arc[i-1], arc[i]); d > 3.01*earth*math.Pi/180 {
					t.Errorf("the arc from %v to %v has a step of %.0f km", a, b, d)
				}
				if math.Abs(arc[i].Lon-arc[i-1].Lon) > 180 {
					t.Errorf("the arc from %v to %v jumps from %v to %v", a, b, arc[i-1], arc[i])
				}
			}
			if want := Distance(a, b); math.Abs(length-want) > 0.1 {
				t.Errorf("the arc from %v to %v has %.1f km, the distance is %.1f", a, b, length, want)
			}
		}
	}
}

// The way to Tokyo crosses the Pacific, near Alaska.
func TestArcCrossesDateLine(t *testing.T) {
	arc := Arc(washington, tokyo, 3)
	north := 0.0
	for _, p := range arc {
		north = max(north, p.Lat)
	}
	if last := arc[len(arc)-1]; math.Abs(last.Lon-(139.69-360)) > 0.01 || north < 65 {
		t.Errorf("it ends at %v and comes to %.1f north", last, north)
	}
}

func TestNear(t *testing.T) {
	for _, test := range []struct{ lon, middle, want float64 }{
		{170, -170, -190}, {-170, 170, 190}, {10, 0, 10}, {370, 0, 10}, {0, 0, 0},
	} {
		if got := Near(test.lon, test.middle); got != test.want {
			t.Errorf("Near(%v, %v) = %v, want %v", test.lon, test.middle, got, test.want)
		}
	}
}

// All points are in their frame, with room around, and none is bent much.
func TestFrameOf(t *testing.T) {
	for name, points := range map[string][]Point{
		"none":    nil,
		"one":     {rome},
		"two":     {valletta, rome},
		"ocean":   Arc(washington, valletta, 3),
		"pacific": append(Arc(washington, tokyo, 3), Arc(washington, valletta, 3)...),
		"pole":    Arc(washington, beijing, 3),
		"south":   Arc(suva, Point{-41.3, 174.8}, 3),
		"column":  {{60, 10}, {-30, 10}},
		"world":   {{70, -180}, {-50, 180}},
	} {
		f := FrameOf(points, 320)
		if f.Width != 320 || f.Height < 0.41*320 || f.Height > 0.81*320 {
			t.Errorf("%s: the frame has %v by %v", name, f.Width, f.Height)
		}
		if bend := f.Y / f.X; bend < 1 || bend > 2.01 {
			t.Errorf("%s: north is drawn %.2f as long as east", name, bend)
		}
		for _, p := range points {
			if x, y := f.XY(p); x < -0.1 || y < 0 || x > f.Width+0.1 || y > f.Height {
				t.Errorf("%s: %v is at %.0f, %.0f of %v by %v", name, p, x, y, f.Width, f.Height)
			}
		}
	}
}

func TestTurns(t *testing.T) {
	for _, test := range []struct {
		west, east float64
		want       []float64
	}{
		{-80, 20, []float64{0}}, {170, 190, []float64{0, 360}}, {-190, -170, []float64{-360, 0}}, {-300, 50, []float64{-360, 0}}, {200, 300, []float64{360}},
	} {
		f := Frame{Width: 320, West: test.west, X: 320 / (test.east - test.west)}
		got := f.Turns()
		if len(got) != len(test.want) || got[0] != test.want[0] {
			t.Errorf("from %v to %v: %v, want %v", test.west, test.east, got, test.want)
		}
	}
}

// Names do not cover each other or dots, and stay in the frame; where there is
// no room there is no name.
func TestPlaceLabels(t *testing.T) {
	f := Frame{Width: 320, Height: 160}
	labels := []Label{
		{Text: "Valletta", X: 200, Y: 80}, {Text: "Rome", X: 203, Y: 74}, {Text: "Washington", X: 310, Y: 140}, {Text: "Tunis", X: 2, Y: 3},
	}
	for range 40 {
		labels = append(labels, Label{Text: "Frankfurt", X: 120, Y: 120})
	}
	PlaceLabels(f, labels)
	if labels[0].Anchor != "start" || labels[2].Anchor != "end" {
		t.Errorf("the first two stand at their %s and %s", labels[0].Anchor, labels[2].Anchor)
	}
	var boxes []box
	for _, l := range labels {
		width := letterWidth * float64(len(l.Text))
		left, ok := map[string]float64{"start": 0, "middle": width / 2, "end": width}[l.Anchor]
		if !ok {
			continue
		}
		b := box{l.TextX - left, l.TextY - letterHeight + 2, l.TextX - left + width, l.TextY + 2}
		if b.meetsAny(boxes, -1) || b.left < 0 || b.right > f.Width || b.top < 0 || b.bottom > f.Height {
			t.Errorf("%s is in the way: %v", l.Text, b)
		}
		boxes = append(boxes, b)
	}
	if len(boxes) < 4 || len(boxes) > 14 {
		t.Errorf("%d of %d have a name", len(boxes), len(labels))
	}
}

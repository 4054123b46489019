package site

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strconv"
)

// The coast lines of the map: the land of Natural Earth at 1:110 million,
// which is in the public domain, as the npm package world-atlas has it.
const (
	coastFile   = "web/coast.svg"
	coastSource = "world-atlas/land-110m.json"
)

// coastUnit is how many units of the drawing make a degree, and coastFault how
// far its lines may be off, in units. A frame shows some three units a point.
const (
	coastUnit  = 10
	coastFault = 2.5
	leastLand  = 12 // units of latitude or longitude: what is smaller is left out
)

// A topology is a TopoJSON file with one object, land. Its coordinates are
// steps on a grid: see transform.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]float64 // each point but the first says how far it is from the one before
	Objects   struct {
		Land struct {
			Geometries []struct{ Arcs [][][]int } // polygons of rings of arcs; ^i is arc i from its end
		}
	}
}

// drawCoast returns the land in a TopoJSON file as an SVG file with a path of
// the id land. Its units are tenths of a degree, east and south.
func drawCoast(data []byte) ([]byte, error) {
	var t topology
	if err := json.Unmarshal(data, &t); err != nil {
		return nil, fmt.Errorf("reading the coast lines: %w", err)
	}
	var path bytes.Buffer
	for _, land := range t.Objects.Land.Geometries {
		for _, polygon := range land.Arcs {
			for _, arcs := range polygon {
				ring, err := t.ring(arcs)
				if err != nil {
					return nil, err
				}
				writeRing(&path, simplify(ring))
			}
		}
	}
	if path.Len() == 0 {
		return nil, errors.New("reading the coast lines: there is no land in the file")
	}
	return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1800 -900 3600 1800"><path id="land" fill-rule="evenodd" d="%s"/></svg>`+"\n", path.Bytes()), nil
}

// ring joins arcs to a closed line. Its last point is its first.
func (t *topology) ring(arcs []int) ([][2]float64, error) {
	var ring [][2]float64
	for _, i := range arcs {
		from := max(i, ^i)
		if from >= len(t.Arcs) {
			return nil, fmt.Errorf("reading the coast lines: there is no arc %d", i)
		}
		points := t.points(t.Arcs[from])
		if i < 0 {
			for a, b := 0, len(points)-1; a < b; a, b = a+1, b-1 {
				points[a], points[b] = points[b], points[a]
			}
		}
		if len(ring) > 0 {
			points = points[1:] // it is the last one of the arc before
		}
		ring = append(ring, points...)
	}
	return ring, nil
}

// points returns the points of an arc in the units of the drawing.
func (t *topology) points(steps [][2]float64) [][2]float64 {
	points := make([][2]float64, len(steps))
	var at [2]float64
	for i, step := range steps {
		at[0] += step[0]
		at[1] += step[1]
		points[i][0] = coastUnit * (at[0]*t.Transform.Scale[0] + t.Transform.Translate[0])
		points[i][1] = -coastUnit * (at[1]*t.Transform.Scale[1] + t.Transform.Translate[1])
	}
	return points
}

// simplify returns line without the points that are within coastFault of the
// line through the others: the method of Douglas and Peucker.
func simplify(line [][2]float64) [][2]float64 {
	if len(line) < 3 {
		return line
	}
	first, last := line[0], line[len(line)-1]
	furthest, most := 0, coastFault
	for i := 1; i < len(line)-1; i++ {
		if d := distance(line[i], first, last); d > most {
			furthest, most = i, d
		}
	}
	if furthest == 0 {
		return [][2]float64{first, last}
	}
	left := simplify(line[:furthest+1])
	return append(left[:len(left)-1:len(left)-1], simplify(line[furthest:])...)
}

// distance returns how far p is from the stretch from a to b.
func distance(p, a, b [2]float64) float64 {
	dx, dy := b[0]-a[0], b[1]-a[1]
	along := 0.0
	if length := dx*dx + dy*dy; length > 0 {
		along = min(1, max(0, ((p[0]-a[0])*dx+(p[1]-a[1])*dy)/length))
	}
	return math.Hypot(p[0]-a[0]-along*dx, p[1]-a[1]-along*dy)
}

// writeRing writes a closed line as part of a path: one point, then the way to
// each next one, in whole units. What would hardly be seen is left out.
func writeRing(path *bytes.Buffer, ring [][2]float64) {
	low, high := ring[0], ring[0]
	for _, p := range ring {
		low = [2]float64{min(low[0], p[0]), min(low[1], p[1])}
		high = [2]float64{max(high[0], p[0]), max(high[1], p[1])}
	}
	if len(ring) < 4 || max(high[0]-low[0], high[1]-low[1]) < leastLand {
		return
	}
	var at [2]int
	for i, p := range ring[:len(ring)-1] {
		next := [2]int{int(math.Round(p[0])), int(math.Round(p[1]))}
		switch i {
		case 0:
			path.WriteByte('M')
		case 1:
			path.WriteByte('l')
		}
		writeNumber(path, next[0]-at[0], i < 2)
		writeNumber(path, next[1]-at[1], false)
		at = next
	}
	path.WriteByte('z')
}

// writeNumber writes n. A blank divides it from the number before unless its
// sign does.
func writeNumber(path *bytes.Buffer, n int, first bool) {
	if n >= 0 && !first {
		path.WriteByte(' ')
	}
	path.WriteString(strconv.Itoa(n))
}

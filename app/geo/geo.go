// Package geo is the geometry of the map: the shortest way between two places
// on the globe, a frame around places on a flat map, and room for their names.
// It knows nothing of cables and nothing of a browser.
package geo

import "math"

// A Point is a place on the globe, in degrees north and east.
type Point struct{ Lat, Lon float64 }

// earth is the mean radius of the earth in kilometres.
const earth = 6371.0

// Distance returns how far it is from a to b, in kilometres on a great circle.
func Distance(a, b Point) float64 { return earth * angle(a.vector(), b.vector()) }

// Arc returns the points of the great circle from a to b, both included, in
// steps of at most the given degrees. Longitudes do not jump: they go on
// beyond 180 where the way crosses the date line. Between opposite points, where
// every way is the shortest, it goes over the pole.
func Arc(a, b Point, step float64) []Point {
	from, to := a.vector(), b.vector()
	whole := angle(from, to)
	side := unit(to.minus(from.times(from.dot(to)))) // at right angles to from, towards to
	if math.Pi-whole < 1e-6 {
		side = unit(vector{z: 1}.minus(from.times(from.z)))
	}
	n := max(1, int(math.Ceil(whole*180/math.Pi/step)))
	points := make([]Point, 0, n+1)
	last := a.Lon
	for i := range n + 1 {
		sin, cos := math.Sincos(whole * float64(i) / float64(n))
		p := from.times(cos).plus(side.times(sin)).point()
		p.Lon = Near(p.Lon, last)
		last = p.Lon
		points = append(points, p)
	}
	points[0].Lon = a.Lon
	return points
}

// Near returns lon, turned by whole turns to within 180 degrees of middle.
func Near(lon, middle float64) float64 {
	return lon - 360*math.Round((lon-middle)/360)
}

// A vector is a place in space; those of places on the globe have length 1.
type vector struct{ x, y, z float64 }

func (p Point) vector() vector {
	sinLat, cosLat := math.Sincos(p.Lat * math.Pi / 180)
	sinLon, cosLon := math.Sincos(p.Lon * math.Pi / 180)
	return vector{cosLat * cosLon, cosLat * sinLon, sinLat}
}

func (v vector) point() Point {
	return Point{math.Atan2(v.z, math.Hypot(v.x, v.y)) * 180 / math.Pi, math.Atan2(v.y, v.x) * 180 / math.Pi}
}

func (v vector) plus(w vector) vector   { return vector{v.x + w.x, v.y + w.y, v.z + w.z} }
func (v vector) minus(w vector) vector  { return vector{v.x - w.x, v.y - w.y, v.z - w.z} }
func (v vector) times(f float64) vector { return vector{v.x * f, v.y * f, v.z * f} }
func (v vector) dot(w vector) float64   { return v.x*w.x + v.y*w.y + v.z*w.z }
func (v vector) cross(w vector) vector {
	return vector{v.y*w.z - v.z*w.y, v.z*w.x - v.x*w.z, v.x*w.y - v.y*w.x}
}
func (v vector) length() float64 { return math.Sqrt(v.dot(v)) }
func angle(v, w vector) float64  { return math.Atan2(v.cross(w).length(), v.dot(w)) }

// unit returns v at length 1; the zero vector stays as it is.
func unit(v vector) vector {
	if l := v.length(); l > 0 {
		return v.times(1 / l)
	}
	return v
}

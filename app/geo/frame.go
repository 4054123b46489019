package geo

import "math"

// A Frame is the part of a flat map that is shown, with north above: degrees
// are as long everywhere as they are in its middle. Its units are those of
// the picture.
type Frame struct {
	Width, Height float64
	West, North   float64 // of its corner, in degrees
	X, Y          float64 // units for a degree of longitude, of latitude
}

// What a Frame shows at least, in degrees, and its shape.
const (
	leastLon, leastLat = 24, 12
	margin             = 0.14 // around the points, of their extent
	flattest, highest  = 0.42, 0.8
	widestLat          = 60 // north of it degrees are not drawn any shorter
)

// FrameOf returns the frame of the given width around points, of which the
// longitudes are near each other.
func FrameOf(points []Point, width float64) Frame {
	low, high := Point{90, math.Inf(1)}, Point{-90, math.Inf(-1)}
	for _, p := range points {
		low = Point{min(low.Lat, p.Lat), min(low.Lon, p.Lon)}
		high = Point{max(high.Lat, p.Lat), max(high.Lon, p.Lon)}
	}
	if len(points) == 0 {
		low, high = Point{-60, -180}, Point{80, 180}
	}
	lat, lon := (low.Lat+high.Lat)/2, (low.Lon+high.Lon)/2
	lats := max(leastLat, (high.Lat-low.Lat)*(1+2*margin))
	lons := min(360, max(leastLon, (high.Lon-low.Lon)*(1+2*margin)))
	narrowing := math.Cos(min(math.Abs(lat), widestLat) * math.Pi / 180)
	f := Frame{Width: width, Y: min(width/lons/narrowing, highest*width/lats)}
	f.X = f.Y * narrowing
	f.Height = math.Round(max(lats*f.Y, flattest*width))
	f.West, f.North = lon-width/f.X/2, lat+f.Height/f.Y/2
	return f
}

// XY returns where p is in the frame.
func (f Frame) XY(p Point) (x, y float64) { return (p.Lon - f.West) * f.X, (f.North - p.Lat) * f.Y }

// Turns returns by how many degrees a map from -180 to 180 has to be shifted
// to fill the frame: once, or more often where the date line is in it.
func (f Frame) Turns() []float64 {
	var turns []float64
	for turn := 360 * math.Floor((f.West+180)/360); turn-180 < f.West+f.Width/f.X; turn += 360 {
		turns = append(turns, turn)
	}
	return turns
}

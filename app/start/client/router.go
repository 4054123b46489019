package app

// A router finds the component of a page by its path. Pages are registered
// before the first one is shown, so it needs no lock.
type router struct{ pages map[string]func() Composer }

func makeRouter() router { return router{map[string]func() Composer{}} }

func (r *router) route(path string, newComponent func() Composer) { r.pages[path] = newComponent }

// routeWithRegexp panics: routes by expressions would bring package regexp.
func (r *router) routeWithRegexp(pattern string, newComponent func() Composer) { panic(errAbsent) }

func (r *router) createComponent(path string) (Composer, bool) {
	newComponent, ok := r.pages[path]
	if !ok {
		return nil, false
	}
	return newComponent(), true
}

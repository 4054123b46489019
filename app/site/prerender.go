package site

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// rootElement takes the element that go-app rendered for the route, the first
// one in the body, out of a whole page.
func rootElement(page []byte) ([]byte, error) {
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return nil, fmt.Errorf("rendering the page: %w", err)
	}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.Parent.DataAtom == atom.Body {
			straighten(n, 2)
			var b bytes.Buffer
			err := html.Render(&b, n)
			return b.Bytes(), err
		}
	}
	return nil, errors.New("rendering the page: go-app gave no element")
}

// straighten undoes what go-app's encoder does to the element n, which stands
// depth levels below the html element, so that the delivered page looks and
// reads like the one that the program renders in its place:
//
//   - attributes come in the order of a map, another one each time;
//   - of aria-hidden="true" it writes the name alone, which means false;
//   - children are set on lines of their own, two spaces to a level, which
//     shows as spaces before punctuation and as lines in a pre element.
func straighten(n *html.Node, depth int) {
	slices.SortFunc(n.Attr, func(a, b html.Attribute) int { return cmp.Compare(a.Key, b.Key) })
	for i, a := range n.Attr {
		if strings.HasPrefix(a.Key, "aria-") && a.Val == "" {
			n.Attr[i].Val = "true"
		}
	}
	if only := n.FirstChild; only != nil && only == n.LastChild && only.Type == html.TextNode {
		return // written as it is
	}
	outer, inner := "\n"+strings.Repeat("  ", depth), "\n"+strings.Repeat("  ", depth+1)
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		switch child.Type {
		case html.ElementNode:
			straighten(child, depth+1)
		case html.TextNode:
			if child == n.FirstChild {
				// The parser drops the first line end of a pre element.
				child.Data = "\n" + strings.TrimPrefix(child.Data, "\n")
			}
			child.Data = strings.TrimSuffix(strings.ReplaceAll(child.Data, inner, ""), outer)
			if child.Data == "" {
				n.RemoveChild(child)
			}
		}
		child = next
	}
}

// Jumps prints what comes of all ways in which Go jumps, while goroutines
// change in the middle of them.
package main

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
)

func main() {
	fmt.Println(loops(7), labels(9), gotos(5), intoLoop(4), switches("abcxyz"))
	fmt.Println(recovered(0), recovered(3), recoveredInLoop(5), deferred())
	fmt.Println(turns(4), selects(20), deep(2000), iterators(6))
	fmt.Println(closures(5), strings.Repeat("ab", 3), lengths(nil))
}

// loops nests loops, with calls that let other goroutines run.
func loops(n int) (sum int) {
	for i := range n {
		for j := i; j < n; j++ {
			if j%3 == 1 {
				continue
			}
			for k := 0; ; k++ {
				if k > i+j {
					break
				}
				runtime.Gosched()
				sum += k
			}
		}
		sum = -sum
	}
	return sum
}

func labels(n int) (found string) {
rows:
	for i := 0; i < n; i++ {
		for j := 0; j < n; j++ {
			switch {
			case i*j == 12:
				found += fmt.Sprint(i, "x", j, " ")
				continue rows
			case i > 6:
				break rows
			}
			runtime.Gosched()
		}
	}
	return found
}

func gotos(n int) (list []int) {
again:
	list = append(list, n)
	if n == 2 {
		n--
		goto again
	}
	if n--; n > 0 {
		runtime.Gosched()
		goto again
	}
	return list
}

// intoLoop has a loop with two ways in, which no block or loop can say.
func intoLoop(n int) (way string) {
	if n%2 == 0 {
		goto middle
	}
start:
	way += "s"
	runtime.Gosched()
middle:
	way += "m"
	if n--; n > 0 {
		goto start
	}
	return way
}

func switches(s string) (sum int) {
	for _, c := range s {
		switch c {
		case 'a', 'x':
			sum++
			fallthrough
		case 'b':
			sum += 10
		case 'c':
			sum *= 2
		case 'y':
			runtime.Gosched()
			sum = -sum
		default:
			sum += 1000
		}
	}
	return sum
}

func recovered(i int) (err error) {
	defer func() {
		runtime.Gosched()
		if p := recover(); p != nil {
			err = errors.New(fmt.Sprint("caught: ", p))
		}
	}()
	list := []int{1, 2, 3}
	runtime.Gosched()
	return errors.New(fmt.Sprint(list[i], " ", 6/list[i]))
}

// recoveredInLoop defers in a loop, so that all is kept for the end.
func recoveredInLoop(n int) (said []string) {
	for i := range n {
		defer func() {
			if p := recover(); p != nil {
				said = append(said, fmt.Sprint(i, p))
				if i > 2 {
					panic("again ")
				}
			}
		}()
	}
	var nothing map[string]int
	nothing["x"] = n
	return nil
}

func deferred() (sum int) {
	for i := range 4 {
		func() {
			defer func() { sum += i }()
			runtime.Gosched()
		}()
	}
	return sum
}

// turns lets goroutines wait for one another.
func turns(n int) (said string) {
	var group sync.WaitGroup
	channel := make(chan int)
	for i := range n {
		group.Go(func() {
			for j := range 3 {
				channel <- i*10 + j
			}
		})
	}
	go func() {
		group.Wait()
		close(channel)
	}()
	sum, count := 0, 0
	for x := range channel {
		sum += x
		count++
	}
	return fmt.Sprint(sum, " of ", count)
}

// selects takes from whichever of two goroutines has something.
func selects(n int) (sum int) {
	ones, tens := make(chan int), make(chan int, 2)
	for channel, by := range map[chan int]int{ones: 1, tens: 10} {
		go func() {
			for i := range n {
				channel <- i * by
			}
			close(channel)
		}()
	}
	for ones != nil || tens != nil {
		select {
		case x, more := <-ones:
			if sum += x; !more {
				ones = nil
			}
		case x, more := <-tens:
			if sum += x; !more {
				tens = nil
			}
		}
	}
	return sum
}

// deep outgrows the stack, which then moves.
func deep(n int) int {
	var room [40]int
	room[n%40] = n
	if n == 0 {
		return 0
	}
	sum := deep(n - 1)
	for i := range room {
		if room[i] != 0 {
			runtime.Gosched()
			sum += room[i] % 7
		}
	}
	return sum
}

func iterators(n int) (sum int) {
	count := func(yield func(int) bool) {
		for i := 0; yield(i); i++ {
			runtime.Gosched()
		}
	}
	for i := range count {
		if i == n {
			return sum
		}
		sum += i
	}
	return -1
}

func closures(n int) (sum int) {
	var all []func() int
	for i := range n {
		all = append(all, func() int { runtime.Gosched(); return i * i })
	}
	for _, f := range all {
		sum += f()
	}
	return sum
}

func lengths(list []string) (n int) {
	for len(list) < 10 {
		list = append(list, strings.Repeat("x", len(list)))
	}
	for _, s := range list {
		n += len(s)
	}
	return n
}

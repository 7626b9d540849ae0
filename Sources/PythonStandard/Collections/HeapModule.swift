import PythonLanguage

/// `heapq`: binary heaps in lists, with CPython's order of moves (Lib/heapq.py), which decides where equal elements go.
/// `<` may run Python code that changes the list, so that sizes and elements are read anew after each comparison.
enum HeapModule {
    static let module = NativeModule(
        "heapq", doc: "Heaps in lists.",
        functions: [
            NativeRow("heappush(heap, item, /)") { machine, a throws(PythonError) in
                let heap = try list(machine, a[0], "heappush() argument 1")
                machine.append(heap, a[1])
                try siftDown(machine, heap, 0, heap.pointee.count - 1)
                return .none
            },
            NativeRow("heappop(heap, /)") { machine, a throws(PythonError) in
                let heap = try list(machine, a[0], "heappop() argument")
                guard heap.pointee.count > 0 else { throw machine.raise(.indexError, "index out of range") }
                heap.pointee.count -= 1
                let last = heap.pointee.items[heap.pointee.count]
                if heap.pointee.count == 0 { return last }
                return try replaceFirst(machine, heap, last)
            },
            NativeRow("heapreplace(heap, item, /)") { machine, a throws(PythonError) in
                let heap = try list(machine, a[0], "heapreplace() argument 1")
                guard heap.pointee.count > 0 else { throw machine.raise(.indexError, "index out of range") }
                return try replaceFirst(machine, heap, a[1])
            },
            NativeRow("heappushpop(heap, item, /)") { machine, a throws(PythonError) in
                let heap = try list(machine, a[0], "heappushpop() argument 1")
                guard heap.pointee.count > 0, try machine.isLess(heap.pointee.items[0], a[1]) else {
                    return a[1]
                }
                guard heap.pointee.count > 0 else { throw machine.raise(.indexError, "index out of range") }
                return try replaceFirst(machine, heap, a[1])
            },
            NativeRow("heapify(heap, /)") { machine, a throws(PythonError) in
                let heap = try list(machine, a[0], "heapify() argument")
                var index = heap.pointee.count / 2 - 1
                while index >= 0 {
                    try siftUp(machine, heap, index)
                    index -= 1
                }
                return .none
            },
        ],
        python: python)

    private typealias List = UnsafeMutablePointer<ListObject>

    private static func list(_ machine: Machine, _ value: Value, _ what: String) throws(PythonError) -> List {
        if value.isList { return value.list }
        throw machine.raise(.typeError, "\(what) must be list, not \(machine.typeName(value))")
    }

    /// Puts `item` in the place of the least element, which it answers.
    private static func replaceFirst(_ machine: Machine, _ heap: List, _ item: Value) throws(PythonError)
        -> Value
    {
        let first = heap.pointee.items[0]
        heap.pointee.items[0] = item
        // Comparisons in Python may bring about a collection: what is not in the list any more is kept in a new cell.
        if first.isObject { _ = machine.tuple(count: 1) { _ in first } }
        try siftUp(machine, heap, 0)
        return first
    }

    /// Moves the element at `position` towards `start` until its parent is not greater.
    private static func siftDown(_ machine: Machine, _ heap: List, _ start: Int, _ position: Int)
        throws(PythonError)
    {
        var position = position
        let count = heap.pointee.count
        while position > start {
            let parent = (position - 1) >> 1
            guard try machine.isLess(heap.pointee.items[position], heap.pointee.items[parent]) else { return }
            try check(machine, heap, count)
            swapItems(heap, position, parent)
            position = parent
        }
    }

    /// Moves the smaller child up until a leaf is reached, then the element there down to its place.
    private static func siftUp(_ machine: Machine, _ heap: List, _ start: Int) throws(PythonError) {
        let count = heap.pointee.count
        var position = start
        while 2 * position + 1 < count {
            var child = 2 * position + 1
            if child + 1 < count,
                try !machine.isLess(heap.pointee.items[child], heap.pointee.items[child + 1])
            {
                child += 1
            }
            try check(machine, heap, count)
            swapItems(heap, position, child)
            position = child
        }
        try siftDown(machine, heap, start, position)
    }

    @inline(__always)
    private static func swapItems(_ heap: List, _ a: Int, _ b: Int) {
        let value = heap.pointee.items[a]
        heap.pointee.items[a] = heap.pointee.items[b]
        heap.pointee.items[b] = value
    }

    @inline(__always)
    private static func check(_ machine: Machine, _ heap: List, _ count: Int) throws(PythonError) {
        if heap.pointee.count != count {
            throw machine.raise(.runtimeError, "list changed size during iteration")
        }
    }

    private static let python = #"""
        def nlargest(n, iterable, key=None):
            return sorted(iterable, key=key, reverse=True)[:n if n >= 0 else 0]


        def nsmallest(n, iterable, key=None):
            return sorted(iterable, key=key)[:n if n >= 0 else 0]


        class _Head:
            """The next element of one of the iterables that are merged; equal ones in the iterables' order."""

            __slots__ = ("key", "place", "value", "next")

            def __init__(self, key, place, value, next):
                self.key, self.place, self.value, self.next = key, place, value, next

            def __lt__(self, other):
                if self.key < other.key:
                    return True
                return not other.key < self.key and self.place < other.place


        class _LastHead(_Head):
            __slots__ = ()

            def __lt__(self, other):
                if other.key < self.key:
                    return True
                return not self.key < other.key and self.place < other.place


        def merge(*iterables, key=None, reverse=False):
            kind, heap = _LastHead if reverse else _Head, []
            for place, iterable in enumerate(iterables):
                following = iter(iterable).__next__
                try:
                    value = following()
                except StopIteration:
                    continue
                heap.append(kind(value if key is None else key(value), place, value, following))
            heapify(heap)
            while heap:
                head = heap[0]
                yield head.value
                try:
                    head.value = head.next()
                except StopIteration:
                    heappop(heap)
                else:
                    head.key = head.value if key is None else key(head.value)
                    heapreplace(heap, head)
        """#
}

/// A walk over the elements of up to three arrays of one shape, as rows: neighbouring axes are merged where
/// every operand's strides allow it, so that contiguous arrays are one long row whatever their shape.
///
/// `run` gives the element offsets of each row's start; `length` and the steps hold for every row.
struct RowLoop {
    private var extents = InlineInts()
    private var strides0 = Strides()
    private var strides1 = Strides()
    private var strides2 = Strides()
    private(set) var length = 1
    private(set) var step0 = 0
    private(set) var step1 = 0
    private(set) var step2 = 0
    private var isEmpty = false

    init(_ shape: Shape, _ s0: Strides, _ s1: Strides? = nil, _ s2: Strides? = nil) {
        var axis = shape.rank - 1
        var hasRow = false
        // Outer axes are collected from the innermost on: the last element of `extents` is outermost.
        while axis >= 0 {
            let extent = shape[axis]
            let a = s0[axis]
            let b = s1?[axis] ?? 0
            let c = s2?[axis] ?? 0
            axis -= 1
            if extent == 0 {
                isEmpty = true
                return
            }
            if extent == 1 { continue }
            if !hasRow {
                (length, step0, step1, step2) = (extent, a, b, c)
                hasRow = true
            } else if extents.isEmpty && a == step0 &* length && b == step1 &* length && c == step2 &* length
            {
                length &*= extent
            } else if let last = extents.indices.last, a == strides0[last] &* extents[last],
                b == strides1[last] &* extents[last], c == strides2[last] &* extents[last]
            {
                extents[last] &*= extent
            } else {
                extents.append(extent)
                strides0.append(a)
                strides1.append(b)
                strides2.append(c)
            }
        }
    }

    /// Calls `body` with the offsets of every row, outermost axis slowest.
    @inline(__always)
    func run(_ body: (Int, Int, Int) -> Void) {
        if isEmpty { return }
        if extents.isEmpty { return body(0, 0, 0) }
        if extents.count == 1 {
            let (count, s0, s1, s2) = (extents[0], strides0[0], strides1[0], strides2[0])
            for i in 0..<count { body(i &* s0, i &* s1, i &* s2) }
            return
        }
        var counters = InlineInts(repeating: 0, count: extents.count)
        var (a, b, c) = (0, 0, 0)
        while true {
            body(a, b, c)
            var axis = 0
            while true {
                if axis == extents.count { return }
                counters[axis] &+= 1
                a &+= strides0[axis]
                b &+= strides1[axis]
                c &+= strides2[axis]
                if counters[axis] < extents[axis] { break }
                a &-= strides0[axis] &* extents[axis]
                b &-= strides1[axis] &* extents[axis]
                c &-= strides2[axis] &* extents[axis]
                counters[axis] = 0
                axis += 1
            }
        }
    }
}

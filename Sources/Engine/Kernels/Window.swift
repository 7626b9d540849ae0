import Arrays

/// Depth, height and width of a grid of positions; what has fewer axes has ones in front.
struct Extents: Equatable, Sendable {
    var d: Int
    var h: Int
    var w: Int

    /// One to three extents, `filler` for the missing ones in front.
    init(_ list: [Int], filler: Int = 1) {
        let all = [Int](repeating: filler, count: max(0, 3 - list.count)) + list
        (d, h, w) = (all[0], all[1], all[2])
    }

    var count: Int { d * h * w }
    var list: [Int] { [d, h, w] }
}

/// How a window slides over a grid: what convolutions and pooling share. Arrays are (N, grid..., C) with one to
/// three grid axes; `input` is the grid that the window slides over, `output` the grid of its places.
package final class Window: Sendable {
    /// Grid axes of the arrays: 1, 2 or 3.
    let rank: Int
    let input: Extents
    let output: Extents
    let size: Extents
    let strides: Extents
    let dilation: Extents
    /// How far the first window sticks out in front.
    let before: Extents
    /// Convolutions whose channels are split into groups of their own.
    let groups: Int

    enum Padding: String { case valid, same, causal }

    /// TensorFlow's rule: `same` gives ceil(L / stride) places and pads evenly, the odd one behind; `causal` pads
    /// in front only.
    init(
        input grid: [Int], size: [Int], strides: [Int], dilation: [Int]? = nil, padding: Padding,
        groups: Int = 1
    ) {
        rank = grid.count
        self.groups = groups
        let dilation = dilation ?? [Int](repeating: 1, count: grid.count)
        var (places, leading): ([Int], [Int]) = ([], [])
        for axis in 0..<grid.count {
            let reach = (size[axis] - 1) * dilation[axis] + 1
            let count = Self.places(grid[axis], size[axis], strides[axis], dilation[axis], padding)
            places.append(count)
            switch padding {
            case .valid: leading.append(0)
            case .causal: leading.append(reach - 1)
            case .same: leading.append(max(0, (count - 1) * strides[axis] + reach - grid[axis]) / 2)
            }
        }
        input = Extents(grid)
        output = Extents(places)
        self.size = Extents(size)
        self.strides = Extents(strides)
        self.dilation = Extents(dilation)
        before = Extents(leading, filler: 0)
    }

    /// How many places a window has along an axis of `length`; below 1 where it does not fit.
    static func places(_ length: Int, _ size: Int, _ stride: Int, _ dilation: Int, _ padding: Padding) -> Int
    {
        switch padding {
        case .valid:
            let rest = length - (size - 1) * dilation - 1
            return rest < 0 ? 0 : rest / stride + 1
        case .same, .causal: return (length + stride - 1) / stride
        }
    }

    var inputGrid: [Int] { Array(input.list[(3 - rank)...]) }
    var outputGrid: [Int] { Array(output.list[(3 - rank)...]) }
    var sizeList: [Int] { Array(size.list[(3 - rank)...]) }

    /// Whether every window is one position and every position has one.
    var isPointwise: Bool {
        size.count == 1 && input == output && strides.count == 1 && before.d + before.h + before.w == 0
    }

    /// Calls `body` for every element of the window that lies inside the grid, with its number in the window and
    /// the number of the position in the grid.
    @inline(__always)
    func forEachElement(_ od: Int, _ oh: Int, _ ow: Int, _ body: (Int, Int) -> Void) {
        for kd in 0..<size.d {
            let d = od * strides.d - before.d + kd * dilation.d
            if d < 0 || d >= input.d { continue }
            for kh in 0..<size.h {
                let h = oh * strides.h - before.h + kh * dilation.h
                if h < 0 || h >= input.h { continue }
                for kw in 0..<size.w {
                    let w = ow * strides.w - before.w + kw * dilation.w
                    if w < 0 || w >= input.w { continue }
                    body((kd * size.h + kh) * size.w + kw, (d * input.h + h) * input.w + w)
                }
            }
        }
    }

    /// Calls `body` for every place of the window with its number and its coordinates.
    @inline(__always)
    func forEachPlace(_ body: (Int, Int, Int, Int) -> Void) {
        var place = 0
        for d in 0..<output.d {
            for h in 0..<output.h {
                for w in 0..<output.w {
                    body(place, d, h, w)
                    place += 1
                }
            }
        }
    }
}

/// Runs `body` for `0 ..< count`, on as many threads as there are when all of it is worth that: `work`
/// multiply-adds or moved elements. The calls touch different memory.
@inline(__always)
func parallel(_ count: Int, work: Double, _ body: (Int) -> Void) {
    if work < 1e6 || count < 2 {
        for index in 0..<count { body(index) }
    } else {
        Threads.run(count, body)
    }
}

/// Splits a batch into shards, as many as the work is worth. The number does not depend on the machine: partial
/// sums of shards are added in order, so that results are the same on any number of threads.
func shards(_ batch: Int, work: Double) -> [Range<Int>] {
    let count = max(1, min(batch, 4, Int(work / 2e5)))
    return (0..<count).map { (batch * $0 / count)..<(batch * ($0 + 1) / count) }
}

/// Eight neighbouring floats, wherever they lie.
@inline(__always)
func load8(_ from: Floats) -> SIMD8<Float> {
    UnsafeRawPointer(from).loadUnaligned(as: SIMD8<Float>.self)
}

@inline(__always)
func store8(_ value: SIMD8<Float>, _ to: Floats) {
    UnsafeMutableRawPointer(to).storeBytes(of: value, as: SIMD8<Float>.self)
}

/// The lanes where a mask is true, 0 in the others.
@inline(__always)
func masked(_ value: SIMD8<Float>, _ mask: SIMDMask<SIMD8<Int32>>) -> SIMD8<Float> {
    let bits = unsafeBitCast(value, to: SIMD8<Int32>.self) & unsafeBitCast(mask, to: SIMD8<Int32>.self)
    return unsafeBitCast(bits, to: SIMD8<Float>.self)
}

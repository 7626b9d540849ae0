import Arrays

// How kernels reach the elements of arrays: contiguous Float memory in, a new contiguous array out.

typealias Floats = UnsafeMutablePointer<Float>

extension NDArray {
    /// The extents as a plain list.
    package var dimensions: [Int] { shape.list }

    /// The first element as a number; NaN when there is none.
    package var firstNumber: Double { count == 0 ? .nan : scalar(at: 0).double ?? .nan }

    /// This array as contiguous float32: itself when it is that already.
    func asFloats() -> NDArray {
        let source = dtype == .float32 ? self : asType(.float32)
        return source.contiguous()
    }

    /// A new contiguous float32 array that `fill` writes completely.
    @inline(__always)
    static func floats(_ shape: Shape, _ fill: (Floats) -> Void) -> NDArray {
        let result = NDArray(uninitialized: shape, .float32)
        fill(result.pointer(Float.self))
        return result
    }

    @inline(__always)
    var floatPointer: Floats { pointer(Float.self) }

    static func zeroFloats(_ shape: Shape) -> NDArray { .zeros(shape, .float32) }

    static func constant(_ value: Float, _ shape: Shape = []) -> NDArray {
        .floats(shape) { $0.update(repeating: value, count: shape.count) }
    }

    /// The elements as Floats.
    package var floatElements: [Float] { elements(as: Float.self) }
}

extension Shape {
    /// The extents as a list.
    package var list: [Int] { (0..<rank).map { self[$0] } }

    /// The product of the extents in a range of axes.
    func product(_ range: Range<Int>) -> Int {
        var result = 1
        for axis in range { result *= self[axis] }
        return result
    }
}

import Arrays
import PythonLanguage

/// `np.nditer`: walks over arrays that are broadcast against each other.
///
/// Every operand becomes a view of one common shape, the walk's: its axes are the broadcast ones in the order of the
/// walk (as the elements lie in memory, unless `order` says otherwise), backward ones turned round. `axes` says which
/// broadcast axis each axis of the walk is. A step gives an element of each operand as a 0-d view, or, with
/// `external_loop`, as many as lie at one stride as a vector.
final class ArrayWalker {
    /// What the caller sees as `operands`.
    let operands: [NDArray]
    /// The operands as the walk sees them: converted to the wanted dtypes, with the shape and axes of the walk.
    private(set) var views: [NDArray]
    private(set) var shape: Shape
    /// The broadcast shape, whose indices `multi_index` counts.
    private(set) var outerShape: Shape
    private let axes: [Int]
    private let isFlipped: [Bool]
    let isWritten: [Bool]
    let flags: Set<String>
    /// Converted copies that are written back when the walk is closed.
    private let copies: [(from: NDArray, to: NDArray)]
    /// Elements of a step.
    private var stride = 1
    private(set) var position = 0
    var hasStarted = false

    init(
        operands: [NDArray], views: [NDArray], shape: Shape, order: NditerOrder, isWritten: [Bool],
        flags: Set<String>, buffer: Int, copies: [(from: NDArray, to: NDArray)]
    ) throws(ArrayError) {
        self.operands = operands
        (self.outerShape, self.isWritten, self.flags) = (shape, isWritten, flags)
        axes = order.axes(of: views, rank: shape.rank)
        isFlipped = axes.map { axis in
            order == .memory && views.allSatisfy { $0.strides[axis] <= 0 }
                && views.contains { $0.strides[axis] < 0 }
        }
        var turned: [NDArray] = []
        for view in views {
            var (strides, offset) = (Strides(repeating: 0, count: shape.rank), view.offset)
            for (place, axis) in axes.enumerated() {
                strides[place] = view.strides[axis]
                if isFlipped[place], shape[axis] > 0 {
                    offset += view.strides[axis] * (shape[axis] - 1)
                    strides[place] = -view.strides[axis]
                }
            }
            turned.append(view.view(shape: Shape(axes.map { shape[$0] }), strides: strides, offset: offset))
        }
        (self.views, self.shape) = (turned, Shape(axes.map { shape[$0] }))
        self.copies = copies
        // Neighbouring axes become one unless somebody asks for indices.
        let followed: Set = ["multi_index", "c_index", "f_index"]
        if flags.isDisjoint(with: followed) {
            joinAxes()
            outerShape = self.shape
        }
        if flags.contains("external_loop") {
            stride = Swift.max(self.shape.last ?? 1, 1)
            if flags.contains("buffered") {
                stride = Swift.min(Swift.max(buffer, 1), Swift.max(self.shape.count, 1))
            }
        }
    }

    /// Another walk over the same operands, at the same place.
    init(copying other: ArrayWalker) {
        (operands, views, shape, outerShape) = (other.operands, other.views, other.shape, other.outerShape)
        (axes, isFlipped, isWritten) = (other.axes, other.isFlipped, other.isWritten)
        (flags, copies, stride) = (other.flags, other.copies, other.stride)
        (position, hasStarted) = (other.position, other.hasStarted)
    }

    /// Makes one axis of neighbouring ones that every operand walks at one stride.
    private func joinAxes() {
        var extents = Array(shape)
        var strides = views.map { Array($0.strides) }
        var axis = extents.count - 1
        while axis > 0 {
            let canJoin =
                strides.allSatisfy { $0[axis - 1] == $0[axis] * extents[axis] } || extents[axis] == 1
            if canJoin || extents[axis - 1] == 1 {
                let keepsOuter = extents[axis] == 1
                extents[axis - 1] *= extents[axis]
                for index in strides.indices where !keepsOuter {
                    strides[index][axis - 1] = strides[index][axis]
                }
                extents.remove(at: axis)
                for index in strides.indices { strides[index].remove(at: axis) }
            }
            axis -= 1
        }
        shape = Shape(extents)
        views = zip(views, strides).map { $0.view(shape: Shape(extents), strides: Strides($1)) }
    }

    var isFinished: Bool { position >= shape.count }

    func advance() { position = Swift.min(position + stride, shape.count) }

    func move(to newPosition: Int) { position = newPosition }

    func restart() { (position, hasStarted) = (0, false) }

    /// What an operand has at this step. Elements that may not be written are copies that cannot be.
    func part(_ index: Int) -> NDArray {
        let array = views[index]
        let part: NDArray
        if !flags.contains("external_loop") {
            part = array.view(shape: [], strides: [], offset: array.storageIndex(position))
        } else {
            let count = Swift.min(stride, shape.count - position)
            if shape.rank <= 1 || count <= shape[shape.rank - 1] && position % shape[shape.rank - 1] == 0 {
                let step = shape.rank == 0 ? 1 : array.strides[shape.rank - 1]
                part = array.view(shape: [count], strides: [step], offset: array.storageIndex(position))
            } else {
                // A buffer over several rows.
                let all = array.reshaped(to: [array.count])
                part = all.view(shape: [count], strides: [1], offset: all.offset + position)
            }
        }
        if isWritten[index] { return part }
        let fixed = part.copy()
        fixed.storage.isReadOnly = true
        return fixed
    }

    /// The indices of this step's element in the broadcast shape.
    var indices: [Int] {
        get {
            let walked = shape.coordinates(of: position)
            var result = [Int](repeating: 0, count: outerShape.rank)
            for (place, axis) in axes.enumerated() {
                result[axis] = isFlipped[place] ? shape[place] - 1 - walked[place] : walked[place]
            }
            return result
        }
        set {
            position = shape.position(
                of: axes.enumerated().map { place, axis in
                    isFlipped[place] ? shape[place] - 1 - newValue[axis] : newValue[axis]
                })
        }
    }

    /// The flat index that `c_index` or `f_index` asked for.
    var flatIndex: Int {
        let isFortran = flags.contains("f_index")
        let coordinates = isFortran ? indices.reversed() : indices
        return (isFortran ? Shape(outerShape.reversed()) : outerShape).position(of: coordinates)
    }

    /// Writes the converted operands back into their arrays.
    func close() throws(ArrayError) {
        for (from, to) in copies { try to.assign(from.asType(to.dtype)) }
    }
}

/// The order in which `np.nditer` walks.
enum NditerOrder {
    case rows, columns, memory

    /// The broadcast axes, outermost first.
    func axes(of views: [NDArray], rank: Int) -> [Int] {
        switch self {
        case .rows: return Array(0..<rank)
        case .columns: return (0..<rank).reversed()
        case .memory:
            // The operands' strides decide by turns; axes that none of them tells apart stay as they are.
            var sorted: [Int] = []
            for axis in 0..<rank {
                let place = sorted.lastIndex { other in
                    for view in views {
                        let (a, b) = (abs(view.strides[axis]), abs(view.strides[other]))
                        if a == 0 || b == 0 || a == b { continue }
                        return a < b
                    }
                    return true
                }
                sorted.insert(axis, at: place.map { $0 + 1 } ?? 0)
            }
            return sorted
        }
    }
}

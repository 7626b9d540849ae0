import PythonLanguage

/// `combinations`, `permutations` and their like of `itertools`: CPython's order (Modules/itertoolsmodule.c), a tuple a step.
enum Combinations {
    static let functions = [
        NativeRow("combinations(iterable, r)") { machine, a throws(PythonError) in
            let pool = try machine.collect(a[0])
            let r = try size(machine, a[1])
            return choose(machine, pool, combinationsType, first: r <= pool.count ? Array(0..<r) : nil) {
                indices in
                var place = r - 1
                while place >= 0, indices[place] == place + pool.count - r { place -= 1 }
                guard place >= 0 else { return false }
                indices[place] += 1
                for next in stride(from: place + 1, to: r, by: 1) { indices[next] = indices[next - 1] + 1 }
                return true
            }
        },
        NativeRow("combinations_with_replacement(iterable, r)") { machine, a throws(PythonError) in
            let pool = try machine.collect(a[0])
            let r = try size(machine, a[1])
            let first = pool.isEmpty && r > 0 ? nil : [Int](repeating: 0, count: r)
            return choose(machine, pool, replacementType, first: first) { indices in
                guard let place = indices.lastIndex(where: { $0 != pool.count - 1 }) else { return false }
                let index = indices[place] + 1
                for next in place..<r { indices[next] = index }
                return true
            }
        },
        NativeRow("permutations(iterable, r=None)") { machine, a throws(PythonError) in
            let pool = try machine.collect(a[0])
            let count = pool.count
            guard a[1].isNone || machine.bigIntegerValue(a[1]) != nil else {
                throw machine.raise(.typeError, "Expected int as r")
            }
            let r = a[1].isNone ? count : try size(machine, a[1])
            var cycles = r <= count ? (0..<r).map { count - $0 } : []
            return choose(
                machine, pool, permutationsType, first: r <= count ? Array(0..<count) : nil, width: r
            ) { indices in
                for place in stride(from: r - 1, through: 0, by: -1) {
                    cycles[place] -= 1
                    if cycles[place] > 0 {
                        indices.swapAt(place, count - cycles[place])
                        return true
                    }
                    indices.append(indices.remove(at: place))
                    cycles[place] = count - place
                }
                return false
            }
        },
    ]

    private static let combinationsType = NativeIterator.type("combinations", module: "itertools")
    private static let replacementType = NativeIterator.type(
        "combinations_with_replacement", module: "itertools")
    private static let permutationsType = NativeIterator.type("permutations", module: "itertools")

    private static func size(_ machine: Machine, _ value: Value) throws(PythonError) -> Int {
        let r = try machine.index(value)
        if r < 0 { throw machine.raise(.valueError, "r must be non-negative") }
        return r
    }

    /// An iterator over tuples of the pool's elements at the first `width` indices, which `advance` moves on until it
    /// answers false.
    private static func choose(
        _ machine: Machine, _ pool: [Value], _ type: NativeType, first: [Int]?, width: Int? = nil,
        _ advance: @escaping (inout [Int]) -> Bool
    ) -> Value {
        let choice = Choice(pool, first, width: width, advance)
        return machine.host(NativeIterator(holds: { pool }, step: choice.next), type)
    }

    private final class Choice {
        let pool: [Value]
        var indices: [Int]
        let width: Int
        let advance: (inout [Int]) -> Bool
        var (isFresh, isDone): (Bool, Bool)

        init(_ pool: [Value], _ first: [Int]?, width: Int?, _ advance: @escaping (inout [Int]) -> Bool) {
            self.pool = pool
            indices = first ?? []
            self.width = width ?? indices.count
            self.advance = advance
            (isFresh, isDone) = (true, first == nil)
        }

        func next(_ machine: Machine) throws(PythonError) -> Value {
            if !isDone, !isFresh { isDone = !advance(&indices) }
            isFresh = false
            if isDone { return .undefined }
            if width == 0 { return machine.tuple([]) }
            let tuple = machine.makeTuple(count: width)
            let items = tuple.pointee.items
            pool.withUnsafeBufferPointer { pool in
                indices.withUnsafeBufferPointer { indices in
                    for place in 0..<width { items[place] = pool[indices[place]] }
                }
            }
            return Value(tuple)
        }
    }
}

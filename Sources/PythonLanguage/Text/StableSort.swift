/// A stable merge sort of runs (Peters' timsort without galloping), for elements that are plain memory.
///
/// `less` may throw; the buffer then still holds a permutation of what it held before, as Python promises.
package struct StableSort<Element, Failure: Error> {
    private let base: UnsafeMutablePointer<Element>
    private let count: Int
    private let less: (Element, Element) throws(Failure) -> Bool
    private var runs: [(start: Int, count: Int)] = []
    private let scratch: UnsafeMutablePointer<Element>

    @inline(__always)
    package static func sort(
        _ base: UnsafeMutablePointer<Element>, count: Int,
        by less: (Element, Element) throws(Failure) -> Bool
    ) throws(Failure) {
        guard count > 1 else { return }
        let scratch = UnsafeMutablePointer<Element>.allocate(capacity: count / 2 + 1)
        defer { scratch.deallocate() }
        try withoutActuallyEscaping(less) { less throws(Failure) in
            var sorter = StableSort(base: base, count: count, less: less, scratch: scratch)
            try sorter.run()
        }
    }

    private init(
        base: UnsafeMutablePointer<Element>, count: Int,
        less: @escaping (Element, Element) throws(Failure) -> Bool, scratch: UnsafeMutablePointer<Element>
    ) {
        self.base = base
        self.count = count
        self.less = less
        self.scratch = scratch
    }

    /// A run length between 32 and 64 so that the runs are about a power of two in number.
    private static func minimumRun(_ count: Int) -> Int {
        var rest = count
        var odd = 0
        while rest >= 64 {
            odd |= rest & 1
            rest >>= 1
        }
        return rest + odd
    }

    private mutating func run() throws(Failure) {
        let minimum = Self.minimumRun(count)
        var start = 0
        while start < count {
            var length = try naturalRun(from: start)
            let wanted = min(minimum, count - start)
            if length < wanted {
                try insert(start, sorted: length, total: wanted)
                length = wanted
            }
            runs.append((start, length))
            try collapse(all: false)
            start += length
        }
        try collapse(all: true)
    }

    /// The length of the ascending run at `start`; a strictly descending one is turned round.
    private func naturalRun(from start: Int) throws(Failure) -> Int {
        var index = start + 1
        guard index < count else { return 1 }
        if try less(base[index], base[index - 1]) {
            index += 1
            while index < count, try less(base[index], base[index - 1]) { index += 1 }
            var (low, high) = (start, index - 1)
            while low < high {
                (base[low], base[high]) = (base[high], base[low])
                low += 1
                high -= 1
            }
        } else {
            index += 1
            while index < count, try !less(base[index], base[index - 1]) { index += 1 }
        }
        return index - start
    }

    /// Binary insertion of the elements behind the first `sorted`.
    private func insert(_ start: Int, sorted: Int, total: Int) throws(Failure) {
        for index in start + sorted..<start + total {
            let pivot = base[index]
            var (low, high) = (start, index)
            while low < high {
                let middle = (low + high) / 2
                if try less(pivot, base[middle]) { high = middle } else { low = middle + 1 }
            }
            var position = index
            while position > low {
                base[position] = base[position - 1]
                position -= 1
            }
            base[low] = pivot
        }
    }

    private mutating func collapse(all: Bool) throws(Failure) {
        while runs.count > 1 {
            var index = runs.count - 2
            let violates =
                (index > 0 && runs[index - 1].count <= runs[index].count + runs[index + 1].count)
                || (index > 1 && runs[index - 2].count <= runs[index - 1].count + runs[index].count)
            if all || violates {
                if index > 0, runs[index - 1].count < runs[index + 1].count { index -= 1 }
            } else if runs[index].count > runs[index + 1].count {
                return
            }
            try merge(at: index)
        }
    }

    private mutating func merge(at index: Int) throws(Failure) {
        let (first, second) = (runs[index], runs[index + 1])
        runs[index] = (first.start, first.count + second.count)
        runs.remove(at: index + 1)
        if first.count <= second.count {
            try mergeForwards(first.start, first.count, second.count)
        } else {
            try mergeBackwards(first.start, first.count, second.count)
        }
    }

    /// The left run goes to the scratch space.
    private func mergeForwards(_ start: Int, _ leftCount: Int, _ rightCount: Int) throws(Failure) {
        scratch.update(from: base + start, count: leftCount)
        var (left, right, target) = (0, start + leftCount, start)
        let end = right + rightCount
        defer { (base + target).update(from: scratch + left, count: leftCount - left) }
        while left < leftCount, right < end {
            if try less(base[right], scratch[left]) {
                base[target] = base[right]
                right += 1
            } else {
                base[target] = scratch[left]
                left += 1
            }
            target += 1
        }
    }

    /// The right run goes to the scratch space; merges from the end.
    private func mergeBackwards(_ start: Int, _ leftCount: Int, _ rightCount: Int) throws(Failure) {
        scratch.update(from: base + start + leftCount, count: rightCount)
        var (left, right, target) = (start + leftCount, rightCount, start + leftCount + rightCount)
        defer { (base + (target - right)).update(from: scratch, count: right) }
        while left > start, right > 0 {
            if try less(scratch[right - 1], base[left - 1]) {
                target -= 1
                left -= 1
                base[target] = base[left]
            } else {
                target -= 1
                right -= 1
                base[target] = scratch[right]
            }
        }
    }
}

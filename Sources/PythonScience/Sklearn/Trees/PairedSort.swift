/// Values sorted with the samples they belong to, by quicksort in three parts (fast with many equal values), below 16
/// by insertion; equal values end in scikit-learn's order.
enum PairedSort {
    static func sort(
        _ values: UnsafeMutablePointer<Float>, _ samples: UnsafeMutablePointer<Int>, _ count: Int
    ) {
        guard count > 0 else { return }
        quicksort(values, samples, count, 2 * (Int.bitWidth - 1 - count.leadingZeroBitCount))
    }

    private static func quicksort(
        _ values: UnsafeMutablePointer<Float>, _ samples: UnsafeMutablePointer<Int>, _ count: Int,
        _ depth: Int
    ) {
        var (values, samples, count, depth) = (values, samples, count, depth)
        while count > 15 {
            if depth <= 0 { return heapsort(values, samples, count) }
            depth -= 1
            let pivot = median(values[0], values[count / 2], values[count - 1])
            var (i, l, r) = (0, 0, count)
            while i < r {
                if values[i] < pivot {
                    swap(values, samples, i, l)
                    i += 1
                    l += 1
                } else if values[i] > pivot {
                    r -= 1
                    swap(values, samples, i, r)
                } else {
                    i += 1
                }
            }
            quicksort(values, samples, l, depth)
            values += r
            samples += r
            count -= r
        }
        for i in stride(from: 1, to: count, by: 1) {
            let (value, sample) = (values[i], samples[i])
            var j = i
            while j > 0, values[j - 1] > value {
                (values[j], samples[j]) = (values[j - 1], samples[j - 1])
                j -= 1
            }
            (values[j], samples[j]) = (value, sample)
        }
    }

    private static func median(_ a: Float, _ b: Float, _ c: Float) -> Float {
        if a < b { return b < c ? b : a < c ? c : a }
        return b < c ? (a < c ? a : c) : b
    }

    @inline(__always)
    private static func swap(
        _ values: UnsafeMutablePointer<Float>, _ samples: UnsafeMutablePointer<Int>, _ i: Int, _ j: Int
    ) {
        (values[i], values[j]) = (values[j], values[i])
        (samples[i], samples[j]) = (samples[j], samples[i])
    }

    private static func heapsort(
        _ values: UnsafeMutablePointer<Float>, _ samples: UnsafeMutablePointer<Int>, _ count: Int
    ) {
        for start in stride(from: (count - 2) / 2, through: 0, by: -1) { sift(values, samples, start, count) }
        for end in stride(from: count - 1, to: 0, by: -1) {
            swap(values, samples, 0, end)
            sift(values, samples, 0, end)
        }
    }

    private static func sift(
        _ values: UnsafeMutablePointer<Float>, _ samples: UnsafeMutablePointer<Int>, _ start: Int, _ end: Int
    ) {
        var root = start
        while true {
            let child = root * 2 + 1
            var greatest = root
            if child < end, values[greatest] < values[child] { greatest = child }
            if child + 1 < end, values[greatest] < values[child + 1] { greatest = child + 1 }
            if greatest == root { return }
            swap(values, samples, root, greatest)
            root = greatest
        }
    }
}

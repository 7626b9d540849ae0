/// A graph with lengths, its rows one behind the other; paths go both ways.
struct NeighbourGraph {
    let starts: [Int]
    let columns: [Int]
    let lengths: [Double]

    var count: Int { starts.count - 1 }

    /// Dijkstra's algorithm with a binary heap.
    func distances(from source: Int) -> [Double] {
        var found = Array(repeating: Double.infinity, count: count)
        found[source] = 0
        var heap: [(Double, Int)] = [(0, source)]
        while !heap.isEmpty {
            let (distance, node) = heap[0]
            let last = heap.removeLast()
            if !heap.isEmpty { sink(&heap, last) }
            guard distance <= found[node] else { continue }
            for at in starts[node]..<starts[node + 1] {
                let next = distance + lengths[at]
                guard next < found[columns[at]] else { continue }
                found[columns[at]] = next
                rise(&heap, (next, columns[at]))
            }
        }
        return found
    }

    private func rise(_ heap: inout [(Double, Int)], _ item: (Double, Int)) {
        heap.append(item)
        var hole = heap.count - 1
        while hole > 0, heap[(hole - 1) / 2].0 > item.0 {
            heap[hole] = heap[(hole - 1) / 2]
            hole = (hole - 1) / 2
        }
        heap[hole] = item
    }

    private func sink(_ heap: inout [(Double, Int)], _ item: (Double, Int)) {
        var hole = 0
        while 2 * hole + 1 < heap.count {
            var child = 2 * hole + 1
            if child + 1 < heap.count, heap[child + 1].0 < heap[child].0 { child += 1 }
            guard heap[child].0 < item.0 else { break }
            heap[hole] = heap[child]
            hole = child
        }
        heap[hole] = item
    }
}

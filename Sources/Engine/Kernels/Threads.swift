import CKernels

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The threads that products and recurrent layers share their rows or columns between. Results do not depend on
/// their number: every element is computed by one thread, from the same sums in the same order.
package enum Threads {
    /// How many compute, the caller's among them. One unless set.
    package static var count: Int {
        get { Int(nb_thread_count()) }
        set { nb_set_thread_count(Int32(clamping: newValue)) }
    }

    /// The processors this process may use.
    package static var processors: Int { Int(nb_processor_count()) }

    /// What numeric programs are told by OMP_NUM_THREADS, or else all processors.
    package static var standard: Int {
        guard let text = getenv("OMP_NUM_THREADS"), let count = Int(String(cString: text)), count > 0 else {
            return processors
        }
        return count
    }

    /// Lets threads that start from now on allocate from the first one's heap, in large pages, which costs them less.
    package static func prepareHeap() { nb_prepare_heap() }

    /// Runs `body` for every part, on as many threads as there are, and returns when all are done.
    static func run(_ parts: Int, _ body: (Int) -> Void) {
        if parts <= 1 || count <= 1 {
            for part in 0..<max(parts, 0) { body(part) }
            return
        }
        withoutActuallyEscaping(body) { body in
            withUnsafePointer(to: Job(body: body)) { job in
                nb_run_parts(
                    Int32(parts),
                    { context, part in
                        context?.assumingMemoryBound(to: Job.self).pointee.body(Int(part))
                    }, UnsafeMutableRawPointer(mutating: job))
            }
        }
    }

    private struct Job {
        let body: (Int) -> Void
    }

    /// Divides `0..<count` into one range a thread, whose bounds are multiples of `grain`, when the whole is
    /// worth it: `work` multiply-adds.
    static func divide(_ count: Int, grain: Int, work: Int, _ body: (Range<Int>) -> Void) {
        let grains = (count + grain - 1) / grain
        let parts = work < leastWork ? 1 : min(Threads.count, grains)
        if parts <= 1 { return body(0..<count) }
        run(parts) { part in
            let (first, last) = (grains * part / parts * grain, grains * (part + 1) / parts * grain)
            if first < count { body(first..<min(last, count)) }
        }
    }

    /// The work of adding up numbers, which come from memory one by one where those of products are in the cache.
    static func sums(_ count: Int) -> Int { 6 * count }

    /// Less is done before another thread has woken up.
    private static let leastWork = 1 << 20
}

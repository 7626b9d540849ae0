#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// What happens when the fuel is used up: collection, memory limit, deadline, stop requests.

extension Machine {
    /// Looks for work at a safepoint of the interpreter loop.
    @inline(never)
    func safepoint(rootBase: Int) throws(PythonError) {
        fuel.pointee = Machine.fuelInterval
        if heap.wantsCollection || heap.wouldExceedLimit(0) {
            collect(rootBase: rootBase)
            if finalization?.hasWork == true { try runFinalizers() }
        } else {
            heap.rootTop = rootBase
        }
        try checkLimits()
    }

    func checkLimits() throws(PythonError) {
        if fuel.pointee <= 0 {
            fuel.pointee = Machine.fuelInterval
            if heap.wantsCollection {
                // Natives cannot collect here; the next safepoint will.
                fuel.pointee = 1
            }
        }
        flushIfDue()
        if let message = heap.refusal?() { throw raise(.memoryError, message) }
        if heap.wouldExceedLimit(0) {
            // Everything that native code holds is on the root stack.
            collectGarbage()
            if heap.wouldExceedLimit(0) { throw raise(.memoryError, arguments: []) }
        }
        if stopFlag.cell.pointee != 0 || deadline != UInt64.max && Machine.now() > deadline { throw stop() }
    }

    /// The exception that no handler catches.
    private func stop() -> PythonError {
        let requested = StopReason(rawValue: stopFlag.cell.pointee) ?? .interrupt
        let reason = requested == .none ? .deadline : requested
        stopFlag.cell.pointee = 0
        deadline = UInt64.max
        let error =
            reason == .interrupt
            ? raise(.keyboardInterrupt, arguments: []) : raise(.timeoutError, "the cell ran out of time")
        stopping = reason
        return error
    }

    /// Raises MemoryError when `bytes` more would break the limit; call before large allocations.
    package func reserve(bytes: Int) throws(PythonError) {
        if heap.wouldExceedLimit(bytes) { throw raise(.memoryError, arguments: []) }
    }

    /// Nanoseconds of the monotonic clock.
    package static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}

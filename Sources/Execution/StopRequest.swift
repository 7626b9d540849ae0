import Synchronization

/// Says whether, and why, the running cell must end. Set from any thread or a signal handler, read by the
/// kernels and the engine in their loops.
package final class StopRequest: Sendable {
    package enum Reason: Int, Sendable {
        case timeLimit = 1
        case interrupt = 2
    }

    private let state = Atomic<Int>(0)

    package init() {}

    package var reason: Reason? { Reason(rawValue: state.load(ordering: .relaxed)) }

    /// Asks for the stop; the first reason given stays.
    package func request(_ reason: Reason) {
        _ = state.compareExchange(expected: 0, desired: reason.rawValue, ordering: .relaxed)
    }

    /// Takes a time limit back when its cell has ended in time. An interrupt stays.
    package func clearTimeLimit() {
        _ = state.compareExchange(expected: Reason.timeLimit.rawValue, desired: 0, ordering: .relaxed)
    }
}

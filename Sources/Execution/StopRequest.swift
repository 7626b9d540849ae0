import Synchronization

/// Says whether, and why, the running cell must end. Set from any thread or a signal handler, read by the
/// kernels and the engine in their loops.
package final class StopRequest: Sendable {
    package enum Reason: Int, Sendable {
        case timeLimit = 1
        case interrupt = 2

        /// The error that ends the cell, named as Python names it.
        package var errorName: String {
            switch self {
            case .timeLimit: "TimeoutError"
            case .interrupt: "KeyboardInterrupt"
            }
        }

        package var message: String {
            switch self {
            case .timeLimit: "the cell ran out of time"
            case .interrupt: "interrupted from the keyboard"
            }
        }
    }

    package typealias Listener = @Sendable (Reason?) -> Void

    private let state = Atomic<Int>(0)
    private let listeners = Mutex<[Listener]>([])

    package init() {}

    /// Told of every change, on the thread that makes it.
    package func onChange(_ listener: @escaping Listener) { listeners.withLock { $0.append(listener) } }

    package var reason: Reason? { Reason(rawValue: state.load(ordering: .relaxed)) }

    /// Asks for the stop; the first reason given stays.
    package func request(_ reason: Reason) {
        if state.compareExchange(expected: 0, desired: reason.rawValue, ordering: .relaxed).exchanged {
            tell(reason)
        }
    }

    /// Takes a time limit back when its cell has ended in time. An interrupt stays.
    package func clearTimeLimit() {
        let limit = Reason.timeLimit.rawValue
        if state.compareExchange(expected: limit, desired: 0, ordering: .relaxed).exchanged { tell(nil) }
    }

    private func tell(_ reason: Reason?) {
        for listener in listeners.withLock({ $0 }) { listener(reason) }
    }
}

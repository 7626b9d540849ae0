import Foundation
import Synchronization

/// Ctrl-C and SIGTERM as requests: the run ends, and what it made so far is written.
enum Interruption {
    /// Set by the signal handler, which may do little else.
    private static let flag = Atomic(false)

    /// Has a signal come? Asked by whoever waits for the work.
    static var hasCome: Bool { flag.load(ordering: .relaxed) }

    /// Runs `body`; a first signal sets `hasCome`, a second one ends the process at once.
    static func whileWatched<Result>(_ body: () throws -> Result) rethrows -> Result {
        flag.store(false, ordering: .relaxed)
        // Whoever started this process may have kept the signals from its thread, and so from this one.
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM] {
            sigaddset(&signals, number)
            signal(number) { _ in
                Interruption.flag.store(true, ordering: .relaxed)
                signal(SIGINT, SIG_DFL)
                signal(SIGTERM, SIG_DFL)
            }
        }
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        defer {
            signal(SIGINT, SIG_DFL)
            signal(SIGTERM, SIG_DFL)
        }
        return try body()
    }
}

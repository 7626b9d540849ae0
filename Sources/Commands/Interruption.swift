import Dispatch
import Foundation

/// Ctrl-C and SIGTERM as requests: the run ends, and what it made so far is written.
enum Interruption {
    /// Runs `body`; a first signal calls `handler`, a second one ends the process at once.
    static func whileHandled<Result>(
        by handler: @escaping @Sendable () -> Void, _ body: () -> Result
    ) -> Result {
        let queue = DispatchQueue(label: "signals")
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                handler()
                signal(number, SIG_DFL)
            }
            source.resume()
            return source
        }
        defer {
            for source in sources { source.cancel() }
            signal(SIGINT, SIG_DFL)
            signal(SIGTERM, SIG_DFL)
        }
        return body()
    }
}

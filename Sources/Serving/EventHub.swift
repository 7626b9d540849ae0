import Foundation
import Synchronization

/// What pages are told, as server-sent events.
///
/// Every listener has a queue of its own with a bound: when a page is slower than the run, the oldest events
/// are dropped. Those of a run are not needed: `state`, sent when a page begins to listen, says all. A page that
/// misses a change of its demo is disconnected: it comes back and asks for everything.
package final class EventHub: Sendable {
    private static let queueLength = 256
    /// Proxies and browsers give up on a silent connection; a gone client is found out.
    private static let heartbeat = Duration.seconds(15)

    private let listeners = Mutex<[Int: AsyncStream<String>.Continuation]>([:])
    private let nextID = Atomic<Int>(0)

    package init() {}

    /// Events from now on, `first` before them; nil where too many listen already.
    func listen(first: String) -> AsyncStream<String>? {
        let (stream, continuation) = AsyncStream.makeStream(
            of: String.self, bufferingPolicy: .bufferingNewest(Self.queueLength))
        let id = nextID.add(1, ordering: .relaxed).newValue
        let isAccepted = listeners.withLock {
            guard $0.count < WebLimits.listeners else { return false }
            $0[id] = continuation
            return true
        }
        guard isAccepted else { return nil }
        continuation.onTermination = { [weak self] _ in
            _ = self?.listeners.withLock { $0.removeValue(forKey: id) }
        }
        continuation.yield(first)
        return stream
    }

    /// Tells all pages.
    package func send(_ name: String, _ value: some Encodable) {
        send(Self.event(name, value))
    }

    /// The same with a value that is JSON already, on one line.
    func send(_ name: String, json: String) { send("event: \(name)\ndata: \(json)\n\n") }

    private func send(_ text: String) {
        // A continuation that ends calls back: not under the lock.
        for listener in listeners.withLock({ Array($0.values) }) {
            if case .dropped(let lost) = listener.yield(text), lost.hasPrefix("event: demo\n") {
                listener.finish()
            }
        }
    }

    /// `event: name` and the value as JSON on one line.
    static func event(_ name: String, _ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        let data = (try? encoder.encode(value)) ?? Data("null".utf8)
        return "event: \(name)\ndata: \(String(decoding: data, as: UTF8.self))\n\n"
    }

    func beat() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: Self.heartbeat)
            send(": alive\n\n")
        }
    }

    func close() {
        for listener in listeners.withLock({ Array($0.values) }) { listener.finish() }
    }
}

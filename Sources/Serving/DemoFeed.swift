import Execution
import Foundation

// A page's demo, run by the session's kernels. The page's script (templates/live/page.js) talks with a worker:
// here the server is the worker, with the same messages. What a reader does is posted to `/event`; what comes of
// it is sent to all pages as events `demo`, for all of them show the same document.

/// What a page posts: `{"page": "id", "message": {"type": "event", ...}}`.
struct DemoMessage: Sendable {
    enum Kind: String {
        /// The page is there: what does its document show?
        case start
        case event
        case stop
    }

    var kind: Kind
    /// Which page it comes from; only that one is told that it can begin.
    var page: String
    /// The message as JSON.
    var text: String

    init?(_ body: [UInt8]) {
        guard let value = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any],
            let page = value["page"] as? String, page.utf8.count <= 64,
            page.utf8.allSatisfy({
                $0 < 0x80 && Unicode.Scalar($0).properties.isAlphabetic || (0x30...0x39).contains($0)
            }),
            let message = value["message"] as? [String: Any],
            let kind = (message["type"] as? String).flatMap(Kind.init),
            kind != .event || message["fields"] is [Any],
            let text = try? JSONSerialization.data(withJSONObject: message)
        else { return nil }
        self.kind = kind
        self.page = page
        self.text = String(decoding: text, as: UTF8.self)
    }
}

/// Tells pages what comes of one message.
struct DemoFeed: Sendable {
    private let hub: EventHub
    private let page: String

    init(_ hub: EventHub, page: String) {
        self.hub = hub
        self.page = page
    }

    /// On the session's thread.
    func perform(_ message: DemoMessage, with kernels: KernelTable) {
        let isStart = message.kind == .start
        if !isStart { tell(#"{"type":"busy","isBusy":true}"#) }
        let event = ReaderEvent(message: isStart ? nil : message.text) { patches in
            tell(#"{"type":"patches","patches":\#(patches)}"#, toAll: !isStart)
        }
        let answer = kernels.receive(event)
        if let error = answer?.error { tell(#"{"type":"error","message":\#(Self.quoted(error))}"#) }
        tell(isStart ? #"{"type":"ready","blocks":[]}"# : #"{"type":"busy","isBusy":false}"#)
    }

    private func tell(_ message: String, toAll: Bool = false) {
        hub.send("demo", json: "{\"page\":\(toAll ? "null" : Self.quoted(page)),\"message\":\(message)}")
    }

    private static func quoted(_ text: String) -> String {
        String(decoding: (try? JSONEncoder().encode(text)) ?? Data("\"\"".utf8), as: UTF8.self)
    }
}

import Foundation

// The part of HTTP/1.1 that a page on this machine needs, with a bound on everything that a client decides.

/// Bounds on what one client may send or hold.
package enum WebLimits {
    /// Bytes of a request's head.
    static let head = 16 << 10
    /// Bytes of a request's body: the values of a form.
    package static let body = 1 << 20
    /// Connections at once; more are closed at once.
    package static let connections = 64
    /// Pages that listen at once.
    package static let listeners = 16
    /// Seconds for a request to arrive, for a part of an answer to be taken, and between requests.
    static let arrival = 10.0
    static let sending = 10.0
    static let idle = 60.0
}

/// A request as it arrived.
package struct WebRequest: Sendable {
    package var method: String
    package var path: String
    package var query: [String: String]
    /// By name in lower case.
    package var headers: [String: String]
    package var body: [UInt8] = []

    /// Reads the head, without the empty line behind it; nil for what is no HTTP/1.x.
    init?(head: [UInt8]) {
        guard let text = String(validating: head, as: UTF8.self) else { return nil }
        var lines = text.components(separatedBy: "\r\n")[...]
        let words = lines.removeFirst().split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, words[2].hasPrefix("HTTP/1."), words[1].first == "/" else { return nil }
        method = String(words[0])
        let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(target[0])
        query = [:]
        for pair in target.count > 1 ? target[1].split(separator: "&") : [] {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            query[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
        }
        headers = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
            let name = line[..<colon].lowercased()
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            // A second Host or length is an attempt to be read in two ways.
            if headers.updateValue(value, forKey: name) != nil, ["host", "content-length"].contains(name) {
                return nil
            }
        }
    }

    var closesConnection: Bool { headers["connection"]?.lowercased() == "close" }

    /// The value of a cookie.
    func cookie(_ name: String) -> String? {
        for pair in (headers["cookie"] ?? "").split(separator: ";") {
            let parts = pair.trimmingCharacters(in: .whitespaces).split(separator: "=", maxSplits: 1)
            if parts.count == 2, parts[0] == name { return String(parts[1]) }
        }
        return nil
    }
}

/// An answer.
package struct WebResponse: Sendable {
    enum Body: Sendable {
        case bytes([UInt8])
        /// Server-sent events, for as long as the client listens.
        case events(AsyncStream<String>)
    }

    var status: Int
    var headers: [(name: String, value: String)]
    var body: Body

    init(_ status: Int, _ text: String, type: String = "text/plain; charset=utf-8") {
        self.status = status
        headers = [("Content-Type", type)]
        body = .bytes(Array(text.utf8))
    }

    init(events: AsyncStream<String>) {
        status = 200
        headers = [("Content-Type", "text/event-stream; charset=utf-8")]
        body = .events(events)
    }

    static func redirect(to address: String) -> WebResponse {
        var response = WebResponse(303, "")
        response.headers.append(("Location", address))
        return response
    }

    private static let phrases = [
        200: "OK", 202: "Accepted", 204: "No Content", 303: "See Other", 400: "Bad Request",
        403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 409: "Conflict",
        411: "Length Required", 413: "Content Too Large", 415: "Unsupported Media Type",
        429: "Too Many Requests", 431: "Request Header Fields Too Large", 503: "Service Unavailable",
    ]

    /// The head as it is sent: with a length, or without one for a stream, which ends with its connection.
    func head(closes: Bool) -> String {
        var lines = ["HTTP/1.1 \(status) \(Self.phrases[status] ?? "Status")"]
        for (name, value) in headers + Self.always { lines.append("\(name): \(value)") }
        if case .bytes(let bytes) = body { lines.append("Content-Length: \(bytes.count)") }
        lines.append("Connection: \(closes ? "close" : "keep-alive")")
        return lines.joined(separator: "\r\n") + "\r\n\r\n"
    }

    /// Nobody else may frame, read, store or guess at what is answered.
    private static let always = [
        (name: "Cache-Control", value: "no-store"), (name: "X-Content-Type-Options", value: "nosniff"),
        (name: "Referrer-Policy", value: "no-referrer"), (name: "X-Frame-Options", value: "DENY"),
        (name: "Cross-Origin-Resource-Policy", value: "same-origin"),
        (name: "Cross-Origin-Opener-Policy", value: "same-origin"),
    ]
}

import FlyingSocks
import Foundation
import Synchronization

// HTTP over FlyingSocks, the sockets of FlyingFox. FlyingFox's own server bounds neither a request's head nor
// the number of connections, and ends when it can't accept; here every wait has an end and every client its
// bounds, so that one of them costs the others nothing.

/// A server on the loopback interface alone.
package final class LoopbackServer: Sendable {
    package typealias Handler = @Sendable (WebRequest) async -> WebResponse

    package let port: UInt16
    private let listener: Socket
    private let connectionCount = Mutex(0)

    /// - Parameter port: 0 takes a free one.
    /// - Throws: `SocketError` when the port is taken.
    package init(port: UInt16) throws {
        listener = try Socket(domain: AF_INET)
        try listener.setValue(true, for: .localAddressReuse)
        try listener.bind(to: .inet(ip4: "127.0.0.1", port: port))
        try listener.listen()
        guard case .ip4(_, let bound) = try listener.sockname() else { throw SocketError.unsupportedAddress }
        self.port = bound
    }

    /// Answers requests until the task is cancelled.
    package func run(_ handler: @escaping Handler) async {
        #if canImport(Darwin)
            let pool = SocketPool.kQueue()
        #else
            let pool = SocketPool.ePoll()
        #endif
        do {
            try await pool.prepare()
            let listening = try AsyncSocket(socket: listener, pool: pool)
            await withTaskGroup(of: Void.self) { group in
                group.addTask { try? await pool.run() }
                group.addTask { await self.accept(on: listening, handler) }
                await group.next()
                group.cancelAll()
            }
        } catch {}
        try? listener.close()
    }

    private func accept(on listening: AsyncSocket, _ handler: @escaping Handler) async {
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                do {
                    let client = try await listening.accept()
                    guard enter() else {
                        try? client.close()
                        continue
                    }
                    group.addTask {
                        await Connection(client).serve(handler)
                        try? client.close()
                        self.leave()
                    }
                } catch is CancellationError {
                    return
                } catch SocketError.disconnected {
                    return
                } catch {
                    // Out of descriptors, most likely: others will end.
                    try? await Task.sleep(for: .milliseconds(100))
                }
            }
        }
    }

    private func enter() -> Bool {
        connectionCount.withLock {
            guard $0 < WebLimits.connections else { return false }
            $0 += 1
            return true
        }
    }

    private func leave() { connectionCount.withLock { $0 -= 1 } }
}

/// One client: requests one after the other.
private actor Connection {
    private let socket: AsyncSocket
    private var buffer: [UInt8] = []

    init(_ socket: AsyncSocket) { self.socket = socket }

    /// A request that can't be answered as it should be.
    private struct Refusal: Error {
        var response: WebResponse
    }

    func serve(_ handler: LoopbackServer.Handler) async {
        do {
            while !Task.isCancelled {
                guard let request = try await nextRequest() else { return }
                let response = await handler(request)
                try await send(response, closes: request.closesConnection)
                if request.closesConnection { return }
                if case .events = response.body { return }
            }
        } catch let refusal as Refusal {
            try? await send(refusal.response, closes: true)
        } catch {}
    }

    // MARK: Reading

    /// nil when the client is done.
    private func nextRequest() async throws -> WebRequest? {
        if buffer.isEmpty {
            guard try await within(WebLimits.idle, { try await self.readMore() }) else { return nil }
        }
        return try await within(WebLimits.arrival) { try await self.readRequest() }
    }

    private func readMore() async throws -> Bool {
        do {
            buffer += try await socket.read(atMost: 4096)
            return true
        } catch SocketError.disconnected {
            return false
        }
    }

    private func readRequest() async throws -> WebRequest? {
        var searched = 0
        while true {
            if let end = headEnd(from: searched) {
                guard var request = WebRequest(head: Array(buffer[..<end])) else {
                    throw Refusal(response: WebResponse(400, "got no HTTP request\n"))
                }
                buffer.removeFirst(end + 4)
                request.body = try await body(of: request)
                return request
            }
            guard buffer.count <= WebLimits.head else {
                throw Refusal(response: WebResponse(431, "the request's head is too large\n"))
            }
            searched = max(0, buffer.count - 3)
            guard try await readMore() else { return nil }
        }
    }

    private func headEnd(from start: Int) -> Int? {
        guard buffer.count >= 4 else { return nil }
        return (start...max(start, buffer.count - 4)).first {
            buffer[$0...].starts(with: [0x0D, 0x0A, 0x0D, 0x0A])
        }
    }

    private func body(of request: WebRequest) async throws -> [UInt8] {
        guard request.headers["transfer-encoding"] == nil else {
            throw Refusal(response: WebResponse(411, "a body needs a length\n"))
        }
        guard let text = request.headers["content-length"] else { return [] }
        guard let length = Int(text), length >= 0 else {
            throw Refusal(response: WebResponse(400, "got a malformed length\n"))
        }
        guard length <= WebLimits.body else {
            throw Refusal(response: WebResponse(413, "the body is larger than \(WebLimits.body) bytes\n"))
        }
        while buffer.count < length {
            guard try await readMore() else { throw SocketError.disconnected }
        }
        defer { buffer.removeFirst(length) }
        return Array(buffer[..<length])
    }

    // MARK: Writing

    private func send(_ response: WebResponse, closes: Bool) async throws {
        switch response.body {
        case .bytes(let bytes):
            try await write(Array(response.head(closes: closes).utf8) + bytes)
        case .events(let events):
            try await write(Array(response.head(closes: true).utf8))
            try await stream(events)
        }
    }

    /// Sends events until they end or the client goes; what the client sends meanwhile ends it.
    private func stream(_ events: AsyncStream<String>) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for await event in events { try await self.write(Array(event.utf8)) }
            }
            group.addTask { _ = try await self.socket.read(atMost: 1) }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// In pieces, each of which the client must take in time.
    private func write(_ bytes: [UInt8]) async throws {
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + (64 << 10))
            let piece = Data(bytes[start..<end])
            try await within(WebLimits.sending) { try await self.socket.write(piece) }
            start = end
        }
    }
}

/// What `body` gives, or `SocketError.timeout` if it takes longer.
private func within<Result: Sendable>(
    _ seconds: Double, _ body: @escaping @Sendable () async throws -> Result
) async throws -> Result {
    try await withThrowingTaskGroup(of: Result.self) { group in
        group.addTask { try await body() }
        group.addTask {
            try await Task.sleep(for: .seconds(seconds))
            throw SocketError.timeout(message: "\(seconds) s")
        }
        defer { group.cancelAll() }
        guard let result = try await group.next() else { throw CancellationError() }
        return result
    }
}

import Execution
import Foundation
import NotebookFormat
import Reporting
import Serving
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// A connection as a browser, or something worse, makes it: blocking, with a limit on every wait.
final class Client {
    private let descriptor: Int32
    private var received: [UInt8] = []

    init(port: UInt16, receiveBuffer: Int32? = nil) throws {
        #if canImport(Glibc)
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        if var size = receiveBuffer {
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(status == 0)
    }

    deinit { close(descriptor) }

    /// Sends what the other side takes; it may be gone.
    func send(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            #if canImport(Glibc)
                let count = bytes.withUnsafeBytes {
                    Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
            #else
                let count = bytes.withUnsafeBytes { Darwin.send(descriptor, $0.baseAddress, $0.count, 0) }
            #endif
            if count <= 0 { return }
            bytes = bytes.dropFirst(count)
        }
    }

    private func receive() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { return false }
        received += buffer[..<count]
        return true
    }

    /// All up to and with `text`; all there is if it does not come.
    func read(until text: String) -> String {
        let wanted = Array(text.utf8)
        var start = 0
        while true {
            if received.count >= wanted.count {
                for index in start...(received.count - wanted.count)
                where received[index...].starts(with: wanted) {
                    defer { received.removeFirst(index + wanted.count) }
                    return String(decoding: received[..<(index + wanted.count)], as: UTF8.self)
                }
            }
            start = max(0, received.count - wanted.count)
            guard receive() else {
                defer { received = [] }
                return String(decoding: received, as: UTF8.self)
            }
        }
    }

    /// One answer: its status, head and body.
    func answer() -> (status: Int, head: String, body: String) {
        let head = read(until: "\r\n\r\n")
        let status = Int(head.dropFirst(9).prefix(3)) ?? 0
        let length =
            head.components(separatedBy: "Content-Length: ").dropFirst().first
            .flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
        while received.count < length, receive() {}
        let body = String(decoding: received.prefix(length), as: UTF8.self)
        received.removeFirst(min(length, received.count))
        return (status, head, body)
    }
}

/// A notebook in a temporary folder on a server that runs until the test ends.
final class TestServer {
    let url: URL
    let server: NotebookServer
    private let task: Task<Void, Never>

    init(_ text: String, plan: RunPlan = RunPlan()) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "nbrun-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let url = folder.appendingPathComponent("a.md")
        try Data(text.utf8).write(to: url)
        let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("templates").path
        let renderer = try HTMLReport(templates: templates)
        let server = try NotebookServer(
            ServedNotebook(
                path: url.path, plan: plan,
                load: {
                    let bytes = [UInt8]((try? Data(contentsOf: url)) ?? Data())
                    let (notebook, found) = NotebookReader.read(
                        name: "a.md", bytes: bytes, runnableLanguages: KernelTable.languages)
                    if let notebook, !found.contains(where: { $0.severity == .error }) {
                        return .success(notebook)
                    }
                    return .failure(.init(text: found.map { $0.rendered() }.joined()))
                },
                page: { notebook, result in
                    try renderer.render(
                        Report(
                            notebook: notebook, runs: result.runs,
                            provenance: .init(version: "1", seed: 0, sourceName: "a.md", sourceHash: ""),
                            document: result.document))
                }, liveScript: try livePageScript(templates: templates)),
            port: 0)
        self.url = url
        self.server = server
        task = Task { await server.run() }
    }

    deinit {
        task.cancel()
        try? FileManager.default.removeItem(at: url.deletingLastPathComponent())
    }

    func save(_ text: String) throws { try Data(text.utf8).write(to: url, options: .atomic) }

    var host: String { "127.0.0.1:\(server.port)" }
    var cookie: String { "nbrun-\(server.port)=\(server.access.token)" }

    func client(receiveBuffer: Int32? = nil) throws -> Client {
        try Client(port: server.port, receiveBuffer: receiveBuffer)
    }

    /// A request with what a browser on the page sends, `headers` instead where given ("" leaves one out).
    func request(_ line: String, _ headers: [String: String] = [:], body: String = "") -> String {
        var all = ["Host": host, "Cookie": cookie]
        if !body.isEmpty { all["Content-Length"] = String(body.utf8.count) }
        all.merge(headers) { $1 }
        let lines = all.filter { !$0.value.isEmpty }.map { "\($0.key): \($0.value)\r\n" }.joined()
        return "\(line) HTTP/1.1\r\n\(lines)\r\n\(body)"
    }

    func get(_ path: String, _ headers: [String: String] = [:]) throws -> (
        status: Int, head: String, body: String
    ) {
        let client = try client()
        client.send(request("GET \(path)", headers))
        return client.answer()
    }

    func post(_ path: String, _ body: String, _ headers: [String: String] = [:]) throws -> (
        status: Int, head: String, body: String
    ) {
        let client = try client()
        let own = ["Origin": "http://\(host)", "Content-Type": "application/json"]
        client.send(request("POST \(path)", own.merging(headers) { $1 }, body: body))
        return client.answer()
    }

    /// A page that listens.
    func listener(receiveBuffer: Int32? = nil) throws -> Client {
        let client = try client(receiveBuffer: receiveBuffer)
        client.send(request("GET /events"))
        return client
    }

    /// Waits for the end of the run that makes page `version` or a later one.
    func waitForPage(_ version: Int = 1, on listener: Client) {
        while true {
            let event = listener.read(until: "\n\n")
            guard !event.isEmpty else {
                Issue.record("the run did not end")
                return
            }
            let number =
                event.components(separatedBy: "\"version\":").dropFirst().first
                .flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
            if number >= version, event.contains("\"isRunning\":false") { return }
        }
    }
}

func cell(_ code: String) -> String { "# T\n\n```python\n\(code)\n```\n" }

import FlyingSocks
import Foundation

/// A notebook on a server of its own.
package final class NotebookServer: Sendable {
    private let server: LoopbackServer
    package let access: AccessControl
    private let hub = EventHub()
    private let runner: NotebookRunner
    private let file: SavedFile

    /// - Throws: a sentence when the port can't be had.
    package init(_ notebook: ServedNotebook, port: UInt16) throws {
        do {
            server = try LoopbackServer(port: port)
        } catch {
            throw ServingError("port \(port) can't be used: \(error.localizedDescription)")
        }
        access = AccessControl(port: server.port)
        runner = NotebookRunner(notebook, hub: hub)
        file = SavedFile(path: notebook.path)
    }

    package var port: UInt16 { server.port }

    /// Runs the notebook and answers until the task is cancelled.
    package func run() async {
        file.watch { [runner] in runner.restart() }
        runner.start()
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.hub.beat() }
            group.addTask { await self.server.run { await self.answer($0) } }
            await group.next()
            group.cancelAll()
        }
        file.stop()
        runner.stop()
        hub.close()
    }

    // MARK: Routes

    private func answer(_ request: WebRequest) async -> WebResponse {
        if let refusal = access.refusal(of: request) { return refusal }
        switch (request.method, request.path) {
        case ("GET", "/"), ("GET", "/page"): return page()
        case ("GET", "/events"): return events()
        case ("POST", "/event"): return handle(request)
        case (_, "/"), (_, "/page"), (_, "/events"), (_, "/event"):
            return WebResponse(405, "got \(request.method.prefix(10)), expected another method\n")
        default: return WebResponse(404, "there is no such page\n")
        }
    }

    private func page() -> WebResponse {
        let (text, version) = runner.page
        let page = ServedPage(text, version: version)
        var response = WebResponse(200, page.html, type: "text/html; charset=utf-8")
        response.headers.append(("Content-Security-Policy", page.policy))
        return response
    }

    private func events() -> WebResponse {
        guard let events = hub.listen(first: EventHub.event("state", runner.state)) else {
            return WebResponse(503, "too many pages are open\n")
        }
        return WebResponse(events: events)
    }

    /// Something that a reader did with the page's demo.
    private func handle(_ request: WebRequest) -> WebResponse {
        guard request.headers["content-type"]?.hasPrefix("application/json") ?? false else {
            return WebResponse(415, "expected JSON\n")
        }
        guard let message = DemoMessage(request.body) else {
            return WebResponse(400, "got no demo's message\n")
        }
        if message.kind == .stop {
            runner.endRequest()
            return WebResponse(202, "")
        }
        let demo = DemoFeed(hub, page: message.page)
        let isTaken = runner.perform { demo.perform(message, with: $0) }
        return isTaken
            ? WebResponse(202, "") : WebResponse(409, "the notebook runs, or too much is waiting\n")
    }
}

/// What keeps a server from starting, in a sentence.
package struct ServingError: Error, CustomStringConvertible {
    package var description: String

    init(_ description: String) { self.description = description }
}

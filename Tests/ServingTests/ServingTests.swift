import Execution
import Foundation
import Reporting
import Serving
import Testing

@Suite(.serialized) struct ServingTests {
    // MARK: Who is answered

    @Test func onlyTheTokenLetsIn() throws {
        let server = try TestServer(cell("print('secret')"))
        for path in [
            "/", "/page", "/events", "/nothing", "/?token=", "/?token=x",
            "/page?token=\(server.server.access.token)",
        ] {
            #expect(try server.get(path, ["Cookie": ""]).status == 403, "\(path)")
        }
        let other = "nbrun-\(server.server.port)=\(String(repeating: "A", count: 32))"
        #expect(try server.get("/", ["Cookie": other]).status == 403)
        let (status, head, _) = try server.get("/?token=\(server.server.access.token)", ["Cookie": ""])
        #expect(status == 303)
        #expect(head.contains("Set-Cookie: \(server.cookie); Path=/; HttpOnly; SameSite=Strict\r\n"))
        #expect(head.contains("Location: /\r\n"))
        #expect(try server.get("/").status == 200)
        #expect(server.server.access.token.utf8.count == 32)
    }

    @Test func otherHostsAndOriginsAreRefused() throws {
        let server = try TestServer(cell("1"))
        let port = server.server.port
        for host in [
            "evil.example", "evil.example:\(port)", "127.0.0.1", "127.0.0.1:1", "localhost.evil:\(port)",
            "127.0.0.1:\(port).evil",
        ] {
            #expect(try server.get("/", ["Host": host]).status == 403, "\(host)")
            let entry = "/?token=\(server.server.access.token)"
            #expect(try server.get(entry, ["Host": host, "Cookie": ""]).status == 403, "\(host)")
        }
        #expect(try server.get("/", ["Host": "localhost:\(port)"]).status == 200)
        for origin in [
            "http://evil.example", "null", "https://\(server.host)", "http://\(server.host).evil",
            "http://localhost:\(port)",
        ] {
            #expect(try server.get("/page", ["Origin": origin]).status == 403, "\(origin)")
            #expect(try server.post("/event", "{}", ["Origin": origin]).status == 403, "\(origin)")
        }
        #expect(try server.post("/event", "{}", ["Origin": ""]).status == 403)
        #expect(try server.get("/", ["Sec-Fetch-Site": "cross-site"]).status == 403)
        #expect(try server.get("/", ["Sec-Fetch-Site": "none"]).status == 200)
    }

    @Test func nothingElseIsThere() throws {
        let server = try TestServer(cell("1"))
        for path in ["/a.md", "/../a.md", "/etc/passwd", "//"] { #expect(try server.get(path).status == 404) }
        #expect(try server.post("/page", "{}").status == 405)
        #expect(try server.post("/event", "x=1", ["Content-Type": "text/plain"]).status == 415)
        let client = try server.client()
        client.send("DELETE / HTTP/1.1\r\nHost: \(server.host)\r\nCookie: \(server.cookie)\r\n\r\n")
        #expect(client.answer().status == 405)
    }

    @Test func thePolicyAllowsThePagesOwnScriptAlone() throws {
        let server = try TestServer(cell("print('<script>alert(1)</script>')"))
        server.waitForPage(on: try server.listener())
        let (_, head, body) = try server.get("/")
        let policy = try #require(
            head.components(separatedBy: "Content-Security-Policy: ").last?
                .components(separatedBy: "\r\n").first)
        #expect(policy.hasPrefix("default-src 'none'; "))
        #expect(!policy.contains("unsafe"))
        #expect(!body.contains("http-equiv"))
        for (tag, directive) in [("script", "script-src"), ("style", "style-src")] {
            let allowed = policy.components(separatedBy: "; ").first { $0.hasPrefix(directive) } ?? ""
            let texts = body.components(separatedBy: "<\(tag)>").dropFirst().map {
                $0.components(separatedBy: "</\(tag)>")[0]
            }
            #expect(!texts.isEmpty)
            for text in texts {
                let hash = Data(SHA256.hash(Array(text.utf8))).base64EncodedString()
                #expect(allowed.contains("'sha256-\(hash)'"))
            }
            #expect(allowed.components(separatedBy: "sha256").count - 1 == texts.count)
        }
        #expect(body.contains("&lt;script&gt;alert(1)"))
    }

    // MARK: Runs

    @Test func aSaveRunsItAgain() throws {
        let server = try TestServer(cell("print('first', 6 * 7)"))
        let listener = try server.listener()
        server.waitForPage(on: listener)
        #expect(try server.get("/page").body.contains("first 42"))
        try server.save(cell("print('second')"))
        let events = listener.read(until: "event: text\ndata: \"second\\n\"\n\n")
        #expect(events.contains("\"isRunning\":true"))
        server.waitForPage(on: listener)
        let page = try server.get("/page").body
        #expect(page.contains("second") && !page.contains("first 42"))
    }

    @Test func aSaveEndsARunThatGoesOn() throws {
        let server = try TestServer(cell("print('on')\nwhile True: pass"))
        let listener = try server.listener()
        _ = listener.read(until: "data: \"on\\n\"\n\n")
        #expect(try server.get("/page").status == 200)
        try server.save(cell("print('other')"))
        server.waitForPage(2, on: listener)
        #expect(try server.get("/page").body.contains("other"))
    }

    @Test func whatIsWrongIsShown() throws {
        let server = try TestServer(cell("print(1 / 0)"))
        let listener = try server.listener()
        server.waitForPage(on: listener)
        #expect(try server.get("/page").body.contains("ZeroDivisionError"))
        try server.save("# T\n\n```python\n#| echo: perhaps\n1\n```\n")
        let events = listener.read(until: "expected true or false")
        #expect(events.contains("\"problem\":\"a.md:4:10: error: cell option 'echo'"))
        #expect(try server.get("/page").body.contains("ZeroDivisionError"))
        try server.save(cell("print('mended')"))
        server.waitForPage(3, on: listener)
        #expect(try server.get("/page").body.contains("mended"))
        #expect(try server.listener().read(until: "\n\n\n").contains("problem") == false)
    }

    @Test func trainingIsFollowed() throws {
        let server = try TestServer(
            cell(
                """
                import numpy as np
                from tensorflow.keras import Sequential
                from tensorflow.keras.layers import Dense
                model = Sequential([Dense(1)])
                model.compile(loss="mse", optimizer="sgd")
                model.fit(np.ones((64, 3)), np.ones((64, 1)), epochs=300, batch_size=1, verbose=0)
                """))
        let listener = try server.listener()
        #expect(listener.read(until: "event: training\n").contains("\"isRunning\":true"))
        #expect(listener.read(until: "\n\n").contains("\"epochs\":300"))
    }

    // MARK: Clients that mean no good

    @Test func bigRequestsAreRefused() throws {
        let server = try TestServer(cell("1"))
        let long = try server.client()
        long.send("GET / HTTP/1.1\r\nHost: \(server.host)\r\nX: " + String(repeating: "x", count: 100_000))
        #expect([431, 0].contains(long.answer().status))
        #expect(try server.post("/event", "", ["Content-Length": "99999999999"]).status == 413)
        #expect(try server.post("/event", "", ["Content-Length": "-1"]).status == 400)
        #expect(try server.post("/event", "", ["Transfer-Encoding": "chunked"]).status == 411)
        for text in [
            "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "\u{1}\u{2}\r\n\r\n",
        ] {
            let client = try server.client()
            client.send(text)
            #expect(client.answer().status == 400)
        }
        #expect(try server.get("/").status == 200)
    }

    @Test func slowClientsStopNobody() throws {
        let server = try TestServer(
            cell("for i in range(3000): print(i, 'x' * 1000)\nprint('end of it')"))
        let deaf = try (0..<8).map { _ in try server.listener(receiveBuffer: 4096) }
        let stalled = try (0..<20).map { _ in
            let client = try server.client()
            client.send("GET /page HT")
            return client
        }
        let listener = try server.listener()
        server.waitForPage(on: listener)
        let start = Date()
        #expect(try server.get("/page").body.contains("end of it"))
        #expect(Date().timeIntervalSince(start) < 2)
        withExtendedLifetime((deaf, stalled)) {}
    }

    @Test func connectionsHaveABound() throws {
        let server = try TestServer(cell("1"))
        var held = try (0..<80).map { _ in try server.client() }
        // The first are kept; those above the bound were closed.
        held[0].send(server.request("GET /page"))
        #expect(held[0].answer().status == 200)
        held[79].send(server.request("GET /page"))
        #expect(held[79].answer().status == 0)
        held = []
        Thread.sleep(forTimeInterval: 0.3)
        #expect(try server.get("/page").status == 200)
    }

    @Test func listenersHaveABound() throws {
        let server = try TestServer(cell("1"))
        var held = try (0..<20).map { _ in try server.listener() }
        let statuses = held.map { Int($0.read(until: "\r\n").dropFirst(9).prefix(3)) ?? 0 }
        #expect(statuses.filter { $0 == 200 }.count == 16)
        #expect(statuses.filter { $0 == 503 }.count == 4)
        held = []
        Thread.sleep(forTimeInterval: 0.3)
        #expect(try server.listener().read(until: "\r\n").contains("200"))
    }

    @Test func twoServersDoNotShareAPort() throws {
        let server = try TestServer(cell("1"))
        #expect(throws: ServingError.self) {
            try NotebookServer(
                ServedNotebook(
                    path: "a", plan: RunPlan(), load: { .failure(.init(text: "")) }, page: { _, _ in "" }),
                port: server.server.port)
        }
    }
}

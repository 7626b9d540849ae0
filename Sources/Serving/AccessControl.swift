import Foundation

// Who may talk to the server: the browser of the person who started it, on this page alone. Any program and
// any web page on this machine can reach the port, so every request must know the token, name this server as
// its host (else a name that resolves to 127.0.0.1 would do), and come from this page and no other.

/// Checks requests.
package struct AccessControl: Sendable {
    package let token: String
    let port: UInt16

    package init(port: UInt16) {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<24).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        token = Data(bytes).base64EncodedString().map {
            ["+": "-", "/": "_"][String($0)] ?? String($0)
        }.joined()
        self.port = port
    }

    /// The address that lets a browser in.
    package var address: String { "http://127.0.0.1:\(port)/?token=\(token)" }

    /// Cookies do not tell ports apart: two servers must not take each other's away.
    var cookieName: String { "nbrun-\(port)" }

    private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }

    /// The answer to a request that must go no further; nil for one that may.
    func refusal(of request: WebRequest) -> WebResponse? {
        guard let host = request.headers["host"], hosts.contains(host.lowercased()) else {
            return WebResponse(403, "wrong host: open the address that nbrun printed\n")
        }
        let isPost = request.method == "POST"
        if let origin = request.headers["origin"] ?? (isPost ? "none" : nil), origin != "http://\(host)" {
            return WebResponse(403, "wrong origin\n")
        }
        if let site = request.headers["sec-fetch-site"], !["same-origin", "none"].contains(site) {
            return WebResponse(403, "wrong origin\n")
        }
        if request.method == "GET", request.path == "/", let given = request.query["token"] {
            return Self.isSame(given, token) ? admission() : Self.wrongToken
        }
        guard let given = request.cookie(cookieName), Self.isSame(given, token) else {
            return Self.wrongToken
        }
        return nil
    }

    private static let wrongToken = WebResponse(
        403, "wrong or missing token: open the address that nbrun printed\n")

    /// Takes the token out of the address, where histories and screenshots would keep it, into a cookie.
    private func admission() -> WebResponse {
        var response = WebResponse.redirect(to: "/")
        response.headers.append(
            ("Set-Cookie", "\(cookieName)=\(token); Path=/; HttpOnly; SameSite=Strict"))
        return response
    }

    /// Takes the same time wherever the two differ.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

import Foundation
import Reporting

// A report's page as the server sends it: the same, with the policy in the response's head, where it can also
// allow the one script that listens to the server, named by its hash.

struct ServedPage {
    var html: String
    /// Of the response.
    var policy: String

    /// - Parameter page: an HTML report; empty while there is none.
    init(_ page: String, version: Int) {
        let page = page.isEmpty ? Self.emptyPage : page
        let (body, own) = Self.withoutPolicy(page)
        html = Self.withScript(Self.withoutRuntime(body), version: version)
        policy = Self.policy(adding: own)
    }

    private static let emptyPage = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>nbrun</title></head><body></body></html>

        """

    private static let policyStart = "<meta http-equiv=\"Content-Security-Policy\" content=\""

    /// The page without its own policy, and that policy's sources.
    private static func withoutPolicy(_ page: String) -> (page: String, policy: [String: [String]]) {
        guard let start = page.range(of: policyStart),
            let end = page.range(of: "\">", range: start.upperBound..<page.endIndex)
        else { return (page, [:]) }
        let text = page[start.upperBound..<end.lowerBound]
            .replacingOccurrences(of: "&#39;", with: "'").replacingOccurrences(of: "&amp;", with: "&")
        var policy: [String: [String]] = [:]
        for directive in text.split(separator: ";") {
            let words = directive.split(separator: " ").map(String.init)
            if let name = words.first { policy[name] = Array(words.dropFirst()) }
        }
        return (String(page[..<start.lowerBound] + page[end.upperBound...]), policy)
    }

    /// A served demo needs neither the weights nor the runtime that a page by itself has.
    private static func withoutRuntime(_ page: String) -> String {
        var page = page
        for id in ["application/json\" id=\"live-data", "text/plain\" id=\"live-runtime"] {
            guard let start = page.range(of: "<script type=\"\(id)\">"),
                let end = page.range(of: "</script>", range: start.upperBound..<page.endIndex)
            else { continue }
            let hasDemo = page[start.upperBound..<end.lowerBound].contains("\"hasDemo\":true")
            page.replaceSubrange(start.upperBound..<end.lowerBound, with: "{\"hasDemo\":\(hasDemo)}")
        }
        return page
    }

    private static func withScript(_ page: String, version: Int) -> String {
        guard let end = page.range(of: "</head>") else { return page }
        let added =
            "<meta name=\"nbrun-version\" content=\"\(version)\">\n<style>\(PageScript.style)</style>\n<script>\(PageScript.script)</script>\n"
        return page[..<end.lowerBound] + added + page[end.lowerBound...]
    }

    private static func policy(adding own: [String: [String]]) -> String {
        func hashes(_ name: String, _ text: String) -> String {
            let hash = Data(SHA256.hash(Array(text.utf8))).base64EncodedString()
            return ((own[name] ?? []).filter { $0.hasPrefix("'sha256-") } + ["'sha256-\(hash)'"])
                .joined(separator: " ")
        }
        return [
            "default-src 'none'", "img-src data:", "style-src \(hashes("style-src", PageScript.style))",
            "script-src \(hashes("script-src", PageScript.script))", "connect-src 'self'", "base-uri 'none'",
            "form-action 'none'", "frame-ancestors 'none'",
        ].joined(separator: "; ")
    }
}

import Engine
import Foundation
import Testing

@testable import JavaScriptKernel

/// Expressions whose results real TensorFlow.js 3.18 gave: shapes, types and values of tensors (1e-5), printed
/// texts, other values, and messages of errors.
@Suite(.serialized) struct TensorFlowGoldenTests {
    struct Case: Decodable {
        let group: String
        let code: String
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/tensorflow")

    @Test func expressionsGiveWhatTensorFlowJSGives() throws {
        let text = try String(contentsOf: Self.folder.appendingPathComponent("golden.json"), encoding: .utf8)
        let check = try String(contentsOf: Self.folder.appendingPathComponent("check.js"), encoding: .utf8)
        let session = try JavaScriptSession(JavaScriptConfiguration(), engine: Engine())
        session.context.global["goldenText"] = session.context.string(text)
        let start = try session.context.evaluate(check, name: "check.js")
        let report = try start.call()
        #expect(report.kind == .object)
        let failures = session.context.global["goldenFailures"].items() ?? []
        #expect(session.context.global["goldenCount"].asInt == 213)
        for failure in failures { Issue.record("\(failure.text())") }
    }
}

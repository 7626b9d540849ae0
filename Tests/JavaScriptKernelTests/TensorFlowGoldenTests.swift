import Engine
import Foundation
import Testing

import JavaScriptKernel

/// Expressions with their results: shapes, types and values of tensors (1e-5), printed texts, other values, and
/// messages of errors. Those of golden.json were recorded from real TensorFlow.js 3.18; those of behaviour.json are
/// nbrun's own, read through once.
@Suite(.serialized) struct TensorFlowGoldenTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/tensorflow")

    @Test(arguments: [("golden.json", 213), ("behaviour.json", 109)])
    func expressionsGiveWhatTensorFlowJSGives(_ file: String, _ count: Int) throws {
        let text = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
        let check = try String(contentsOf: Self.folder.appendingPathComponent("check.js"), encoding: .utf8)
        let session = try JavaScriptSession(JavaScriptConfiguration(), engine: Engine())
        session.context.global["goldenText"] = session.context.string(text)
        let start = try session.context.evaluate(check, name: "check.js")
        try start.call()
        // Callbacks may wait for timers.
        try session.settle()
        let failures = session.context.global["goldenFailures"].items() ?? []
        #expect(session.context.global["goldenCount"].asInt == count)
        for failure in failures { Issue.record("\(failure.text())") }
    }
}

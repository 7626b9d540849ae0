import CJavaScriptCore
import Diagnostics

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// The document that cells see, from Swift's side. The document itself is JavaScript (templates/live/document.js):
// the same file runs in a reader's page when the page has a live demo, so that cells meet the same document in
// both. Here it is loaded with the notebook's elements, demos are performed in it, and at the end it is asked what
// its elements show and, through the recorder (record.js), what the page needs to go on by itself.

package final class PageDocument {
    private unowned let session: JavaScriptSession
    private let control: JSValue
    private let recorder: JSValue
    private let elements: [(line: Int, html: String)]
    private var cells: [(index: Int, script: RewrittenCell, steps: JSValue)] = []

    /// The key in a session's parts.
    private static let key = "document"
    private static let files = ["canvas", "document", "numbers", "record"]

    static func install(on session: JavaScriptSession) throws(JavaScriptError) {
        session.parts[key] = try PageDocument(session)
    }

    private init(_ session: JavaScriptSession) throws(JavaScriptError) {
        self.session = session
        let texts = Self.files.map { javaScriptSource("live/\($0)").map { String(cString: $0) } ?? "" }
        let parts = try session.context.evaluate(
            "(() => { 'use strict';\n\(texts.joined(separator: "\n"))\nreturn [documentControl, recorder]; })()",
            name: "nbrun:document.js")
        control = parts[0]
        recorder = parts[1]
        elements = session.configuration.elements
        let context = session.context
        context.define("note", on: control["outside"]) { [unowned session] context, arguments in
            session.configuration.note(arguments.first?.text() ?? "")
            return context.undefined
        }
        try control.invoke("load", [blocks])
    }

    private var blocks: JSValue {
        let context = session.context
        return context.array(
            elements.map { context.array([context.number(Double($0.line)), context.string($0.html)]) })
    }

    /// Notes the models that `tf` makes from now on.
    func watch(_ tf: JSValue) throws(JavaScriptError) { try recorder.invoke("watch", [tf]) }

    // MARK: Cells

    /// Before a cell runs. `isLive`: it may run again in a reader's page.
    package func begin(cell: Int, isLive: Bool) {
        let context = session.context
        _ = try? control.invoke("forgetMissing")
        _ = try? recorder.invoke("begin", [isLive ? context.number(Double(cell)) : context.null])
    }

    /// After a cell ran: what it may have missed, as a remark for its error.
    package var hint: String? { (try? control.invoke("hint"))?.asString }

    /// A live cell has ended well.
    package func keep(cell: Int, steps: [DocumentStep]) {
        guard let script = session.places.last else { return }
        let context = session.context
        cells.append((cell, script, context.array(steps.map(value))))
    }

    /// Does what a reader would do, and checks what came of it. Nil: all went well.
    package func perform(_ steps: [DocumentStep]) -> JavaScriptFailure? {
        for step in steps {
            let own = value(step)
            let failure =
                session.perform { context in
                    let set = try step.settings.map { setting throws(JavaScriptError) in
                        context.array([context.string(setting.id), try self.current(setting.value)])
                    }
                    own["set"] = context.array(set)
                    try control.invoke("begin", [own])
                } ?? session.perform { _ in try control.invoke("check", [own]) }
            if let failure { return failure }
        }
        return nil
    }

    private func current(_ value: DocumentStep.Value) throws(JavaScriptError) -> JSValue {
        let context = session.context
        switch value {
        case .text(let text): return context.string(text)
        case .flag(let flag): return context.boolean(flag)
        case .variable(let name):
            let value = try context.global.get(name)
            guard !value.isNullish else { throw JavaScriptError("demo: there is no variable '\(name)'") }
            return context.string(value.text())
        }
    }

    /// A step as the scripts know it: { set: [{ id, value } or { id, from }], click, expect }.
    private func value(_ step: DocumentStep) -> JSValue {
        let context = session.context
        let settings = step.settings.map { setting in
            let value: (String, JSValue) =
                switch setting.value {
                case .text(let text): ("value", context.string(text))
                case .flag(let flag): ("value", context.boolean(flag))
                case .variable(let name): ("from", context.string(name))
                }
            let object = context.object(["id": context.string(setting.id)])
            object[value.0] = value.1
            return object
        }
        return context.object([
            "set": context.array(settings), "click": context.array(step.clicks.map(context.string)),
            "expect": context.array(step.expectations.map(context.string)),
        ])
    }

    // MARK: Readers

    /// How often changes are told while an event is handled, in nanoseconds.
    private static let interval: UInt64 = 100_000_000

    /// Does what a reader did on a page that is served, as its script tells it (page.js), and tells what
    /// changes: now and then while it goes on, and in the end. Nil: all went well.
    package func receive(_ message: String, onChange: @escaping (String) -> Void) -> JavaScriptFailure? {
        let context = session.context
        var last: UInt64 = 0
        context.define("onChange", on: control["state"]) { [unowned self] context, _ in
            let now = monotonicNanoseconds()
            if now &- last > Self.interval {
                last = now
                tellChanges(onChange)
            }
            return context.undefined
        }
        defer { control["state"]["onChange"] = context.null }
        let failure = session.perform { context in
            try control.invoke("receive", [context.json(message) ?? context.undefined])
        }
        tellChanges(onChange)
        return failure
    }

    /// Forgets what has changed so far: the page shows it.
    package func forgetChanges() { _ = try? control.invoke("patches") }

    private func tellChanges(_ tell: (String) -> Void) {
        guard let patches = try? control.invoke("patches"), patches["length"].asInt ?? 0 > 0 else { return }
        if let text = try? session.context.global.get("JSON").invoke("stringify", [patches]).text() {
            tell(text)
        }
    }

    /// What all blocks show now, as changes of whole blocks.
    package var wholeBlocks: String {
        let patches =
            (try? control.invoke("snapshot").items()?.map { pair in
                session.context.object([
                    "address": session.context.object(["block": pair[0], "path": session.context.array([])]),
                    "html": pair[1],
                ])
            }) ?? []
        let all = session.context.array(patches)
        return (try? session.context.global.get("JSON").invoke("stringify", [all]).text()) ?? "[]"
    }

    // MARK: What came of it

    /// What the blocks of elements are now, by their lines, as HTML of the short list in document.js.
    package func snapshot() throws(JavaScriptError) -> [Int: String] {
        var blocks: [Int: String] = [:]
        for pair in try control.invoke("snapshot").items() ?? [] {
            guard let line = pair[0].asInt else { continue }
            blocks[line] = pair[1].text()
        }
        return blocks
    }

    /// What elements show or hold, by id.
    package func values() throws(JavaScriptError) -> [String: String] {
        let values = try control.invoke("values")
        return Dictionary(uniqueKeysWithValues: values.propertyNames().map { ($0, values[$0].text()) })
    }

    /// Everything for a live demo as JSON, and what weighs in it: (name, parameters, bytes). Nil where nothing
    /// waits for a reader.
    package func live() throws -> (json: String, contents: [(String, Int, Int)])? {
        guard try control.invoke("isInteractive").truth() else { return nil }
        let context = session.context
        let taken = try recorder.invoke("take")
        let contents = (taken["contents"].items() ?? []).map { item in
            (item[0].text(), item[1].asInt ?? 0, item[2].asInt ?? 0)
        }
        taken["contents"] = context.undefined
        taken["blocks"] = blocks
        taken["cells"] = context.array(
            cells.map { cell in
                context.object([
                    "index": context.number(Double(cell.index)), "code": context.string(cell.script.code),
                    "isAsync": context.boolean(cell.script.isAsync), "demo": cell.steps,
                ])
            })
        taken["hasDemo"] = context.boolean(cells.contains { $0.steps["length"].asInt != 0 })
        let json = try context.global.get("JSON").invoke("stringify", [taken]).text()
        return (json, contents)
    }
}

/// A step of a demo; see `DemoStep` of the notebook's format.
package struct DocumentStep {
    package enum Value {
        case text(String)
        case flag(Bool)
        case variable(String)
    }

    package var settings: [(id: String, value: Value)]
    package var clicks: [String]
    package var expectations: [String]

    package init(settings: [(id: String, value: Value)], clicks: [String], expectations: [String]) {
        self.settings = settings
        self.clicks = clicks
        self.expectations = expectations
    }
}

extension JavaScriptSession {
    /// The document that the session's cells see.
    package var document: PageDocument? { parts["document"] as? PageDocument }
}

/// Monotonic nanoseconds.
private func monotonicNanoseconds() -> UInt64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return UInt64(now.tv_sec) * 1_000_000_000 + UInt64(now.tv_nsec)
}

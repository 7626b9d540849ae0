import Diagnostics
import Foundation
import JavaScriptKernel
import Testing

@Suite("JavaScript cells") struct CellTests {
    /// Cells that run one after the other in a session, each with what it gives.
    static let notebooks: [[(String, String)]] = [
        // State lives on; everything can be declared again.
        [
            ("let a = 1, b\nconst c = 2", ""), ("a + c", "3"), ("let a = 5; const c = [a]", ""),
            ("c", "[ 5 ]"),
            ("let b\nb", ""), ("function f() { return 1 }\nclass A {}", ""), ("[f(), new A]", "[ 1, A {} ]"),
            ("class f {}\nconst A = 3", ""), ("[f, A]", "[ [class f], 3 ]"),
            ("const {x, y: [z = 7]} = {x: 1, y: []}", ""), ("[x, z]", "[ 1, 7 ]"), ("let x\nx", ""),
        ],
        // So they do when a cell waits.
        [
            ("let a = await 1, b\nconst {c} = await {c: 3}\nfunction f() { return a }\nclass A {}", ""),
            ("[a, b, c, f(), A]", "[ 1, undefined, 3, 1, [class A] ]"), ("a = 4; f()", "4"),
            ("for (var i = 0; i < 3; i++) await i\nvar {d} = {d: i}", ""), ("[i, d]", "[ 3, 3 ]"),
            ("if (await true) { var inner = 'in' }", ""), ("inner", "'in'"),
            ("await Promise.resolve({a: 1})", "{ a: 1 }"), ("(await 1) + 1", "2"),
            ("const g = async () => await 5\ng()", "Promise { 5 }"),
        ],
        // The last expression is shown, but for assignments and what ends in a semicolon.
        [
            ("1 + 1", "2"), ("1 + 1;", ""), ("'text'", "'text'"), ("undefined", ""), ("null", "null"),
            ("q = 5", ""), ("q // the value", "5"), ("let w = 5", ""), ("if (true) 5", ""),
            ("({a: 1})", "{ a: 1 }"),
            ("[1, 2]\n  .map(n => n * 2)", "[ 2, 4 ]"), ("q => q", "[Function (anonymous)]"),
            ("x = y => y", ""), ("`a\n${1}`", #"'a\n1'"#), ("q\n++\nq", "6"), ("", ""), ("// nothing", ""),
            ("new Promise(r => setTimeout(r, 1000, 'done'))", "Promise { 'done' }"),
            ("Promise.reject(1).catch(() => 2)", "Promise { 2 }"),
            ("new Promise(() => {})", "Promise { <pending> }"),
            ("#| label: x\n1", "1"), ("'use strict'\n5", "5"), ("export const e = 2\ne", "2"),
        ],
        // The clock moves by timers only.
        [
            (
                "[Date.now(), new Date().toISOString(), performance.now()]",
                "[ 0, '1970-01-01T00:00:00.000Z', 0 ]"
            ),
            ("await new Promise(r => setTimeout(r, 1500)); Date.now()", "1500"),
            ("console.time('t'); setTimeout(() => console.timeEnd('t'), 2500)\n;", "t: 2.500s\n"),
            ("let n = 0; const t = setInterval(() => { if (++n == 3) clearInterval(t) }, 5)", ""), ("n", "3"),
            ("requestAnimationFrame(time => console.log(time > 4000));", "true\n"),
            ("new Date(2020, 1, 2) instanceof Date && Date.UTC(2020, 0) > 0", "true"),
        ],
        // Constants.
        [
            ("const k = 1", ""), ("k = 2", "! 1:1 TypeError: Assignment to constant variable."),
            ("k++", "! 1:2 TypeError: Assignment to constant variable."), ("k", "1"),
            ("function h(k) { k = 5; return k }\nh()", "5"), ("let k = 3", ""), ("k = 4; k", "4"),
            ("const z", "! 1:7 SyntaxError: Missing initializer in const declaration"),
        ],
        // Modules.
        [
            ("import * as util from 'util'\nimport assert, {ok as fine} from 'assert'", ""),
            ("import {inspect} from 'node:util'; inspect('a') + fine(true)", #""'a'undefined""#),
            ("const {format} = require('util'); format('%d', 5)", "'5'"),
            ("(await import('util')).format('%s', 1)", "'1'"),
            (
                "import {readFile} from 'fs'",
                "! 1:1 Error: import 'fs': 'fs' is not available, a cell reaches no files"
            ),
        ],
        // Errors say where, and leave the session usable.
        [
            ("let ok = 1\nboom()", "! 2:1 ReferenceError: boom is not defined"), ("ok", "1"),
            ("consol.log(1)", "! 1:1 ReferenceError: consol is not defined, did you mean 'console'?"),
            ("let o = {}\no.a.b", "! 2:5 TypeError: undefined is not an object (evaluating 'o.a.b')"),
            ("o.f(1)", "! 1:3 TypeError: o.f is not a function"), ("throw 'text'", "! 1:1 Uncaught 'text'"),
            ("function t() {\n  throw {code: 5}\n}\nt()", "! 2:3 Uncaught { code: 5 }"),
            ("1 +* 2", "! 1:4 SyntaxError: Unexpected token '*'"),
            ("f(1, 2", "! 1:2 SyntaxError: '(' is never closed"),
            ("let s = 'abc", "! 1:9 SyntaxError: Unexpected EOF"),
            ("await Promise.reject(new RangeError('far'))", "! 1:22 RangeError: far"),
            ("Promise.reject(new Error('lost')); 1", "! 1:16 Error: lost"),
            (
                "const v = 1\nawait new Promise(() => {})",
                "! 2:1 Error: the cell waits for a promise that never settles: nothing is left that could settle it"
            ),
            ("setTimeout(() => { lateCall() }, 5)", "! 1:20 ReferenceError: lateCall is not defined"),
            ("(function r() { return r() + 1 })()", "! 1:24 RangeError: Maximum call stack size exceeded"),
            (
                "localStorage.x",
                "! 1:1 Error: localStorage: a cell keeps nothing from run to run; keep values in variables"
            ),
            ("ok", "1"),
        ],
        // Displays of other notebooks of JavaScript.
        [
            ("({[Symbol.for('Jupyter.display')]() { return {'text/plain': 'mine'} }})", "mine"),
            ("Math.random() === Math.random()", "false"),
        ],
    ]

    @Test(arguments: notebooks.indices) func giveWhatANotebookGives(_ index: Int) throws {
        let harness = try SessionHarness()
        for (cell, expected) in Self.notebooks[index] {
            let given = harness.run(cell)
            #expect(given == expected, "\(cell)")
        }
    }

    @Test func randomNumbersComeFromTheSeed() throws {
        let cell = "[Math.random(), Math.random()].join()"
        let first = try SessionHarness(seed: 1).run(cell)
        #expect(try SessionHarness(seed: 1).run(cell) == first)
        #expect(try SessionHarness(seed: 2).run(cell) != first)
    }

    @Test(arguments: [
        "while (true) {}", "setInterval(() => {}, 1)", "for (;;) { try { for (;;) {} } catch {} }",
        "/(a+)+$/.test('a'.repeat(40) + 'b'); while (true) [3, 1, 2].sort(() => { while (true) {} })",
        "await (async () => { while (true) await null; })", "function f() { setTimeout(f) } f()",
    ]) func endlessCellsAreStopped(_ code: String) throws {
        let harness = try SessionHarness()
        harness.deadline = Date() + 0.3
        let given = harness.run("console.log('before');\n" + code + ";")
        if !code.hasPrefix("await (") {
            #expect(
                given.hasPrefix("before\n! ") && given.hasSuffix("TimeoutError: the cell ran out of time"))
        }
        harness.deadline = nil
        #expect(harness.run("1") == "1")
    }

    @Test func memoryIsLimited() throws {
        let harness = try SessionHarness(memory: 200 << 20)
        let given = harness.run("const all = []; while (true) all.push({a: all.length, b: [1, 2, 3]})")
        #expect(given.hasSuffix("RangeError: the cell's memory limit of 200 MB is used up"), "\(given)")
    }

    @Test func tracebacksAreNodes() throws {
        let harness = try SessionHarness()
        let source = SourceText(name: "page.md", text: "function train(x) {\n  return x.fit()\n}\ntrain({})")
        guard case .failed(let failure) = harness.session.run(source) else {
            Issue.record("nothing failed")
            return
        }
        #expect(
            failure.traceback == """
                page.md:2:12
                    2 |   return x.fit()
                      |            ^^^

                TypeError: x.fit is not a function
                    at train (page.md:2:12)
                    at page.md:4:1
                """)
    }

    /// What is no JavaScript at all gives an error and not a crash.
    @Test func brokenTextIsRefused() throws {
        let harness = try SessionHarness()
        let script = ScriptTests.folder.appendingPathComponent("the-language-is-left-as-it-is.js")
        let code = Array(try Data(contentsOf: script))
        for length in stride(from: 0, to: code.count, by: 37) {
            let piece = SourceText(name: "page.md", bytes: Array(code[length...].prefix(400)))
            _ = try? CellRewriter.rewrite(piece)
            _ = JavaScriptHighlighter.spans(of: piece.bytes)
        }
        for text in [
            "}", ")", "`${", "`${a", "'", "/", "import", "import {", "export", "let", "const {", "await",
            "\u{0}", "a\u{2028}b", "class", "if (", "}}}{{{", "=>", "...", "for (var", "throw", "@", "#|",
            "#x",
        ] {
            _ = harness.run(text)
        }
        #expect(harness.run("1") == "1")
    }

    @Test func codeIsColoured() {
        let code = "const re = /a/g, n = await f(`x${1}`) // note\nclass A { static async of() {} }"
        let spans = JavaScriptHighlighter.spans(of: Array(code.utf8)).map { span in
            let text = Array(code.utf8)[span.range.lowerBound..<span.range.upperBound]
            return "\(span.kind):\(String(decoding: text, as: UTF8.self))"
        }
        #expect(
            spans == [
                "keyword:const", "operator:=", "string:/a/g", "operator:=", "keyword:await", "string:`x${",
                "number:1", "string:}`", "comment:// note", "keyword:class", "definition:A", "keyword:static",
                "keyword:async",
            ])
    }
}

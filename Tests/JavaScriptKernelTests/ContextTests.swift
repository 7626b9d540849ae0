import JavaScriptKernel
import Testing

@Suite("A context of JavaScript") struct ContextTests {
    let context: JavaScriptContext
    init() throws { context = try JavaScriptContext() }

    @Test func valuesGoBothWays() throws {
        #expect(try context.evaluate("6 * 7", name: "a").asNumber == 42)
        #expect(
            try context.evaluate("'h\u{e9}\\0' + '\u{1F600}'", name: "a").asString == "h\u{e9}\0\u{1F600}")
        #expect(try context.evaluate("null", name: "a").isNullish)
        #expect(try context.evaluate("[1, 'a']", name: "a").items()?.map { $0.text() } == ["1", "a"])
        let object = context.object(["a": context.number(1), "b": context.boolean(true)])
        context.global["o"] = object
        #expect(try context.evaluate("JSON.stringify(o)", name: "a").text() == #"{"a":1,"b":true}"#)
        #expect(object.propertyNames() == ["a", "b"])
        #expect(try context.evaluate("a => b => a + b", name: "a").call([context.number(1)]).isFunction)
    }

    @Test func nativesAreFunctions() throws {
        context.define("twice") { context, arguments in context.number(arguments[0].number() * 2) }
        #expect(try context.evaluate("twice(21)", name: "a").asNumber == 42)
        let kind = "twice.name + typeof twice + (twice instanceof Function)"
        #expect(try context.evaluate(kind, name: "a").text() == "twicefunctiontrue")
        #expect(try context.evaluate("[1, 2].map(twice).join()", name: "a").text() == "2,4")
        #expect(try context.evaluate("twice.call(null, 2)", name: "a").asNumber == 4)
        context.define("refuse") { _, _ in throw JavaScriptError("no", "RangeError") }
        let text = try context.evaluate(
            "try { refuse() } catch (e) { (e instanceof RangeError) + e.message }", name: "a")
        #expect(text.text() == "trueno")
    }

    @Test func exceptionsSayWhere() throws {
        do {
            try context.evaluate("function f() {\n  return x.y\n}\nf()", name: "page.md", line: 10)
            Issue.record("nothing was thrown")
        } catch {
            #expect(error.name == "ReferenceError")
            #expect(error.source == "page.md")
            #expect(error.line == 11)
            #expect(error.frames.map(\.function) == ["f", ""])
        }
        #expect(throws: JavaScriptError.self) { try context.evaluate("throw 'text'", name: "a") }
        #expect(context.syntaxError(in: "let = = 3", name: "a", line: 3)?.line == 3)
    }

    @Test func typedArraysShareTheirMemory() throws {
        let array = try context.evaluate("a = new Float32Array([0, 1, 2, 3]).subarray(1)", name: "a")
        let seen = try #require(array.typedArray)
        #expect(seen.kind == .float32 && seen.count == 3)
        #expect(seen.elements(as: Float.self)[0] == 1)
        seen.elements(as: Float.self)[1] = 20
        #expect(try context.evaluate("a[1]", name: "a").asNumber == 20)

        final class Memory { let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 16, alignment: 8) }
        let memory = Memory()
        context.global["b"] = try context.typedArray(.int32, sharing: memory.bytes, owner: memory)
        try context.evaluate("b[2] = 7", name: "a")
        #expect(memory.bytes.load(fromByteOffset: 8, as: Int32.self) == 7)
    }

    @Test func hostObjectsAreKeptAndLetGo() throws {
        final class Thing { let number = 5 }
        weak var thing: Thing?
        do {
            let made = Thing()
            thing = made
            context.global["h"] = context.host(made)
        }
        context.collectGarbage()
        #expect(context.global["h"].host(as: Thing.self)?.number == 5)
        try context.evaluate("h = null; for (let i = 0; i < 1e4; i++) ({i})", name: "a")
        #expect(context.global["h"].host(as: Thing.self) == nil)
        context.collectGarbage()
        _ = thing
    }

    @Test func promisesSettleBeforeTheResult() throws {
        let (promise, resolve, _) = context.promise()
        context.global["p"] = promise
        try context.evaluate("p.then(v => { seen = v })", name: "a")
        try resolve.call([context.string("done")])
        #expect(context.global["seen"].asString == "done")
        var reasons: [String] = []
        context.onUnhandledRejection { reasons.append($1.text()) }
        try context.evaluate("Promise.reject(3)", name: "a")
        #expect(reasons == ["3"])
    }
}

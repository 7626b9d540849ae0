import Diagnostics
import PythonLanguage
import Testing

@Suite("What names mean")
struct ResolverTests {
    struct Row: Decodable, Sendable {
        let source: String
        let scopes: [String]
    }

    static let table = rows("scopes.json", of: Row.self)

    private func resolve(_ text: String) throws -> ScopeTable {
        try Resolver.resolve(try Parser.parse(SourceText(name: "cell", text: text)))
    }

    private func scope(_ name: String, _ text: String) throws -> Scope {
        try #require(try resolve(text).scopes.first { $0.name == name })
    }

    @Test("The table is there") func tableExists() { #expect(Self.table.count > 10) }

    @Test("The same scopes as CPython's symtable", arguments: table)
    func scopes(_ row: Row) throws {
        // A name that a function declares global is one of the module's own here.
        var expected = row.scopes
        expected[0] = expected[0].replacing(" globalExplicit", with: " local")
        var found = try resolve(row.source).dump.split(separator: "\n").map(String.init)
        found[0] = found[0].replacing(" globalExplicit", with: " local")
        #expect(found == expected)
    }

    @Test("Parameters come in the order of a frame's arguments, then locals by first mention")
    func order() throws {
        let scope = try scope("f", "def f(a, /, b, *c, d, **e):\n    z = 1\n    y = z\n    lambda: (b, z)\n")
        #expect(scope.parameters == ["a", "b", "d", "c", "e"])
        #expect(scope.locals == ["a", "b", "d", "c", "e", "z", "y"])
        #expect(scope.cells == ["b", "z"])
        #expect(scope.free == [])
        #expect(scope.binding(of: "z") == .cell)
        #expect(scope.binding(of: "print") == .globalImplicit)
    }

    @Test("A class body hands its methods' free names through, and owns __class__")
    func classBody() throws {
        let text =
            "def f():\n    x = 1\n    class A:\n        x = 2\n        def g(self): return x, super()\n"
        let body = try scope("A", text)
        #expect(body.free == ["x"])
        #expect(body.binding(of: "x") == .local)
        #expect(body.needsClassCell)
        #expect(try scope("g", text).free == ["__class__", "x"])
        #expect(try scope("f", text).cells == ["x"])
    }

    @Test("Private names are mangled in a class")
    func mangling() throws {
        let method = try scope("f", "class _A:\n    def f(self, __x): return __x, __y__\n")
        #expect(method.parameters == ["self", "_A__x"])
        #expect(method.mangled("__x") == "_A__x")
        #expect(method.mangled("__y__") == "__y__")
        #expect(method.mangled("_x") == "_x")
    }

    @Test("Generators and coroutines are known")
    func kinds() throws {
        #expect(try scope("f", "def f(): yield").isGenerator)
        #expect(try scope("<genexpr>", "(x for x in y)").isGenerator)
        #expect(try !scope("<listcomp>", "[x for x in y]").isGenerator)
        #expect(try scope("f", "async def f(): pass").isCoroutine)
        #expect(try scope("<listcomp>", "async def f(): [x async for x in y]").isCoroutine)
    }

    @Test("A scope is found by its node's range")
    func ranges() throws {
        let table = try resolve("x = [lambda: y for y in z]")
        #expect(table.scope(at: SourceRange(4, 26))?.name == "<listcomp>")
        #expect(table.scope(at: SourceRange(5, 14))?.name == "<lambda>")
        #expect(table.scope(at: SourceRange(0, 1)) == nil)
    }
}

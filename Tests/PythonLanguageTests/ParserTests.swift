import Diagnostics
import PythonLanguage
import Testing

@Suite("What the parser accepts, and the tree it makes")
struct ParserTests {
    struct Tree: Decodable, Sendable {
        let source: String
        let tree: String
    }

    static let trees = rows("syntax-trees.json", of: Tree.self)

    @Test("The table is there") func table() { #expect(Self.trees.count > 40) }

    @Test("The same tree as CPython's", arguments: trees)
    func tree(_ row: Tree) throws {
        let module = try Parser.parse(SourceText(name: "cell", text: row.source))
        #expect(module.dump == row.tree)
    }

    @Test("Line ends of all systems are the same", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(_ end: String) throws {
        let source = "if a:\n    b = '''x\ny'''\n\nc".replacing("\n", with: end)
        let module = try Parser.parse(SourceText(name: "cell", text: source))
        #expect(
            module.dump == "[If(Name(a), [Assign([Name(b)], Constant('x\\a;y'))], []), Expr(Name(c))]")
    }

    @Test("A cell that is indented as a whole is read as if it were not")
    func margin() throws {
        let source = SourceText(name: "cell", text: "\n    if a:\n        b\n    x = '''1\n    2'''\n")
        let module = try Parser.parse(source)
        #expect(
            module.dump == "[If(Name(a), [Expr(Name(b))], []), Assign([Name(x)], Constant('1\\a;2'))]")
        #expect(throws: SyntaxError.self) { try Parser.parse(source, dedenting: false) }
    }

    @Test("Mathematical letters are the plain ones")
    func normalization() throws {
        let module = try Parser.parse(SourceText(name: "cell", text: "𝑥 + 𝜃 + θ + 𝐗𝟏"))
        #expect(module.dump.contains("Name(x), add, Name(θ)"))
        #expect(module.dump.contains("Name(X1)"))
    }

    @Test("An empty source is an empty module", arguments: ["", "\n\n", "# note", "   \n\t\n", "\u{FEFF}"])
    func empty(_ source: String) throws {
        #expect(try Parser.parse(SourceText(name: "cell", text: source)).dump == "[]")
    }
}

@Suite("What is wrong with a program, in CPython's words")
struct SyntaxErrorTests {
    struct Failure: Decodable, Sendable {
        let source: String
        let kind: String
        let message: String
        /// From 1; 0 where CPython's place is not one in the file.
        let line: Int
        let column: Int
    }

    static let failures = rows("syntax-errors.json", of: Failure.self)

    @Test("The table is there") func table() { #expect(Self.failures.count > 80) }

    @Test("The same error at the same place", arguments: failures)
    func failure(_ row: Failure) {
        let source = SourceText(name: "cell", text: row.source)
        do throws(SyntaxError) {
            _ = try Resolver.resolve(try Parser.parse(source, dedenting: false))
            Issue.record("accepted")
        } catch {
            #expect(error.kind.rawValue == row.kind)
            #expect(error.message == row.message)
            let place = source.localPosition(of: error.range.lowerBound)
            if row.line > 0 { #expect(place == SourcePosition(line: row.line, column: row.column)) }
        }
    }

    @Test(
        "Bytes that are no text", arguments: [[0x78, 0x00], [0xFF], [0x27, 0xC3, 0x28, 0x27]] as [[UInt8]])
    func notText(_ bytes: [UInt8]) {
        #expect(throws: SyntaxError.self) { try Parser.parse(SourceText(name: "cell", bytes: bytes)) }
    }

    static let tall = [
        "parentheses": String(repeating: "(", count: 300),
        "lists": String(repeating: "[", count: 300) + "1",
        "calls": String(repeating: "f(", count: 250),
        "lambdas": String(repeating: "lambda: ", count: 3000) + "1",
        "powers": String(repeating: "2 ** ", count: 3000) + "1",
        "conditionals": String(repeating: "a if b else ", count: 3000) + "c",
        "sums": String(repeating: "a + ", count: 20000) + "a",
        "attributes": "a" + String(repeating: ".b", count: 20000),
        "negations": String(repeating: "not ", count: 20000) + "a",
        "signs": String(repeating: "-", count: 20000) + "a",
        "elif": "if a: b\n" + String(repeating: "elif a: b\n", count: 5000),
        "blocks": (0..<150).map { String(repeating: " ", count: $0) + "if a:\n" }.joined(),
        "dictionaries": String(repeating: "{a:", count: 190),
        "fields": (0..<3).reduce("a") { inner, level in
            let quote = ["'", "\"", "'''"][level]
            let open = String(repeating: "(", count: 150)
            let close = String(repeating: ")", count: 150)
            return "f\(quote){\(open)\(inner)\(close)}\(quote)"
        },
        "patterns": "match a:\n case " + String(repeating: "[", count: 250),
    ]

    @Test("Nesting without end is an error, not a crash", arguments: tall.keys.sorted())
    func nesting(_ name: String) throws {
        let source = try #require(Self.tall[name])
        #expect(throws: SyntaxError.self) { try Parser.parse(SourceText(name: "cell", text: source)) }
    }

    @Test("As much nesting as CPython allows is fine")
    func allowedNesting() throws {
        let depth = 199
        for (open, close) in [("(", ")"), ("[", "]"), ("f(", ")"), ("{a: ", "}")] {
            let source =
                String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
            let module = try Parser.parse(SourceText(name: "cell", text: source))
            _ = try Resolver.resolve(module)
        }
        let blocks = (0..<99).map { String(repeating: " ", count: $0) + "if a:\n" }.joined()
        let last = String(repeating: " ", count: 99) + String(repeating: "(", count: depth)
        let text = blocks + last + "1" + String(repeating: ")", count: depth)
        _ = try Resolver.resolve(try Parser.parse(SourceText(name: "cell", text: text)))
        let long = (0..<900).map { "a\($0)" }.joined(separator: " + ")
        _ = try Resolver.resolve(try Parser.parse(SourceText(name: "cell", text: long)))
    }
}

@Suite("Broken programs")
struct ParserFuzzTests {
    static let programs = [
        "def f(a, *b, c=1, **d):\n    return [x for x in a if x], {k: v for k, v in d}\n",
        "with open(p) as f:\n    for line in f:\n        print(f'{line!r:>{10}}', end='')\n",
        "try:\n    x = y = (1, 2.5e3, 0xff, 1j)\nexcept* A as e:\n    raise B from e\nfinally: pass\n",
        "match p:\n    case [1, *r] | {'a': A(b=c), **k} if x: pass\n    case -1 + 2j: y: int = 3\n",
        "class A(B, metaclass=C):\n    @d\n    async def f(self): await self.x; yield 'é' b'\\x00'\n",
        "%matplotlib inline\nx = (lambda a, /, b: a if b else -a ** 2)[1:2, ...] # c\n!ls\n",
        "while not a < b <= c: x += 1; del y[0], z.w\nelse:\n\tglobal q\n\timport a.b as c\n",
    ].map { Array($0.utf8) }

    /// A small deterministic generator (Knuth's MMIX constants).
    struct Random {
        var state: UInt64
        mutating func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
    }

    @Test("Two thousand changed programs: an answer or an error for each, and colours for all")
    func mutations() {
        let alphabet = Array("()[]{}:,.;=+-*/%@!<>&|^~'\"\\#\n\t abfrx019_é\r`$?".utf8) + [0xFF]
        var random = Random(state: 2024)
        for round in 0..<2000 {
            var bytes = Self.programs[round % Self.programs.count]
            for _ in 0...random.next(below: 4) where !bytes.isEmpty {
                let place = random.next(below: bytes.count)
                let byte = alphabet[random.next(below: alphabet.count)]
                switch random.next(below: 4) {
                case 0: bytes.remove(at: place)
                case 1: bytes.insert(byte, at: place)
                case 2: bytes[place] = byte
                default: bytes.removeSubrange(place..<min(bytes.count, place + random.next(below: 30)))
                }
            }
            check(bytes)
        }
    }

    private func check(_ bytes: [UInt8]) {
        let source = SourceText(name: "cell", bytes: bytes)
        let (cell, commands) = MagicCommand.extract(from: source)
        #expect(cell.bytes.count == bytes.count)
        #expect(commands.allSatisfy { $0.range.upperBound <= bytes.count })
        do throws(SyntaxError) {
            _ = try Resolver.resolve(try Parser.parse(cell))
        } catch {
            #expect(!error.message.isEmpty)
            #expect(error.range.lowerBound >= 0 && error.range.lowerBound <= bytes.count)
        }
        var end = 0
        for span in PythonHighlighter.spans(of: bytes) {
            #expect(span.range.lowerBound >= end && span.range.upperBound <= bytes.count)
            end = span.range.upperBound
        }
    }
}

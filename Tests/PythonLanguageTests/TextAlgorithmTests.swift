import Foundation
import PythonLanguage
import Testing

/// Numbers and strings as text against values written by CPython 3.11 (Fixtures/text-samples.json).
@Suite("Numbers and strings read and write as in CPython")
struct TextAlgorithmTests {
    nonisolated(unsafe) static let samples: [String: [[Any]]] = {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/text-samples.json")
        let data = (try? Data(contentsOf: url)) ?? Data()
        return ((try? JSONSerialization.jsonObject(with: data)) as? [String: [[Any]]]) ?? [:]
    }()

    private func rows(_ name: String) throws -> [[Any]] { try #require(Self.samples[name]) }

    private func float(_ bits: Any) throws -> Double {
        Double(bitPattern: try #require(UInt64(bits as? String ?? "", radix: 16)))
    }

    private func bits(_ value: Double?) -> String? {
        value.map { value in
            let text = String(value.bitPattern, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The formatted text, or "ValueError: ...".
    private func outcome(_ body: () throws(FormatFailure) -> TextBuffer) -> String {
        do throws(FormatFailure) {
            return try body().string
        } catch {
            return (error.kind == .valueError ? "ValueError: " : "OverflowError: ") + error.message
        }
    }

    private func view<Result>(_ text: Any, _ body: (TextView) -> Result) -> Result {
        (text as? String ?? "").unicodeScalars.map(\.value).withTextView(body)
    }

    @Test func floatsReprAsTheShortestText() throws {
        for row in try rows("repr") {
            #expect(text(FloatText.repr(try float(row[0]))) == row[1] as? String)
        }
    }

    @Test func floatsFollowTheirFormatSpecification() throws {
        for row in try rows("formatFloat") {
            let value = try float(row[0])
            let result = view(row[1]) { spec in
                outcome { () throws(FormatFailure) in
                    try FormatSpec(spec, defaultAlign: 0x3E, typeName: "float").format(value)
                }
            }
            #expect(result == row[2] as? String, "\(value) \(row[1])")
        }
    }

    @Test func intsFollowTheirFormatSpecification() throws {
        for row in try rows("formatInt") {
            let value = try #require(row[0] as? Int)
            let result = view(row[1]) { text in
                outcome { () throws(FormatFailure) in
                    let spec = try FormatSpec(text, defaultAlign: 0x3E, typeName: "int")
                    return spec.asksForFloat
                        ? try spec.format(Double(value), typeName: "int") : try spec.format(value)
                }
            }
            #expect(result == row[2] as? String, "\(value) \(row[1])")
        }
    }

    @Test func stringsFollowTheirFormatSpecification() throws {
        for row in try rows("formatString") {
            let result = view(row[0]) { text in
                view(row[1]) { spec in
                    outcome { () throws(FormatFailure) in
                        try FormatSpec(spec, defaultAlign: 0x3C, typeName: "str").format(string: text)
                    }
                }
            }
            #expect(result == row[2] as? String, "\(row)")
        }
    }

    @Test func roundingIsExactAndToEven() throws {
        for row in try rows("round") {
            let digits = try #require(row[1] as? Int)
            let result = FloatArithmetic.rounded(try float(row[0]), digits: digits)
            #expect(bits(result) == row[2] as? String, "\(row)")
        }
    }

    @Test func intsParseInAnyBase() throws {
        for row in try rows("int") {
            let base = try #require(row[1] as? Int)
            let result: String? = view(row[0]) { text in
                switch NumberParsing.integer(text, base: base) {
                case .success(.small(let value)): String(value)
                case .success(.big(let value)): String(value)
                case .failure: nil
                }
            }
            #expect(result == row[2] as? String, "\(row)")
        }
    }

    @Test func floatsParse() throws {
        for row in try rows("float") {
            let result = view(row[0]) { NumberParsing.float($0) }
            #expect(bits(result) == row[1] as? String, "\(row)")
        }
    }

    @Test func stringsAreQuotedAndEscaped() throws {
        for row in try rows("quoted") {
            for (asciiOnly, expected) in [(false, row[1]), (true, row[2])] {
                let result = view(row[0]) { text in
                    var buffer = TextBuffer()
                    text.appendRepr(to: &buffer, asciiOnly: asciiOnly)
                    return buffer.string
                }
                #expect(result == expected as? String)
            }
        }
    }

    @Test func lettersChangeCase() throws {
        for row in try rows("case") {
            let result = view(row[0]) { text in
                [
                    text.mapped(.lower), text.mapped(.upper), text.titled, text.mapped(.fold),
                    text.caseSwapped,
                    text.capitalized,
                ].map(\.string)
            }
            #expect(result == row.dropFirst().map { $0 as? String ?? "" })
        }
    }

    @Test func floatsHashAsInCPython() throws {
        for row in try rows("hash") {
            #expect(String(FloatArithmetic.hash(try float(row[0]))) == row[1] as? String)
        }
    }

    @Test func sortingIsStableAndKeepsEveryElement() {
        struct Unlucky: Error {}
        var generator = SystemRandomNumberGenerator()
        for count in [0, 1, 2, 31, 32, 100, 1000] {
            var values = (0..<count).map { ($0, Int.random(in: 0..<50, using: &generator)) }
            values.withUnsafeMutableBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return }
                StableSort<(Int, Int), Never>.sort(base, count: count) { $0.1 < $1.1 }
            }
            #expect(zip(values, values.dropFirst()).allSatisfy { ($0.1, $0.0) < ($1.1, $1.0) })
            var calls = 0
            values.shuffle()
            values.withUnsafeMutableBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return }
                try? StableSort<(Int, Int), Unlucky>.sort(base, count: count) { a, b throws(Unlucky) in
                    calls += 1
                    if calls > count * 4 { throw Unlucky() }
                    return a.1 < b.1
                }
            }
            #expect(values.map(\.0).sorted() == Array(0..<count))
        }
    }
}

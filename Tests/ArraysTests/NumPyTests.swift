import Foundation
import Testing

@testable import Arrays

/// Every function against values, types, shapes and error messages that NumPy gave.
@Suite struct NumPyTests {
    @Test(arguments: ["ufuncs", "reductions", "indexing", "shapes", "linalg"])
    func agreesWithNumPy(_ name: String) throws {
        let fixture = try Fixture(name)
        for (number, row) in fixture.cases.enumerated() {
            let call = Call(
                fixture: fixture, name: row["op"] as? String ?? "", raw: row["args"] as? [Any] ?? [],
                keywords: row["kw"] as? [String: Any] ?? [:])
            let label = Comment(rawValue: "\(name) case \(number): \(summary(row))")
            do {
                let results = try call.results()
                guard let expected = row["out"] as? [Any] else {
                    Issue.record("no error, expected \(row["error"] ?? "") in \(label)")
                    continue
                }
                #expect(results.count == expected.count, label)
                for (got, want) in zip(results, expected) {
                    let want = try #require(try fixture.array(want))
                    let tolerance = row["tol"] as? Double ?? 0
                    #expect(difference(got, want, tolerance: tolerance) == nil, label)
                }
            } catch let error as ArrayError {
                let expected = row["error"] as? [String] ?? ["no error", ""]
                #expect(error.kind.rawValue == expected[0] && error.message == expected[1], label)
            }
        }
    }

    private func summary(_ row: [String: Any]) -> String {
        let text = "\(row["op"] ?? "") \(row["args"] ?? "") \(row["kw"] ?? "") \(row["error"] ?? "")"
        return String(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(300))
    }
}

/// `str` and `repr` of arrays and scalars, character by character.
@Suite struct PrintingTests {
    @Test func printsArraysAsNumPy() throws {
        let fixture = try Fixture("printing")
        for row in fixture.cases {
            let a = try #require(try fixture.array(row["a"] ?? ""))
            let printer = ArrayPrinter(options(row["options"] as? [String: Any] ?? [:]))
            #expect(printer.str(a) == row["str"] as? String, "\(row["options"] ?? "")")
            #expect(printer.repr(a) == row["repr"] as? String, "\(row["options"] ?? "")")
        }
    }

    @Test func printsScalarsAsNumPy() throws {
        let fixture = try Fixture("scalars")
        for row in fixture.cases {
            let a = try #require(try fixture.array(row["a"] ?? ""))
            #expect(ScalarText.str(a.scalar(at: 0), a.dtype) == row["str"] as? String)
            #expect(ScalarText.repr(a.scalar(at: 0), a.dtype) == row["repr"] as? String)
        }
    }

    private func options(_ values: [String: Any]) -> PrintOptions {
        var options = PrintOptions()
        if let value = values["precision"] as? Int { options.precision = value }
        if let value = values["threshold"] as? Int { options.threshold = value }
        if let value = values["edgeitems"] as? Int { options.edgeItems = value }
        if let value = values["linewidth"] as? Int { options.lineWidth = value }
        if let value = values["suppress"] as? Bool { options.suppress = value }
        if let value = values["nanstr"] as? String { options.nanText = value }
        if let value = values["infstr"] as? String { options.infText = value }
        if let value = (values["sign"] as? String)?.first { options.sign = value }
        if let value = values["floatmode"] as? String, let mode = PrintOptions.FloatMode(rawValue: value) {
            options.floatMode = mode
        }
        return options
    }
}

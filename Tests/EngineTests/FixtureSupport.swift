import Arrays
import Foundation
import Testing

@testable import Engine

/// A JSON value of a fixture file.
struct JSON {
    let value: Any?

    /// The file of that name in `Fixtures`.
    static func fixture(_ name: String, filePath: String = #filePath) -> JSON {
        let url = URL(fileURLWithPath: filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/\(name)")
        guard let data = try? Data(contentsOf: url) else { return JSON(value: nil) }
        return JSON(value: try? JSONSerialization.jsonObject(with: data))
    }

    subscript(key: String) -> JSON { JSON(value: (value as? [String: Any])?[key]) }
    subscript(index: Int) -> JSON { JSON(value: list[index].value) }
    var exists: Bool { value != nil && !(value is NSNull) }
    var list: [JSON] { (value as? [Any] ?? []).map { JSON(value: $0) } }
    var string: String { value as? String ?? "" }
    var double: Double { (value as? NSNumber)?.doubleValue ?? .nan }
    var int: Int { (value as? NSNumber)?.intValue ?? 0 }
    var bool: Bool { (value as? NSNumber)?.boolValue ?? false }
    var doubles: [Double] { list.map(\.double) }
    var ints: [Int] { list.map(\.int) }
    var keys: [String] { ((value as? [String: Any]) ?? [:]).keys.sorted() }

    /// `{"shape": [...], "dtype": ..., "data": [...]}` as an array.
    var array: NDArray {
        let shape = Shape(self["shape"].ints)
        switch self["dtype"].string {
        case "int32", "int64": return NDArray(ints: self["data"].ints, shape: shape)
        case "bool": return NDArray(bools: self["data"].list.map(\.bool), shape: shape)
        default: return NDArray(floats: self["data"].doubles.map { Float($0) }, shape: shape)
        }
    }

    var config: ConfigValue {
        switch value {
        case let number as NSNumber:
            let type = String(cString: number.objCType)
            if type == "c" || type == "B" { return .bool(number.boolValue) }
            return type == "d" || type == "f" ? .double(number.doubleValue) : .int(number.intValue)
        case let text as String: return .string(text)
        case is [Any]: return .list(list.map(\.config))
        case is [String: Any]: return .dictionary(keys.map { ($0, self[$0].config) })
        default: return .none
        }
    }

    /// The entries of a dictionary as keyword arguments.
    var keywords: [(String, ConfigValue)] { keys.map { ($0, self[$0].config) } }
}

/// Expects equal shapes and elements within an absolute tolerance (plus the same relative to large ones).
func expectClose(
    _ got: NDArray, _ wanted: NDArray, _ tolerance: Double, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(got.dimensions == wanted.dimensions, "\(what): shape", sourceLocation: sourceLocation)
    guard got.count == wanted.count else { return }
    var worst = 0.0
    for (a, b) in zip(got.doubles, wanted.doubles) where !(a.isNaN && b.isNaN) && a != b {
        worst = max(worst, abs(a - b) / max(1, abs(b)))
        if a.isNaN != b.isNaN { worst = .infinity }
    }
    #expect(worst <= tolerance, "\(what): differs by \(worst)", sourceLocation: sourceLocation)
}

func expectClose(
    _ got: [Double], _ wanted: [Double], _ tolerance: Double, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    expectClose(
        NDArray(doubles: got), NDArray(doubles: wanted), tolerance, what, sourceLocation: sourceLocation)
}

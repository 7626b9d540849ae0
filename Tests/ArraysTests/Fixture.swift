import Foundation
import Testing

@testable import Arrays

/// The JSON fixtures that Fixtures/generate.py wrote with NumPy, and how they become arrays.
struct Fixture {
    let arrays: [NDArray]
    let cases: [[String: Any]]

    init(_ name: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appendingPathComponent("Fixtures/\(name).json"))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        arrays = try #require(object["arrays"] as? [[String: Any]]).map { try Self.array($0) }
        cases = try #require(object["cases"] as? [[String: Any]])
    }

    /// An encoded array or a reference to a shared one; nil for anything else.
    func array(_ value: Any) throws -> NDArray? {
        guard let object = value as? [String: Any] else { return nil }
        if let index = object["ref"] as? Int { return arrays[index] }
        return object["v"] == nil ? nil : try Self.array(object)
    }

    static func array(_ object: [String: Any]) throws -> NDArray {
        let name = try #require(object["d"] as? String)
        let dtype = try #require(DType(name: name))
        let shape = Shape(try #require(object["s"] as? [Int]))
        let values = try #require(object["v"] as? [Any])
        switch dtype.kind {
        case .text: return NDArray(texts: values.map { $0 as? String ?? "" }, shape: shape)
        case .complex:
            let parts = values.map(Self.double)
            let numbers = (0..<shape.count).map { Complex128(parts[2 * $0], parts[2 * $0 + 1]) }
            return NDArray(numbers, shape: shape).asType(dtype)
        case .unsigned:
            return NDArray(values.map { ($0 as? NSNumber)?.uint64Value ?? 0 }, shape: shape).asType(dtype)
        case .signed, .bool:
            return NDArray(values.map { ($0 as? NSNumber)?.intValue ?? 0 }, shape: shape).asType(dtype)
        case .float: return NDArray(doubles: values.map(Self.double), shape: shape).asType(dtype)
        }
    }

    static func double(_ value: Any) -> Double {
        if let text = value as? String { return Double(text) ?? .nan }
        return (value as? NSNumber)?.doubleValue ?? .nan
    }
}

/// How two arrays differ, or nil when they agree (numbers within a tolerance relative to the larger one).
func difference(_ got: NDArray, _ expected: NDArray, tolerance: Double) -> String? {
    if got.dtype != expected.dtype { return "dtype \(got.dtype.name), expected \(expected.dtype.name)" }
    if got.shape != expected.shape { return "shape \(got.shape), expected \(expected.shape)" }
    if got.isText { return got.texts == expected.texts ? nil : "\(got.texts), expected \(expected.texts)" }
    let exact = got.dtype.isInteger || got.dtype == .bool
    for i in 0..<got.count {
        let (a, b) = (got.scalar(at: i), expected.scalar(at: i))
        if a == b { continue }
        if exact { return "element \(i) is \(a), expected \(b)" }
        func parts(_ value: Scalar) -> [Double] {
            if case .complex(let x, let y) = value { return [x, y] }
            return [value.double ?? .nan]
        }
        let size = parts(b).map(\.magnitude).max() ?? 0
        for (x, y) in zip(parts(a), parts(b)) where x != y && !(x.isNaN && y.isNaN) {
            if !(abs(x - y) <= tolerance * max(size, 1e-3)) { return "element \(i) is \(a), expected \(b)" }
        }
    }
    return nil
}

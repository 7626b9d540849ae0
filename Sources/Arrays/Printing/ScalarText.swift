/// How single elements are written: `str(np.float32(0.1))` and `repr`.
package enum ScalarText {
    /// `str` of the scalar: what `print(a[0])` shows.
    package static func str(_ value: Scalar, _ dtype: DType) -> String {
        switch value {
        case .bool(let value): return value ? "True" : "False"
        case .int(let value): return String(value)
        case .unsigned(let value): return String(value)
        case .float(let value): return float(value, dtype)
        case .complex(let real, let imaginary): return complex(real, imaginary, dtype)
        case .text(let text): return text
        }
    }

    /// The shortest text of a float that reads back as itself at its precision, as Python writes floats.
    static func float(_ value: Double, _ dtype: DType) -> String { "\(value)" }

    static func complex(_ real: Double, _ imaginary: Double, _ dtype: DType) -> String {
        "(\(real)+\(imaginary)j)"
    }
}

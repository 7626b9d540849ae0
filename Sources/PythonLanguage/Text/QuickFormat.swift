/// The specifications that programs print with all day, without building a `FormatSpec`: `5`, `5d`, `05d`,
/// `.2f`, `8.3f`, `<8`, `>10.4f`. Anything else answers nil and takes the general way.
enum QuickFormat {
    private static let maximumWidth = 40

    /// Calls `body` with the text of a small int or a finite float.
    @inline(__always)
    static func withText<Result>(of value: Value, _ spec: TextView, _ body: (TextView) -> Result) -> Result? {
        guard value.isFloat || value.isInt, spec.width == 1, spec.count > 0, spec.count <= 8,
            let layout = Layout(spec.bytes)
        else { return nil }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24 + maximumWidth) { buffer in
            let base = buffer.baseAddress.unsafelyUnwrapped
            // The number is written at the end of the room for padding.
            let number = base + maximumWidth
            let count: Int
            if value.isFloat {
                guard layout.type == 0x66, value.float.isFinite else { return nil }
                let decimals = layout.precision < 0 ? 6 : layout.precision
                guard let scaled = FloatText.scaled(value.float, decimals) else { return nil }
                count = FloatText.write(
                    scaled, isNegative: value.float.sign == .minus, decimals: decimals, to: number)
            } else {
                guard layout.precision < 0, layout.type == 0x64 || layout.type == 0 else { return nil }
                count = IntText.write(value.int, to: number)
            }
            let padding = layout.width - count
            if padding <= 0 { return body(TextView(base: number, count: count, width: 1)) }
            if layout.alignsLeft {
                guard padding + count <= 24 else { return nil }
                for index in 0..<padding { number[count + index] = 0x20 }
                return body(TextView(base: number, count: count + padding, width: 1))
            }
            let start = number - padding
            let isNegative = number[0] == 0x2D
            for index in 0..<padding { start[index] = layout.fillsWithZeros ? 0x30 : 0x20 }
            if layout.fillsWithZeros, isNegative {
                number[0] = 0x30
                start[0] = 0x2D
            }
            return body(TextView(base: start, count: count + padding, width: 1))
        }
    }

    private struct Layout {
        var alignsLeft = false
        var fillsWithZeros = false
        var width = 0
        var precision = -1
        var type: UInt8 = 0

        @inline(__always)
        init?(_ spec: UnsafeBufferPointer<UInt8>) {
            var index = 0
            if spec[0] == 0x3C || spec[0] == 0x3E {
                alignsLeft = spec[0] == 0x3C
                index = 1
            } else if spec[0] == 0x30 {
                fillsWithZeros = true
                index = 1
            }
            // A zero behind an alignment is a fill.
            if index < spec.count, spec[index] == 0x30 { return nil }
            while index < spec.count, spec[index] &- 0x30 < 10 {
                width = width * 10 + Int(spec[index] - 0x30)
                index += 1
            }
            if index < spec.count, spec[index] == 0x2E {
                precision = 0
                let first = index + 1
                index = first
                while index < spec.count, spec[index] &- 0x30 < 10 {
                    precision = precision * 10 + Int(spec[index] - 0x30)
                    index += 1
                }
                if index == first { return nil }
            }
            if index < spec.count {
                type = spec[index]
                index += 1
            }
            guard index == spec.count, width <= QuickFormat.maximumWidth, precision <= 17 else { return nil }
        }
    }
}

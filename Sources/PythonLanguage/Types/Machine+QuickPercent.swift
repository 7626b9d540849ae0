#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Machine {
    /// `"name%d" % i`: narrow text with plain `%d` of ints and `%s` of ints and narrow strings, short enough for the
    /// stack; nil: anything else, wrong arguments included.
    func quickPercentFormat(_ template: UnsafeMutablePointer<StringObject>, _ argument: Value) -> Value? {
        guard template.pointee.width == 1, template.pointee.count < 200 else { return nil }
        let capacity = 256
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer -> Value? in
            let text = template.pointee.data.assumingMemoryBound(to: UInt8.self)
            var single = argument
            return withUnsafeMutablePointer(to: &single) { single -> Value? in
                let isTuple = argument.isObject && argument.object.pointee.type == types.tuple
                let arguments = isTuple ? argument.tuple.pointee.items : single
                let count = isTuple ? argument.tuple.pointee.count : 1
                var (used, length, position) = (0, 0, 0)
                while position < template.pointee.count {
                    let byte = text[position]
                    position += 1
                    if length + 24 > capacity { return nil }
                    if byte != 0x25 {
                        buffer[length] = byte
                        length += 1
                        continue
                    }
                    guard position < template.pointee.count, used < count else { return nil }
                    let value = arguments[used]
                    used += 1
                    if value.isInt, text[position] == 0x64 || text[position] == 0x73 {
                        length += Machine.writeDecimal(value.int, to: buffer, at: length)
                    } else if text[position] == 0x73, value.isObject,
                        value.object.pointee.type == types.string, value.string.pointee.width == 1,
                        length + 24 + value.string.pointee.count <= capacity
                    {
                        let piece = value.string
                        memcpy(
                            buffer.baseAddress.unsafelyUnwrapped + length, piece.pointee.data,
                            piece.pointee.count)
                        length += piece.pointee.count
                    } else {
                        return nil
                    }
                    position += 1
                }
                guard used == count, length > 1 else { return nil }
                let result = heap.makeString(count: length, width: 1, types.string)
                memcpy(result.pointee.data, buffer.baseAddress.unsafelyUnwrapped, length)
                return Value(result)
            }
        }
    }

    /// How many bytes were written, at most 20.
    private static func writeDecimal(
        _ number: Int, to buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int
    ) -> Int {
        var rest = number.magnitude
        var digits = 1
        var limit: UInt = 10
        while digits < 20, rest >= limit {
            digits += 1
            let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
            if overflow { break }
            limit = next
        }
        let sign = number < 0 ? 1 : 0
        if sign == 1 { buffer[start] = 0x2D }
        var place = start + sign + digits - 1
        for _ in 0..<digits {
            buffer[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
            place -= 1
        }
        return sign + digits
    }
}

import BigInt

/// Builtins about numbers and characters: abs, bin, chr, divmod, hex, oct, ord, pow, round, sum.
enum NumberFunctions {
    static let rows: [NativeRow] = [
        NativeRow("abs(x, /)", doc: "Return the absolute value of the argument.") {
            machine, args throws(PythonError) in
            let value = args[0]
            if value.isInt || value.isFloat || value.isBool || value.isBigInteger {
                return try machine.absolute(value)
            }
            return try machine.special(value, "__abs__", "bad operand type for abs(): ")
        },
        NativeRow("bin(number, /)", doc: "Return the binary representation of an integer.") {
            machine, args throws(PythonError) in try inRadix(machine, args[0], bits: 1, "b")
        },
        NativeRow("oct(number, /)", doc: "Return the octal representation of an integer.") {
            machine, args throws(PythonError) in try inRadix(machine, args[0], bits: 3, "o")
        },
        NativeRow("hex(number, /)", doc: "Return the hexadecimal representation of an integer.") {
            machine, args throws(PythonError) in try inRadix(machine, args[0], bits: 4, "x")
        },
        NativeRow("chr(i, /)", doc: "Return a Unicode string of one character with ordinal i.") {
            machine, args throws(PythonError) in
            let code = try machine.clampedIndex(args[0])
            guard Int32(exactly: code) != nil else {
                throw machine.raise(.overflowError, "Python int too large to convert to C int")
            }
            guard (0..<0x110000).contains(code) else {
                throw machine.raise(.valueError, "chr() arg not in range(0x110000)")
            }
            return machine.character(UInt32(code))
        },
        NativeRow("ord(c, /)", doc: "Return the Unicode code point for a one-character string.", ord),
        NativeRow("divmod(x, y, /)", doc: "Return the tuple (x//y, x%y).", divmod),
        NativeRow("pow(base, exp, mod=None)", doc: "Equivalent to base**exp or base**exp % mod.", pow),
        NativeRow("round(number, ndigits=None)", doc: "Round a number to a given precision.", round),
        NativeRow(
            "sum(iterable, /, start=0)", doc: "Return the sum of a 'start' value and an iterable.", sum),
    ]

    private static func inRadix(
        _ machine: Machine, _ value: Value, bits: Int, _ letter: Unicode.Scalar
    ) throws(PythonError) -> Value {
        guard value.isInt else {
            let prefix: [UInt8] = [0x30, UInt8(ascii: letter)]
            let number = try machine.bigInteger(value)
            let digits = IntText.digits(number.magnitude, radix: 1 << bits)
            return machine.string(latin1: (number.sign == .minus ? [0x2D] : []) + prefix + digits)
        }
        let size = value.int.magnitude
        let digits = max(1, (Int.bitWidth - size.leadingZeroBitCount + bits - 1) / bits)
        let sign = value.int < 0 ? 1 : 0
        return machine.string(count: sign + 2 + digits, width: 1) { text in
            let text = text.assumingMemoryBound(to: UInt8.self)
            text[0] = 0x2D
            text[sign] = 0x30
            text[sign + 1] = UInt8(ascii: letter)
            var rest = size
            for place in stride(from: sign + 1 + digits, to: sign + 1, by: -1) {
                let digit = UInt8(truncatingIfNeeded: rest & (1 << UInt(bits) - 1))
                text[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
                rest >>= UInt(bits)
            }
        }
    }

    private static func ord(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        guard args[0].isString || args[0].isBytes else {
            throw machine.raise(
                .typeError, "ord() expected string of length 1, but \(machine.typeName(args[0])) found")
        }
        let view = args[0].isString ? args[0].textView : args[0].bytesView
        guard view.count == 1 else {
            throw machine.raise(
                .typeError, "ord() expected a character, but string of length \(view.count) found")
        }
        return .int(Int(view[0]))
    }

    private static func divmod(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (a, b) = (args[0], args[1])
        if a.isInt, b.isInt, b.int > 0 {
            return machine.pair(.int(Machine.floorDivide(a.int, b.int)), .int(Machine.modulo(a.int, b.int)))
        }
        for (receiver, other, name) in [(a, b, "__divmod__"), (b, a, "__rdivmod__")] {
            let hook = machine.lookup(machine.typeOf(receiver), machine.intern(name))
            guard hook.isDefined else { continue }
            let answer = try machine.call(machine.bind(hook, to: receiver, machine.typeOf(receiver)), [other])
            if !answer.isIdentical(to: machine.notImplemented) { return answer }
        }
        throw machine.raise(
            .typeError,
            "unsupported operand type(s) for divmod(): '\(machine.typeName(a))' and '\(machine.typeName(b))'")
    }

    private static func pow(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        if args[2].isNone { return try machine.binary(.power, args[0], args[1]) }
        if args[0].isInt, args[1].isInt, args[2].isInt, args[1].int >= 0, args[2].int > 0 {
            return .int(power(args[0].int, args[1].int, modulo: args[2].int))
        }
        guard let base = machine.bigIntegerValue(args[0]), let exponent = machine.bigIntegerValue(args[1]),
            let modulus = machine.bigIntegerValue(args[2])
        else {
            throw machine.raise(
                .typeError, "pow() 3rd argument not allowed unless all arguments are integers")
        }
        guard modulus != 0 else { throw machine.raise(.valueError, "pow() 3rd argument cannot be 0") }
        var start = base
        if exponent < 0 {
            guard let inverse = inverse(of: base, modulo: modulus) else {
                throw machine.raise(.valueError, "base is not invertible for the given modulus")
            }
            start = inverse
        }
        let magnitude = BigInt(modulus.magnitude)
        let reduced = try machine.divideFloor(start, magnitude).remainder
        let power =
            modulus.magnitude.words.count < 100
            ? BigUInt(
                words: Limbs.power(
                    Array(reduced.magnitude.words), Array(exponent.magnitude.words),
                    modulo: Array(modulus.magnitude.words)))
            : reduced.magnitude.power(exponent.magnitude, modulus: modulus.magnitude)
        return machine.integer(try machine.divideFloor(BigInt(power), modulus).remainder)
    }

    /// Squares and multiplies machine words.
    private static func power(_ base: Int, _ exponent: Int, modulo modulus: Int) -> Int {
        let limit = UInt(modulus)
        func product(_ a: UInt, _ b: UInt) -> UInt {
            let (high, low) = a.multipliedFullWidth(by: b)
            return high == 0 ? low % limit : limit.dividingFullWidth((high, low)).remainder
        }
        var result = 1 % limit
        var square = UInt(Machine.modulo(base, modulus))
        var rest = exponent
        while rest > 0 {
            if rest & 1 != 0 { result = product(result, square) }
            rest >>= 1
            if rest > 0 { square = product(square, square) }
        }
        return Int(result)
    }

    /// By the extended Euclidean algorithm.
    private static func inverse(of value: BigInt, modulo modulus: BigInt) -> BigInt? {
        var (a, b) = (value, modulus)
        var (x, y): (BigInt, BigInt) = (1, 0)
        while b != 0 {
            let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
            (a, b) = (b, remainder)
            (x, y) = (y, x - quotient * y)
        }
        if a == 1 { return x }
        return a == -1 ? -x : nil
    }

    private static func round(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let value = args[0]
        if value.isFloat { return try machine.round(float: value.float, args[1]) }
        if value.isInt || value.isBool || value.isBigInteger {
            return try machine.round(integer: value, args[1])
        }
        let type = machine.typeOf(value)
        let hook = machine.lookup(type, machine.known("__round__"))
        guard hook.isDefined else {
            throw machine.raise(
                .typeError, "type \(type.nameText) doesn't define __round__ method")
        }
        return try machine.call(machine.bind(hook, to: value, type), args[1].isNone ? [] : [args[1]])
    }

    private static func sum(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let start = args[1]
        if start.isString || start.isBytes {
            let text =
                start.isString ? "strings [use ''.join(seq) instead]" : "bytes [use b''.join(seq) instead]"
            throw machine.raise(.typeError, "sum() can't sum \(text)")
        }
        var total = start
        if args[0].isList, machine.typeOf(args[0]) == machine.types.list {
            let (partial, used) = fastSum(machine, args[0].list, total)
            total = partial
            var index = used
            while index < args[0].list.pointee.count {
                total = try machine.binary(.add, total, args[0].list.pointee.items[index])
                index += 1
            }
            return total
        }
        if args[0].has(.generator) { return try sum(machine, args[0], total) }
        if args[0].isBytes, !machine.typeOf(args[0]).pointee.isHeapType, total.isInt,
            total.int.magnitude < 1 << 62
        {
            return .int(args[0].bytesView.bytes.reduce(total.int) { $0 &+ Int($1) })
        }
        // Where the collector finds the total between two steps.
        let holder = machine.makeList(capacity: 1)
        machine.append(holder, total)
        try machine.iterate(args[0], keeping: false) { element throws(PythonError) in
            if total.isFloat, element.isFloat {
                total = .float(total.float + element.float)
            } else if total.isInt, element.isInt, !total.int.addingReportingOverflow(element.int).overflow {
                total = .int(total.int &+ element.int)
            } else {
                total = try machine.binary(.add, total, element)
                holder.pointee.items[0] = total
            }
            return true
        }
        machine.heap.pushRoot(total)
        return total
    }

    private static func sum(_ machine: Machine, _ generator: Value, _ start: Value) throws(PythonError)
        -> Value
    {
        var total = start
        let base = machine.heap.rootTop
        while true {
            let element = try machine.resume(generator.pointer(to: GeneratorObject.self), into: .sum, &total)
            if element.isUndefined { return total }
            total = try machine.binary(.add, total, element)
            machine.heap.rootTop = base
        }
    }

    /// The sum of the leading ints or floats, and how many those were.
    private static func fastSum(
        _ machine: Machine, _ list: UnsafeMutablePointer<ListObject>, _ start: Value
    ) -> (Value, Int) {
        let (items, count) = (list.pointee.items, list.pointee.count)
        var index = 0
        if start.isInt {
            var total = start.int
            while index < count, items[index].isInt {
                let (sum, overflow) = total.addingReportingOverflow(items[index].int)
                if overflow { return (.int(total), index) }
                total = sum
                index += 1
            }
            if index < count, items[index].isFloat {
                return floatSum(items, count, Double(total), from: index)
            }
            return (.int(total), index)
        }
        return start.isFloat ? floatSum(items, count, start.float, from: 0) : (start, 0)
    }

    private static func floatSum(
        _ items: UnsafeMutablePointer<Value>, _ count: Int, _ start: Double, from first: Int
    ) -> (Value, Int) {
        var (total, index) = (start, first)
        while index < count {
            if items[index].isFloat {
                total += items[index].float
            } else if items[index].isInt {
                total += Double(items[index].int)
            } else {
                break
            }
            index += 1
        }
        return (.float(total), index)
    }
}

extension Machine {
    /// Calls a special method without arguments; where there is none, a TypeError with the type's name in
    /// quotes behind `complaint`.
    func special(_ value: Value, _ name: String, _ complaint: String) throws(PythonError) -> Value {
        let type = typeOf(value)
        let hook = lookup(type, intern(name))
        guard hook.isDefined, !hook.isNone else { throw raise(.typeError, "\(complaint)'\(type.nameText)'") }
        return try call(bind(hook, to: value, type), [])
    }
}

import Arrays

/// Pickles that hold plain data: numbers, texts, lists, tuples, dicts and NumPy arrays, as the classic data sets
/// (CIFAR, IMDB, Reuters) come in. Nothing is called: the only classes known are those that NumPy's arrays are
/// rebuilt with, and any other is an error.
package enum PlainPickle {
    package indirect enum Value {
        case none
        case bool(Bool)
        case int(Int)
        case double(Double)
        case text(String)
        case bytes([UInt8])
        case list(List)
        case tuple([Value])
        case dictionary(Table)
        case array(NDArray)
        /// NumPy's array, dtype, ... before and while they are made.
        case `class`(Rebuilt)
    }

    package final class List {
        package fileprivate(set) var values: [Value] = []
    }

    package final class Table {
        package fileprivate(set) var pairs: [(Value, Value)] = []
    }

    package final class Rebuilt {
        fileprivate let name: String
        fileprivate var result: Value?
        fileprivate var type: String?
        fileprivate init(_ name: String) { self.name = name }
    }

    package static func value(_ bytes: [UInt8]) throws -> Value {
        var reader = PickleReader(bytes)
        return finished(try reader.run())
    }

    /// The elements of a `.npy` file of objects.
    package static func objects(npy bytes: [UInt8]) throws -> Value {
        var reader = ByteReader(bytes[...], "npy")
        _ = try reader.take(6)
        let version = try reader.integer(1)
        _ = try reader.integer(1)
        _ = try reader.take(try reader.integer(version == 1 ? 2 : 4))
        return try value(Array(try reader.take(reader.remaining)))
    }

    fileprivate static func finished(_ value: Value) -> Value {
        guard case .class(let object) = value, let result = object.result else { return value }
        return finished(result)
    }

    fileprivate struct PickleReader {
        private var reader: ByteReader
        private var stack: [Value] = []
        private var marks: [Int] = []
        private var memory: [Int: Value] = [:]

        init(_ bytes: [UInt8]) { reader = ByteReader(bytes[...], "pickle") }

        private func wrong(_ what: String) -> FileFormatError { FileFormatError("pickle: \(what)") }

        private mutating func pop() throws -> Value {
            guard let value = stack.popLast() else { throw wrong("damaged") }
            return value
        }

        private mutating func popMark() throws -> [Value] {
            guard let mark = marks.popLast(), mark <= stack.count else { throw wrong("damaged") }
            defer { stack.removeLast(stack.count - mark) }
            return Array(stack[mark...])
        }

        private mutating func line() throws -> String {
            var bytes: [UInt8] = []
            while true {
                let byte = try reader.take(1).first ?? 10
                if byte == 10 { return String(decoding: bytes, as: UTF8.self) }
                bytes.append(byte)
            }
        }

        private mutating func signed(_ size: Int) throws -> Int {
            var value: UInt64 = 0
            let bytes = try reader.take(size)
            for (place, byte) in bytes.enumerated() where place < 8 {
                value |= UInt64(byte) << UInt64(8 * place)
            }
            let negative = (bytes.last ?? 0) & 0x80 != 0
            guard size <= 8 else { throw wrong("an integer of \(size) bytes") }
            if negative, size < 8, size > 0 { value |= ~0 << UInt64(8 * size) }
            return Int(Int64(bitPattern: value))
        }

        private mutating func text(_ size: Int) throws -> Value {
            .text(String(decoding: try reader.take(size), as: UTF8.self))
        }

        mutating func run() throws -> Value {
            while true {
                let code = try reader.take(1).first ?? 0
                switch Character(Unicode.Scalar(code)) {
                case "\u{80}": _ = try reader.take(1)
                case "\u{95}": _ = try reader.take(8)
                case ".": return try pop()
                case "N": stack.append(.none)
                case "\u{88}": stack.append(.bool(true))
                case "\u{89}": stack.append(.bool(false))
                case "J": stack.append(.int(try signed(4)))
                case "K": stack.append(.int(try reader.integer(1)))
                case "M": stack.append(.int(try reader.integer(2)))
                case "\u{8a}": stack.append(.int(try signed(try reader.integer(1))))
                case "I":
                    let digits = try line()
                    stack.append(
                        digits == "01" ? .bool(true) : digits == "00" ? .bool(false) : .int(Int(digits) ?? 0))
                case "L": stack.append(.int(Int(try line().filter { $0 != "L" }) ?? 0))
                case "F": stack.append(.double(Double(try line()) ?? .nan))
                case "G":
                    let bits = try reader.take(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                    stack.append(.double(Double(bitPattern: bits)))
                case "U", "C": stack.append(.bytes(Array(try reader.take(try reader.integer(1)))))
                case "T", "B": stack.append(.bytes(Array(try reader.take(try reader.integer(4)))))
                case "\u{8e}": stack.append(.bytes(Array(try reader.take(try reader.integer(8)))))
                case "\u{8c}": stack.append(try text(try reader.integer(1)))
                case "X": stack.append(try text(try reader.integer(4)))
                case "\u{8d}": stack.append(try text(try reader.integer(8)))
                default: try container(code)
                }
            }
        }

        private mutating func container(_ code: UInt8) throws {
            switch Character(Unicode.Scalar(code)) {
            case "(": marks.append(stack.count)
            case "]": stack.append(.list(List()))
            case "}": stack.append(.dictionary(Table()))
            case ")": stack.append(.tuple([]))
            case "l":
                let list = List()
                list.values = try popMark()
                stack.append(.list(list))
            case "d":
                let table = Table()
                let values = try popMark()
                table.pairs = Self.pairs(values)
                stack.append(.dictionary(table))
            case "t": stack.append(.tuple(try popMark()))
            case "\u{85}": stack.append(.tuple([try pop()]))
            case "\u{86}":
                let last = try pop()
                stack.append(.tuple([try pop(), last]))
            case "\u{87}":
                let (last, middle) = (try pop(), try pop())
                stack.append(.tuple([try pop(), middle, last]))
            case "a":
                let value = try pop()
                guard case .list(let list)? = stack.last else { throw wrong("damaged") }
                list.values.append(value)
            case "e":
                let values = try popMark()
                guard case .list(let list)? = stack.last else { throw wrong("damaged") }
                list.values += values
            case "s":
                let (value, key) = (try pop(), try pop())
                guard case .dictionary(let table)? = stack.last else { throw wrong("damaged") }
                table.pairs.append((key, value))
            case "u":
                let values = try popMark()
                guard case .dictionary(let table)? = stack.last else { throw wrong("damaged") }
                table.pairs += Self.pairs(values)
            default: try object(code)
            }
        }

        private static func pairs(_ values: [Value]) -> [(Value, Value)] {
            stride(from: 0, to: values.count - 1, by: 2).map { (values[$0], values[$0 + 1]) }
        }

        private mutating func object(_ code: UInt8) throws {
            switch Character(Unicode.Scalar(code)) {
            case "p": memory[Int(try line()) ?? 0] = stack.last
            case "q": memory[try reader.integer(1)] = stack.last
            case "r": memory[try reader.integer(4)] = stack.last
            case "\u{94}": memory[memory.count] = stack.last
            case "g": try recall(Int(try line()) ?? 0)
            case "h": try recall(try reader.integer(1))
            case "j": try recall(try reader.integer(4))
            case "c":
                let module = try line()
                stack.append(try known(module, try line()))
            case "\u{93}":
                guard case .text(let name) = try pop(), case .text(let module) = try pop() else {
                    throw wrong("damaged")
                }
                stack.append(try known(module, name))
            case "R":
                guard case .tuple(let arguments) = try pop(), case .class(let function) = try pop() else {
                    throw wrong("damaged")
                }
                stack.append(try call(function.name, arguments))
            case "b":
                let state = try pop()
                guard case .class(let object)? = stack.last else { throw wrong("damaged") }
                try build(object, state)
            case "0": _ = try pop()
            default: throw wrong("instruction \(code) is not supported")
            }
        }

        private mutating func recall(_ place: Int) throws {
            guard let value = memory[place] else { throw wrong("damaged") }
            stack.append(value)
        }

        private func known(_ module: String, _ name: String) throws -> Value {
            let modules = [
                "numpy", "numpy.core.multiarray", "numpy._core.multiarray", "_codecs", "numpy.core.numeric",
            ]
            let names = ["ndarray", "dtype", "_reconstruct", "scalar", "encode", "_frombuffer"]
            guard modules.contains(module), names.contains(name) else {
                throw wrong("it holds an object of \(module).\(name); only plain data is read")
            }
            return .class(Rebuilt(name))
        }

        private func call(_ name: String, _ arguments: [Value]) throws -> Value {
            let object = Rebuilt(name)
            switch name {
            case "_reconstruct": return .class(object)
            case "dtype":
                switch arguments.first {
                case .text(let type)?: object.type = type
                case .bytes(let type)?: object.type = String(decoding: type, as: UTF8.self)
                default: throw wrong("damaged")
                }
                return .class(object)
            case "encode":
                // Bytes that Python 2 wrote, as latin-1 text.
                guard case .text(let text)? = arguments.first else { throw wrong("damaged") }
                return .bytes(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
            case "scalar":
                guard arguments.count == 2, case .class(let type) = arguments[0],
                    case .bytes(let bytes) = arguments[1]
                else { throw wrong("damaged") }
                let array = try self.array(type, bytes, [])
                return array.dtype.isFloat ? .double(array.doubles[0]) : .int(array.ints[0])
            default: throw wrong("a call of \(name) is not supported")
            }
        }

        /// A dtype's byte order, or the shape, type and elements of an array.
        private func build(_ object: Rebuilt, _ state: Value) throws {
            guard case .tuple(let parts) = state, parts.count > 2 else { throw wrong("damaged") }
            if object.type != nil {
                if case .text(let order) = parts[1], order == ">" { object.type = ">" + (object.type ?? "") }
                return
            }
            guard parts.count >= 5, case .tuple(let extents) = parts[1], case .class(let type) = parts[2]
            else {
                throw wrong("damaged")
            }
            let shape = extents.map { if case .int(let extent) = $0 { extent } else { 0 } }
            if case .list = parts[4] {
                object.result = parts[4]
                return
            }
            guard case .bytes(let bytes) = parts[4] else { throw wrong("damaged") }
            object.result = .array(try array(type, bytes, shape))
        }

        private func array(_ type: Rebuilt, _ bytes: [UInt8], _ shape: [Int]) throws -> NDArray {
            let element = try NpyFile.elementType(type.type ?? "")
            guard shape.allSatisfy({ $0 >= 0 }), shape.reduce(1, { $0 &* $1 }) &* element.size == bytes.count
            else {
                throw wrong("an array of another size than its shape")
            }
            return try NpyFile.decoded(bytes[...], element, shape: Shape(shape))
        }
    }
}

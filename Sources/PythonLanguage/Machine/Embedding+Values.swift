import Diagnostics

// Single values and functions across the border, for a program that embeds the machine.

extension Machine {
    /// Runs native code outside of a cell; what it raises comes back as of a cell.
    package func attempt(_ body: (Machine) throws(PythonError) -> Void) -> UncaughtException? {
        do throws(PythonError) {
            try body(self)
            return nil
        } catch {
            return uncaught(nil)
        }
    }

    /// Adds a function to those that every module sees.
    package func addBuiltin(_ row: NativeRow) { dictSet(builtins, row.name, function(row)) }

    /// Binds a name in `__main__`.
    package func define(_ name: String, _ value: Value) { dictSet(mainModule.pointee.namespace, name, value) }

    /// The value of a text that is a Python literal: a number, string, None, True, False, or a tuple, list or
    /// dict of literals. Nil for anything else; nothing is called or looked up.
    ///
    ///     machine.literal("-1.5")    // -1.5
    ///     machine.literal("[1, 2]")  // [1, 2]
    ///     machine.literal("print")   // nil
    package func literal(_ text: String) -> Value? {
        let source = SourceText(name: "<literal>", text: text)
        guard let expression = try? Parser.parseExpression(source), Machine.isLiteral(expression) else {
            return nil
        }
        do throws(PythonError) {
            let code = try compile(source, mode: .expression)
            return try execute(code, globals: mainModule.pointee.namespace, locals: nil)
        } catch {
            pending = .none
            return nil
        }
    }

    private static func isLiteral(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .constant: true
        case .unary(.negate, let operand), .unary(.plus, let operand): isLiteral(operand)
        case .tuple(let elements), .list(let elements), .set(let elements): elements.allSatisfy(isLiteral)
        case .binary(let operation, let real, let imaginary):
            // A complex number.
            (operation == .add || operation == .subtract) && isLiteral(real)
                && { if case .constant(.imaginary) = imaginary.kind { true } else { false } }()
        case .dictionary(let entries):
            entries.allSatisfy { $0.key.map(isLiteral) ?? false && isLiteral($0.value) }
        default: false
        }
    }
}

extension Machine {
    /// The entries of a `**kwargs` dict.
    package func keywordPairs(_ value: Value) throws(PythonError) -> [(String, Value)] {
        guard value.isDict else { return [] }
        var pairs: [(String, Value)] = []
        for pair in dictPairs(value.dict) { pairs.append((try text(pair.key), pair.value)) }
        return pairs
    }

    /// Raises an instance of a library's exception class.
    package func raise(_ type: TypePointer, _ message: String) -> PythonError {
        raise(makeException(type, [string(message)]))
    }

    /// A new exception class; the first base where classes cannot be made.
    package func makeExceptionClass(_ name: String, module: String, bases: [TypePointer]) -> TypePointer {
        let namespace = dict([("__module__", string(module)), ("__doc__", Value.none)])
        let made = try? call(
            Value(types.type), [intern(name), tuple(bases.map { Value($0) }), namespace])
        guard let made, made.isType else { return bases[0] }
        return made.type
    }
}

import Diagnostics

extension Machine {
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
        case .tuple(let elements), .list(let elements): elements.allSatisfy(isLiteral)
        case .dictionary(let entries):
            entries.allSatisfy { $0.key.map(isLiteral) ?? false && isLiteral($0.value) }
        default: false
        }
    }
}

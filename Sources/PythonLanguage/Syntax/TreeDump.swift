import BigInt
import Diagnostics

// The tree as text, in the manner of CPython's `ast.dump`: node names, then children in brackets. For tests
// and for looking at what the parser made.

extension Module {
    /// `[Assign([Name(a)], BinOp(Constant(1), Add, Name(b)))]`
    package var dump: String { TreeDump.list(body, TreeDump.statement) }
}

private enum TreeDump {
    static func list<T>(_ items: [T], _ text: (T) -> String) -> String {
        "[" + items.map(text).joined(separator: ", ") + "]"
    }

    static func optional<T>(_ item: T?, _ text: (T) -> String) -> String { item.map(text) ?? "None" }

    static func node(_ name: String, _ parts: String...) -> String {
        name + "(" + parts.joined(separator: ", ") + ")"
    }

    // MARK: Expressions

    static func expressions(_ items: [Expression]) -> String { list(items, expression) }
    static func maybe(_ item: Expression?) -> String { optional(item, expression) }

    static func expression(_ item: Expression) -> String {
        switch item.kind {
        case .constant(let value): return node("Constant", constant(value))
        case .name(let name): return node("Name", name)
        case .binary(let operation, let left, let right):
            return node("BinOp", expression(left), "\(operation)", expression(right))
        case .unary(let operation, let operand): return node("UnaryOp", "\(operation)", expression(operand))
        case .boolean(let operation, let values):
            return node("BoolOp", "\(operation)", expressions(values))
        case .compare(let left, let comparisons):
            return node(
                "Compare", expression(left), list(comparisons) { "\($0.comparator)" },
                list(comparisons) { expression($0.operand) })
        case .call(let function, let arguments):
            return node("Call", expression(function), list(arguments, argument))
        case .attribute(let value, let name): return node("Attribute", expression(value), name.name)
        case .subscript(let value, let index): return node("Subscript", expression(value), expression(index))
        case .slice(let lower, let upper, let step):
            return node("Slice", maybe(lower), maybe(upper), maybe(step))
        case .conditional(let test, let then, let otherwise):
            return node("IfExp", expression(test), expression(then), expression(otherwise))
        case .lambda(let parameters, let body):
            return node("Lambda", self.parameters(parameters), expression(body))
        case .starred(let value): return node("Starred", expression(value))
        case .named(let name, let value): return node("NamedExpr", name.name, expression(value))
        case .yield(let value): return node("Yield", maybe(value))
        case .yieldFrom(let value): return node("YieldFrom", expression(value))
        case .await(let value): return node("Await", expression(value))
        default: return display(item)
        }
    }

    static func display(_ item: Expression) -> String {
        switch item.kind {
        case .tuple(let elements): return node("Tuple", expressions(elements))
        case .list(let elements): return node("List", expressions(elements))
        case .set(let elements): return node("Set", expressions(elements))
        case .dictionary(let items):
            return node("Dict", list(items) { maybe($0.key) + ": " + expression($0.value) })
        case .comprehension(let kind, let element, let value, let clauses):
            let name =
                switch kind {
                case .list: "ListComp"
                case .set: "SetComp"
                case .dictionary: "DictComp"
                case .generator: "GeneratorExp"
                }
            return node(name, expression(element), maybe(value), list(clauses, clause))
        case .formattedString(let pieces): return node("JoinedStr", self.pieces(pieces))
        default: return ""
        }
    }

    static func clause(_ item: ComprehensionClause) -> String {
        node(
            item.isAsync ? "async" : "for", expression(item.target), expression(item.iterable),
            expressions(item.conditions))
    }

    /// The text of `{x=}` is a piece of its own, as in CPython.
    static func pieces(_ items: [FormattedPiece]) -> String {
        var pieces: [FormattedPiece] = []
        for item in items {
            if case .value(_, _, _, let debugText?) = item {
                FormattedPiece.append(.text(debugText), to: &pieces)
            }
            FormattedPiece.append(item, to: &pieces)
        }
        return list(pieces) { piece in
            switch piece {
            case .text(let text): string(text)
            case .value(let value, let conversion, let format, _):
                node("Value", expression(value), "\(conversion)", optional(format, self.pieces))
            }
        }
    }

    static func constant(_ value: Constant) -> String {
        switch value {
        case .none: "None"
        case .true: "True"
        case .false: "False"
        case .ellipsis: "Ellipsis"
        case .integer(let value): String(value)
        case .float(let value): "\(value)"
        case .imaginary(let value): "\(value)j"
        case .string(let text): string(text)
        case .bytes(let bytes): "b" + string(bytes.map(UInt32.init))
        }
    }

    /// Letters, digits and blanks as they are, the rest by number.
    static func string(_ text: [UInt32]) -> String {
        var result = "'"
        for value in text {
            if let scalar = UnicodeScalar(value), scalar.isASCII, value >= 32, value != 39, value != 92,
                value < 127
            {
                result.unicodeScalars.append(scalar)
            } else {
                result += "\\" + String(value, radix: 16) + ";"
            }
        }
        return result + "'"
    }

    static func argument(_ item: Argument) -> String {
        switch item {
        case .positional(let value): expression(value)
        case .unpacked(let value): node("Starred", expression(value))
        case .keyword(let name, let value): name.name + "=" + expression(value)
        case .unpackedMapping(let value): "**" + expression(value)
        }
    }

    static func parameters(_ item: Parameters) -> String {
        func one(_ parameter: Parameter) -> String {
            parameter.identifier.name + (parameter.annotation.map { ": " + expression($0) } ?? "")
                + (parameter.defaultValue.map { "=" + expression($0) } ?? "")
        }
        var parts = item.positionalOnly.map(one)
        if !parts.isEmpty { parts.append("/") }
        parts += item.regular.map(one)
        if let variadic = item.variadic {
            parts.append("*" + one(variadic))
        } else if !item.keywordOnly.isEmpty {
            parts.append("*")
        }
        parts += item.keywordOnly.map(one)
        if let last = item.variadicKeyword { parts.append("**" + one(last)) }
        return "(" + parts.joined(separator: ", ") + ")"
    }

    // MARK: Statements

    static func statements(_ body: [Statement]) -> String { list(body, statement) }

    static func statement(_ item: Statement) -> String {
        switch item.kind {
        case .expression(let value): return node("Expr", expression(value))
        case .assign(let targets, let value): return node("Assign", expressions(targets), expression(value))
        case .augmentedAssign(let target, let operation, let value):
            return node("AugAssign", expression(target), "\(operation)", expression(value))
        case .annotatedAssign(let target, let annotation, let value, let isSimple):
            return node(
                "AnnAssign", expression(target), expression(annotation), maybe(value), isSimple ? "1" : "0")
        case .return(let value): return node("Return", maybe(value))
        case .delete(let targets): return node("Delete", expressions(targets))
        case .raise(let value, let cause): return node("Raise", maybe(value), maybe(cause))
        case .assert(let test, let message): return node("Assert", expression(test), maybe(message))
        case .import(let names): return node("Import", list(names, importedName))
        case .importFrom(let module, let names, let level):
            return node(
                "ImportFrom", module?.name ?? "None", names.map { list($0, importedName) } ?? "[*]",
                "\(level)")
        case .global(let names): return node("Global", list(names, \.name))
        case .nonlocal(let names): return node("Nonlocal", list(names, \.name))
        case .pass: return "Pass()"
        case .break: return "Break()"
        case .continue: return "Continue()"
        default: return compound(item)
        }
    }

    static func importedName(_ item: ImportedName) -> String {
        item.identifier.name + (item.alias.map { " as " + $0.name } ?? "")
    }

    static func compound(_ item: Statement) -> String {
        switch item.kind {
        case .if(let test, let body, let orElse):
            return node("If", expression(test), statements(body), statements(orElse))
        case .while(let test, let body, let orElse):
            return node("While", expression(test), statements(body), statements(orElse))
        case .for(let target, let iterable, let body, let orElse, let isAsync):
            return node(
                isAsync ? "AsyncFor" : "For", expression(target), expression(iterable), statements(body),
                statements(orElse))
        case .with(let items, let body, let isAsync):
            let contexts = list(items) {
                expression($0.context) + ($0.target.map { " as " + expression($0) } ?? "")
            }
            return node(isAsync ? "AsyncWith" : "With", contexts, statements(body))
        case .try(let body, let handlers, let orElse, let finally, let isStar):
            let clauses = list(handlers) {
                node("Handler", maybe($0.type), $0.name?.name ?? "None", statements($0.body))
            }
            return node(
                isStar ? "TryStar" : "Try", statements(body), clauses, statements(orElse), statements(finally)
            )
        case .function(let item):
            return node(
                item.isAsync ? "AsyncFunctionDef" : "FunctionDef", item.identifier.name,
                parameters(item.parameters), maybe(item.returns), statements(item.body),
                expressions(item.decorators))
        case .classDefinition(let item):
            return node(
                "ClassDef", item.identifier.name, list(item.arguments, argument), statements(item.body),
                expressions(item.decorators))
        case .match(let subject, let cases):
            let clauses = list(cases) {
                node("Case", pattern($0.pattern), maybe($0.guardCondition), statements($0.body))
            }
            return node("Match", expression(subject), clauses)
        default: return ""
        }
    }

    static func pattern(_ item: Pattern) -> String {
        switch item.kind {
        case .value(let value): node("MatchValue", expression(value))
        case .singleton(let value): node("MatchSingleton", constant(value))
        case .sequence(let patterns): node("MatchSequence", list(patterns, pattern))
        case .mapping(let items, let rest):
            node(
                "MatchMapping", list(items) { expression($0.key) + ": " + pattern($0.pattern) },
                rest?.name ?? "None")
        case .classPattern(let type, let positional, let keywords):
            node(
                "MatchClass", expression(type), list(positional, pattern),
                list(keywords) { $0.0.name + "=" + pattern($0.1) })
        case .star(let name): node("MatchStar", name?.name ?? "None")
        case .capture(let inner, let name): node("MatchAs", optional(inner, pattern), name?.name ?? "None")
        case .or(let patterns): node("MatchOr", list(patterns, pattern))
        }
    }
}

import BigInt
import Diagnostics

// The syntax tree of Python 3.11, named after CPython's `ast` module so that its documentation holds here.
// Nodes are values; every node has the bytes it came from. The parser makes it, the resolver and the
// compiler walk it; nothing changes it.

struct Expression: Sendable {
    indirect enum Kind: Sendable {
        case constant(Constant)
        case name(String)
        case binary(BinaryOperator, Expression, Expression)
        case unary(UnaryOperator, Expression)
        /// `and`/`or` over two or more values.
        case boolean(BooleanOperator, [Expression])
        /// `a < b <= c`: a, then operator and operand by turns.
        case compare(Expression, [Comparison])
        case call(Expression, [Argument])
        case attribute(Expression, Identifier)
        case `subscript`(Expression, Expression)
        /// Only inside a subscript.
        case slice(lower: Expression?, upper: Expression?, step: Expression?)
        case conditional(test: Expression, then: Expression, otherwise: Expression)
        case lambda(Parameters, Expression)
        case tuple([Expression])
        case list([Expression])
        case set([Expression])
        /// A nil key is `**mapping`.
        case dictionary([(key: Expression?, value: Expression)])
        case comprehension(ComprehensionKind, element: Expression, value: Expression?, [ComprehensionClause])
        /// `*x` in a list, tuple, set, call or assignment target.
        case starred(Expression)
        case named(Identifier, Expression)
        case formattedString([FormattedPiece])
        case yield(Expression?)
        case yieldFrom(Expression)
        case await(Expression)
    }

    var kind: Kind
    var range: SourceRange

    init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}

/// `< operand` in `a < operand`.
struct Comparison: Sendable {
    var comparator: CompareOperator
    var operand: Expression
}

struct Identifier: Sendable {
    var name: String
    var range: SourceRange
}

enum Constant: Sendable {
    case none, `true`, `false`, ellipsis
    case integer(BigInt)
    case float(Double)
    /// The imaginary part of `2j`.
    case imaginary(Double)
    /// Code points; lone surrogates ("\ud800") are allowed, as in Python.
    case string([UInt32])
    case bytes([UInt8])
}

package enum BinaryOperator: UInt8, Sendable {
    case add, subtract, multiply, divide, floorDivide, modulo, power, matrixMultiply
    case leftShift, rightShift, bitAnd, bitOr, bitXor
}

package enum UnaryOperator: UInt8, Sendable { case negate, plus, invert, not }
enum BooleanOperator: UInt8, Sendable { case and, or }

package enum CompareOperator: UInt8, Sendable {
    case less, lessOrEqual, equal, notEqual, greater, greaterOrEqual
    case `is`, isNot, `in`, notIn
}

enum ComprehensionKind: UInt8, Sendable { case list, set, dictionary, generator }

/// `for target in iterable if c1 if c2`.
struct ComprehensionClause: Sendable {
    var target: Expression
    var iterable: Expression
    var conditions: [Expression]
    var isAsync: Bool
}

enum FormattedPiece: Sendable {
    case text([UInt32])
    /// `{value!r:spec}`; `debugText` is the source and "=" of `{value=}`.
    case value(Expression, conversion: Conversion, format: [FormattedPiece]?, debugText: [UInt32]?)

    enum Conversion: UInt8, Sendable { case none, str, repr, ascii }
}

enum Argument: Sendable {
    case positional(Expression)
    /// `*iterable`
    case unpacked(Expression)
    case keyword(Identifier, Expression)
    /// `**mapping`
    case unpackedMapping(Expression)
}

struct Parameter: Sendable {
    var identifier: Identifier
    var annotation: Expression?
    var defaultValue: Expression?
}

struct Parameters: Sendable {
    var positionalOnly: [Parameter] = []
    var regular: [Parameter] = []
    /// `*args`
    var variadic: Parameter?
    var keywordOnly: [Parameter] = []
    /// `**kwargs`
    var variadicKeyword: Parameter?
}

struct Statement: Sendable {
    indirect enum Kind: Sendable {
        case expression(Expression)
        /// `a = b = value`
        case assign(targets: [Expression], value: Expression)
        case augmentedAssign(target: Expression, BinaryOperator, value: Expression)
        case annotatedAssign(target: Expression, annotation: Expression, value: Expression?, isSimple: Bool)
        case `return`(Expression?)
        case delete([Expression])
        case `if`(test: Expression, body: [Statement], orElse: [Statement])
        case `for`(
            target: Expression, iterable: Expression, body: [Statement], orElse: [Statement], isAsync: Bool)
        case `while`(test: Expression, body: [Statement], orElse: [Statement])
        case with([(context: Expression, target: Expression?)], body: [Statement], isAsync: Bool)
        case `try`(
            body: [Statement], handlers: [ExceptHandler], orElse: [Statement], finally: [Statement],
            isStar: Bool)
        case raise(Expression?, cause: Expression?)
        case assert(Expression, message: Expression?)
        case function(FunctionDefinition)
        case classDefinition(ClassDefinition)
        case `import`([ImportedName])
        /// `level` counts the leading dots; `names` is nil for `*`.
        case importFrom(module: Identifier?, names: [ImportedName]?, level: Int)
        case global([Identifier])
        case nonlocal([Identifier])
        case match(subject: Expression, [MatchCase])
        case pass, `break`, `continue`
    }

    var kind: Kind
    var range: SourceRange

    init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}

struct FunctionDefinition: Sendable {
    var identifier: Identifier
    var parameters: Parameters
    var returns: Expression?
    var body: [Statement]
    var decorators: [Expression]
    var isAsync: Bool
}

struct ClassDefinition: Sendable {
    var identifier: Identifier
    /// Bases and keywords such as `metaclass=`.
    var arguments: [Argument]
    var body: [Statement]
    var decorators: [Expression]
}

/// `a.b.c as d`; `identifier.name` is the dotted name.
struct ImportedName: Sendable {
    var identifier: Identifier
    var alias: Identifier?
}

struct ExceptHandler: Sendable {
    var type: Expression?
    var name: Identifier?
    var body: [Statement]
    var range: SourceRange
}

struct MatchCase: Sendable {
    var pattern: Pattern
    var guardCondition: Expression?
    var body: [Statement]
}

struct Pattern: Sendable {
    indirect enum Kind: Sendable {
        /// A literal or dotted name, compared with `==`.
        case value(Expression)
        /// None, True, False: compared with `is`.
        case singleton(Constant)
        case sequence([Pattern])
        case mapping([(key: Expression, pattern: Pattern)], rest: Identifier?)
        case classPattern(Expression, positional: [Pattern], keywords: [(Identifier, Pattern)])
        /// `*rest`; nil is `*_`.
        case star(Identifier?)
        /// `pattern as name`, `name` (no pattern) or `_` (neither).
        case capture(Pattern?, Identifier?)
        case or([Pattern])
    }

    var kind: Kind
    var range: SourceRange
}

/// A whole cell or file.
package struct Module: Sendable {
    var body: [Statement]
}

import BigInt
import Diagnostics

extension Compiler {
    /// Compiles an expression; the result is in the returned register, which is `target` where one is given.
    @discardableResult
    func compile(_ expression: Expression, into target: Int? = nil) throws(Failure) -> Int {
        let range = expression.range
        switch expression.kind {
        case .constant(let constant):
            at(range)
            return load(constant, into: target)
        case .name(let name): return load(name, range, into: target)
        case .binary(let op, let left, let right):
            return try binary(op, left, right, range, into: target)
        case .unary(let op, let operand): return try unary(op, operand, range, into: target)
        case .boolean(let op, let operands): return try boolean(op, operands, into: target)
        case .compare(let first, let rest): return try comparison(first, rest, range, into: target)
        case .call(let callee, let arguments): return try call(callee, arguments, range, into: target)
        case .attribute(let value, let identifier):
            return try result(into: target) { target throws(Failure) in
                let object = try self.compile(value)
                self.at(range)
                let name = self.machine.intern(self.mangled(identifier.name))
                self.code.emitTriple(.loadAttribute, target, object, self.code.cache(name))
            }
        case .subscript(let value, let index): return try item(value, index, range, into: target)
        case .slice(let lower, let upper, let step):
            return try result(into: target) { target throws(Failure) in
                let first = try self.sliceParts(lower, upper, step)
                self.at(range)
                self.code.emit(.buildSlice, target, first)
            }
        case .conditional(let test, let then, let otherwise):
            let target = target ?? code.allocate()
            let (other, end) = (code.makeLabel(), code.makeLabel())
            try jump(unless: test, to: other)
            let before = assigned
            try scoped { () throws(Failure) in _ = try self.compile(then, into: target) }
            code.jump(end)
            code.set(other)
            assigned = before
            try scoped { () throws(Failure) in _ = try self.compile(otherwise, into: target) }
            code.set(end)
            assigned = before
            return target
        case .lambda(let parameters, let body):
            return try lambda(parameters, body, range, into: target)
        case .tuple(let elements):
            return try sequence(.buildTuple, elements, range, into: target)
        case .list(let elements): return try sequence(.buildList, elements, range, into: target)
        case .set(let elements): return try sequence(.buildSet, elements, range, into: target)
        case .dictionary(let pairs): return try dictionary(pairs, range, into: target)
        case .comprehension(let kind, let element, let value, let clauses):
            return try comprehension(kind, element, value, clauses, range, into: target)
        case .starred: throw Failure(message: "can't use starred expression here", range: range)
        case .named(let identifier, let value):
            let register = try compile(value, into: target ?? code.allocate())
            store(identifier.name, from: register, identifier.range)
            return register
        case .formattedString(let pieces): return try formatted(pieces, range, into: target)
        case .yield(let value):
            return try result(into: target) { target throws(Failure) in
                let given =
                    try value.map { (value) throws(Failure) in try self.compile(value) }
                    ?? self.constant(.none, into: nil)
                self.at(range)
                self.code.emit(.yield, target, given)
            }
        case .yieldFrom(let value):
            return try yieldFrom(value, range, into: target)
        case .await: throw unsupported("'await' expressions", range)
        }
    }

    /// Compiles into `target` or a new register; temporaries of `body` are given back.
    func result(into target: Int?, _ body: (Int) throws(Failure) -> Void) throws(Failure) -> Int {
        let target = target ?? code.allocate()
        try scoped { () throws(Failure) in try body(target) }
        return target
    }

    func load(_ constant: Constant, into target: Int?) -> Int {
        let index = place(of: constant)
        let target = target ?? code.allocate()
        code.emitWide(.loadConstant, target, index)
        return target
    }

    /// An expression as an operand of the next instruction, which only reads it: constants in loops lie in registers.
    func compileOperand(_ expression: Expression) throws(Failure) -> Int {
        switch expression.kind {
        case .constant(let constant):
            if let register = code.register(ofConstant: place(of: constant)) { return register }
        case .unary(.negate, let operand):
            guard case .constant(let constant) = operand.kind else { break }
            switch constant {
            case .integer(let number):
                if let register = code.register(ofConstant: place(of: .integer(-number))) { return register }
            case .float(let number):
                if let register = code.register(ofConstant: place(of: .float(-number))) { return register }
            default: break
            }
        default: break
        }
        return try compile(expression)
    }

    /// The index of a constant.
    private func place(of constant: Constant) -> Int {
        let index: Int
        switch constant {
        case .none: index = code.constant(Value.none)
        case .true: index = code.constant(Value.true)
        case .false: index = code.constant(Value.false)
        case .ellipsis: index = code.constant(machine.ellipsis)
        case .integer(let number):
            index = Int(exactly: number).map { code.constant(.int($0)) } ?? code.constant(number, machine)
        case .float(let number): index = code.constant(.float(number))
        case .imaginary(let number): index = code.constant(machine.complex(0, number))
        case .string(let points): index = code.constant(text: points, machine)
        case .bytes(let bytes): index = code.constant(bytes: bytes, machine)
        }
        return index
    }

    /// A small int constant, for immediate operands.
    func immediate(_ expression: Expression) -> Int? {
        switch expression.kind {
        case .constant(.integer(let number)):
            guard let small = Int(exactly: number), abs(small) < 0x7FFF else { return nil }
            return small
        case .unary(.negate, let operand):
            return immediate(operand).map { -$0 }
        default: return nil
        }
    }

    // MARK: Operators

    /// The operators that have an opcode of their own.
    private static func opcode(_ op: BinaryOperator) -> Opcode? {
        switch op {
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        case .floorDivide: .floorDivide
        case .modulo: .modulo
        default: nil
        }
    }

    private func binary(
        _ op: BinaryOperator, _ left: Expression, _ right: Expression, _ range: SourceRange, into target: Int?
    ) throws(Failure) -> Int {
        if case .constant(let a) = left.kind, case .constant(let b) = right.kind,
            let folded = fold(op, a, b)
        {
            at(range)
            return load(folded, into: target)
        }
        return try result(into: target) { target throws(Failure) in
            let a = try self.operand(left, before: right)
            // `x - 0` is no sum: for -0.0 they differ.
            if op == .add || op == .subtract, let small = self.immediate(right), op == .add || small != 0 {
                self.at(range, anchor: self.operatorPlace(op, left, right))
                // Errors name the operator that was written: only `+` takes the immediate form for others.
                self.code.emit(
                    .addImmediate, target, a, op == .add ? small : -small,
                    (op == .add ? 0 : 8) | self.temporary(left))
                return
            }
            let b = try self.operand(right, before: nil)
            self.at(range, anchor: self.operatorPlace(op, left, right))
            self.emit(op, target, a, b, form: self.temporary(left) | self.temporary(right) << 1)
        }
    }

    /// `form` is that of the instruction (see `Opcode.add`).
    func emit(_ op: BinaryOperator, _ target: Int, _ a: Int, _ b: Int, form: Int) {
        if let special = Compiler.opcode(op) {
            code.emit(special, target, a, b, form)
        } else {
            code.emit(.binary, target, a, b, Int(op.rawValue) | form << 4)
        }
    }

    /// An operand; a name is looked up for the operator alone where the other operand is a name or number.
    private func operand(_ expression: Expression, before next: Expression?) throws(Failure) -> Int {
        guard case .name(let name) = expression.kind else { return try compileOperand(expression) }
        switch next?.kind {
        case nil, .name, .constant: return load(name, expression.range, into: nil, asOperand: true)
        default: return try compile(expression)
        }
    }

    /// 1 for an operator's result, which only the instruction that takes it sees.
    func temporary(_ operand: Expression) -> Int {
        if case .binary = operand.kind { 1 } else { 0 }
    }

    /// Folds arithmetic of int and float literals that cannot fail or grow.
    private func fold(_ op: BinaryOperator, _ a: Constant, _ b: Constant) -> Constant? {
        if case .float(let x) = a, case .float(let y) = b {
            switch op {
            case .add: return .float(x + y)
            case .subtract: return .float(x - y)
            case .multiply: return .float(x * y)
            case .divide where y != 0: return .float(x / y)
            default: return nil
            }
        }
        if case .integer(let x) = a, case .integer(let y) = b, x.bitWidth < 64, y.bitWidth < 64 {
            switch op {
            case .add: return .integer(x + y)
            case .subtract: return .integer(x - y)
            case .multiply: return .integer(x * y)
            case .power where y >= 0 && y < 64: return .integer(x.power(Int(y)))
            default: return nil
            }
        }
        return nil
    }

    /// Where the operator stands between its operands.
    private func operatorPlace(_ op: BinaryOperator, _ left: Expression, _ right: Expression) -> SourceRange {
        let symbol = Array(op.symbol.utf8)
        var offset = left.range.upperBound
        while offset < right.range.lowerBound {
            if source.bytes[offset] == symbol[0] { return SourceRange(offset, offset + symbol.count) }
            offset += 1
        }
        return SourceRange(0, 0)
    }

    private func unary(_ op: UnaryOperator, _ operand: Expression, _ range: SourceRange, into target: Int?)
        throws(Failure) -> Int
    {
        if op == .negate, case .constant(let constant) = operand.kind {
            at(range)
            switch constant {
            case .integer(let number): return load(.integer(-number), into: target)
            case .float(let number): return load(.float(-number), into: target)
            default: break
            }
        }
        return try result(into: target) { target throws(Failure) in
            let value = try self.compile(operand)
            self.at(range)
            if op == .not {
                self.code.emit(.not, target, value)
            } else {
                self.code.emit(.unary, target, value, 0, Int(op.rawValue))
            }
        }
    }

    private func boolean(_ op: BooleanOperator, _ operands: [Expression], into target: Int?) throws(Failure)
        -> Int
    {
        // A local must keep its old value while later operands run.
        let work = target.flatMap { isLocal($0) ? nil : $0 } ?? code.allocate()
        let end = code.makeLabel()
        var before = assigned
        for (index, operand) in operands.enumerated() {
            try scoped { () throws(Failure) in _ = try self.compile(operand, into: work) }
            if index == 0 { before = assigned }
            if index < operands.count - 1 {
                at(operand.range)
                code.jump(op == .and ? .jumpIfFalse : .jumpIfTrue, work, to: end)
            }
        }
        code.set(end)
        assigned = before
        guard let target, target != work else { return work }
        code.emit(.move, target, work)
        return target
    }

    // MARK: Items, calls

    /// The first of three registers for what stands between the colons.
    func sliceParts(_ lower: Expression?, _ upper: Expression?, _ step: Expression?) throws(Failure) -> Int {
        let first = code.allocate(3)
        for (offset, part) in [lower, upper, step].enumerated() {
            if let part {
                try compile(part, into: first + offset)
            } else {
                _ = constant(.none, into: first + offset)
            }
        }
        return first
    }

    /// `isStored`: a global variable gets the item next.
    func item(
        _ value: Expression, _ index: Expression, _ range: SourceRange, into target: Int?,
        isStored: Bool = false
    ) throws(Failure) -> Int {
        try result(into: target) { target throws(Failure) in
            let container = try self.compile(value)
            let anchor = SourceRange(value.range.upperBound, range.upperBound)
            if case .slice(let lower, let upper, let step) = index.kind {
                let parts = try self.sliceParts(lower, upper, step)
                self.at(range, anchor: anchor)
                self.code.emit(.getSlice, target, container, parts)
                return
            }
            if let small = self.immediate(index) {
                self.at(range, anchor: anchor)
                self.code.emit(.getItemImmediate, target, container, small)
                return
            }
            let key = try self.compileOperand(index)
            self.at(range, anchor: anchor)
            self.code.emit(.getItem, target, container, key, isStored ? 1 : 0)
        }
    }

    /// `isStored`: a global variable gets the result next.
    func call(
        _ callee: Expression, _ arguments: [Argument], _ range: SourceRange, into target: Int?,
        isStored: Bool = false
    ) throws(Failure) -> Int {
        try result(into: target) { target throws(Failure) in
            let isSpread = arguments.contains {
                switch $0 {
                case .unpacked, .unpackedMapping: true
                default: false
                }
            }
            if isSpread || arguments.count > 200 {
                let first = self.code.allocate(3)
                try self.compile(callee, into: first)
                try self.spread(arguments, callee: first, range)
                self.at(range)
                self.code.emit(.callSpread, target, first)
                return
            }
            if case .attribute(let value, let identifier) = callee.kind {
                try self.methodCall(
                    value, identifier, callee.range, arguments, range, target, isStored: isStored)
                return
            }
            let first = self.code.allocate()
            if case .name("super") = callee.kind, arguments.isEmpty, self.freeIndices["__class__"] != nil,
                self.scope.isFunction, let receiver = self.scope.parameters.first
            {
                _ = self.load("super", callee.range, into: first)
                let start = self.code.allocate(2)
                self.code.emit(
                    .loadFree, start, self.freeIndices["__class__"] ?? 0, self.nameConstant("__class__"))
                _ = self.load(receiver, callee.range, into: start + 1)
                self.at(range)
                self.code.emit(.call, target, first, 2)
                return
            }
            try self.compile(callee, into: first)
            let (count, names) = try self.plainArguments(arguments)
            self.at(range)
            self.code.emit(
                names == nil ? .call : .callKeywords, target, first, count,
                self.origins(arguments, isStored))
            if let names { self.code.append(UInt64(names)) }
        }
    }

    private func methodCall(
        _ value: Expression, _ identifier: Identifier, _ calleeRange: SourceRange, _ arguments: [Argument],
        _ range: SourceRange, _ target: Int, isStored: Bool
    ) throws(Failure) {
        let first = code.allocate(2)
        let object = try scoped { () throws(Failure) in try self.compile(value, into: nil) }
        at(calleeRange)
        let name = machine.intern(mangled(identifier.name))
        code.emitTriple(.loadMethod, first, object, code.cache(name))
        let (count, names) = try plainArguments(arguments)
        at(range)
        code.emit(
            names == nil ? .callMethod : .callMethodKeywords, target, first, count,
            origins(arguments, isStored))
        if let names { code.append(UInt64(names)) }
    }

    /// What a call says of its result and its first arguments.
    private func origins(_ arguments: [Argument], _ isStored: Bool) -> Int {
        var bits = isStored ? 1 : 0
        for (index, argument) in arguments.prefix(7).enumerated() {
            guard case .positional(let value) = argument else { break }
            bits |= temporary(value) << (index + 1)
        }
        return bits
    }

    /// Positional arguments, then keyword values, into the next registers: their count, and the names.
    private func plainArguments(_ arguments: [Argument]) throws(Failure) -> (count: Int, names: Int?) {
        var count = 0
        var keywords: [(Identifier, Expression)] = []
        for argument in arguments {
            switch argument {
            case .positional(let value):
                try compile(value, into: code.allocate())
                count += 1
            case .keyword(let identifier, let value): keywords.append((identifier, value))
            case .unpacked, .unpackedMapping: break
            }
        }
        if keywords.isEmpty { return (count, nil) }
        for keyword in keywords { try compile(keyword.1, into: code.allocate()) }
        let names = machine.tuple(keywords.map { machine.intern(mangled($0.0.name)) })
        return (count, code.constant(names))
    }

    /// A tuple of the positional arguments behind `callee`, and a dict of the keywords behind that.
    func spread(_ arguments: [Argument], callee: Int, _ range: SourceRange) throws(Failure) {
        let positional = arguments.compactMap { argument -> Expression? in
            switch argument {
            case .positional(let value): value
            case .unpacked(let value): Expression(.starred(value), value.range)
            default: nil
            }
        }
        if positional.count == 1, case .starred(let inner) = positional[0].kind {
            try scoped { () throws(Failure) in
                let iterable = try self.compile(inner)
                self.at(inner.range)
                self.code.emit(.spreadTuple, callee + 1, iterable, callee)
            }
        } else {
            _ = try sequence(.buildTuple, positional, range, into: callee + 1, callee: callee)
        }
        let hasKeywords = positional.count < arguments.count
        guard hasKeywords else {
            _ = constant(.undefined, into: callee + 2)
            return
        }
        if positional.count == arguments.count - 1, let mapping = arguments.lazy.compactMap(\.mapping).first {
            return try scoped { () throws(Failure) in
                let register = try self.compile(mapping)
                self.at(range)
                self.code.emit(.spreadMapping, callee + 2, register, callee)
            }
        }
        code.emit(.buildDict, callee + 2, 0, 0)
        for argument in arguments {
            switch argument {
            case .keyword(let identifier, let value):
                try scoped { () throws(Failure) in
                    let pair = self.code.allocate(2)
                    _ = self.constant(self.machine.intern(self.mangled(identifier.name)), into: pair)
                    try self.compile(value, into: pair + 1)
                    self.code.emit(.buildDict, pair, pair, 1)
                    self.at(range)
                    self.code.emit(.dictMerge, callee + 2, pair, callee)
                }
            case .unpackedMapping(let value):
                try scoped { () throws(Failure) in
                    let mapping = try self.compile(value)
                    self.at(range)
                    self.code.emit(.dictMerge, callee + 2, mapping, callee)
                }
            default: break
            }
        }
    }

    private func yieldFrom(_ value: Expression, _ range: SourceRange, into target: Int?) throws(Failure)
        -> Int
    {
        try result(into: target) { target throws(Failure) in
            let iterator = self.code.allocate()
            let received = self.code.allocate()
            let iterable = try self.compile(value)
            self.at(range)
            self.code.emit(.getIterator, iterator, iterable)
            _ = self.constant(.none, into: received)
            let (again, done) = (self.code.makeLabel(), self.code.makeLabel())
            self.code.set(again)
            self.code.jump(.yieldFrom, received, iterator, to: done)
            self.code.jump(again)
            self.code.set(done)
            self.code.emit(.move, target, received)
        }
    }
}

extension Argument {
    /// What stands after two stars.
    fileprivate var mapping: Expression? {
        if case .unpackedMapping(let value) = self { value } else { nil }
    }
}

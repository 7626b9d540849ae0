import Diagnostics

// Comparisons, their chains, and conditions: a comparison that only decides a jump is one instruction with it.

extension Compiler {
    func comparison(
        _ first: Expression, _ rest: [Comparison], _ range: SourceRange, into target: Int?
    ) throws(Failure) -> Int {
        if rest.count == 1 {
            return try result(into: target) { target throws(Failure) in
                if try self.compareTuples(first, rest[0], range, into: target) { return }
                let a = try self.compileOperand(first)
                let b = try self.compileOperand(rest[0].operand)
                self.at(range)
                self.emitComparison(rest[0].comparator, target, a, b)
            }
        }
        let work = target.flatMap { isLocal($0) ? nil : $0 } ?? code.allocate()
        let end = code.makeLabel()
        try scoped { () throws(Failure) in
            var left = try self.compile(first)
            for (index, comparison) in rest.enumerated() {
                let right = try self.compile(comparison.operand)
                self.at(range)
                self.emitComparison(comparison.comparator, work, left, right)
                if index < rest.count - 1 { self.code.jump(.jumpIfFalse, work, to: end) }
                left = right
            }
        }
        code.set(end)
        guard let target, target != work else { return work }
        code.emit(.move, target, work)
        return target
    }

    /// `(a, b) < (c, d)` without the tuples; false: it is something else.
    private func compareTuples(
        _ first: Expression, _ comparison: Comparison, _ range: SourceRange, into target: Int
    ) throws(Failure) -> Bool {
        guard case .tuple(let left) = first.kind, case .tuple(let right) = comparison.operand.kind,
            left.count == right.count, (1...16).contains(left.count),
            !(left + right).contains(where: isStarred)
        else { return false }
        switch comparison.comparator {
        case .is, .isNot, .in, .notIn: return false
        default: break
        }
        let start = code.nextRegister
        for element in left + right { try compile(element, into: code.allocate()) }
        at(range)
        code.emit(.compareTuples, target, start, left.count, Int(comparison.comparator.rawValue))
        return true
    }

    private func emitComparison(_ op: CompareOperator, _ target: Int, _ a: Int, _ b: Int) {
        switch op {
        case .is: code.emit(.isIdentical, target, a, b)
        case .isNot: code.emit(.isNotIdentical, target, a, b)
        case .in: code.emit(.contains, target, a, b)
        case .notIn: code.emit(.containsNot, target, a, b)
        default: code.emit(.compare, target, a, b, Int(op.rawValue))
        }
    }

    func jump(unless condition: Expression, to label: Label) throws(Failure) {
        try jump(condition, when: false, to: label)
    }

    /// Jumps to `label` when the truth of `condition` is `sense`, else goes on.
    func jump(_ condition: Expression, when sense: Bool, to label: Label) throws(Failure) {
        switch condition.kind {
        case .constant(.true), .constant(.false), .constant(.none):
            var truth = false
            if case .constant(.true) = condition.kind { truth = true }
            if truth == sense { code.jump(label) }
        case .unary(.not, let operand): try jump(operand, when: !sense, to: label)
        case .boolean(let op, let operands):
            let before = assigned
            let decides = op == .or
            // `and` leaves at the first false operand, `or` at the first true one.
            if decides == sense {
                for operand in operands { try jump(operand, when: sense, to: label) }
            } else {
                let end = code.makeLabel()
                for operand in operands.dropLast() { try jump(operand, when: !sense, to: end) }
                if let last = operands.last { try jump(last, when: sense, to: label) }
                code.set(end)
            }
            assigned = before
        case .compare(let first, let rest) where rest.count == 1:
            try compareJump(first, rest[0], condition.range, when: sense, to: label)
        default:
            try scoped { () throws(Failure) in
                let register = try self.compile(condition)
                self.at(condition.range)
                self.code.jump(sense ? .jumpIfTrue : .jumpIfFalse, register, to: label)
            }
        }
    }

    private func compareJump(
        _ first: Expression, _ comparison: Comparison, _ range: SourceRange, when sense: Bool, to label: Label
    ) throws(Failure) {
        try scoped { () throws(Failure) in
            if case .tuple = first.kind {
                let flag = self.code.allocate()
                if try self.compareTuples(first, comparison, range, into: flag) {
                    self.code.jump(sense ? .jumpIfTrue : .jumpIfFalse, flag, to: label)
                    return
                }
            }
            let a = try self.compileOperand(first)
            let op = comparison.comparator
            if op == .is || op == .isNot, case .constant(.none) = comparison.operand.kind {
                self.at(range)
                self.code.jump((op == .is) == sense ? .jumpIfNone : .jumpIfNotNone, a, to: label)
                return
            }
            if let opcode = Compiler.jumpOpcode(op, sense, immediate: true),
                let small = self.immediate(comparison.operand)
            {
                self.at(range)
                self.code.jump(opcode, a, small & 0xFFFF, to: label)
                return
            }
            if let text = self.textConstant(comparison.operand), op == .equal || op == .notEqual, !sense {
                self.at(range)
                self.code.jump(
                    op == .equal ? .jumpUnlessEqualConstant : .jumpUnlessNotEqualConstant, a, text, to: label)
                return
            }
            let b = try self.compileOperand(comparison.operand)
            self.at(range)
            if let opcode = Compiler.jumpOpcode(op, sense, immediate: false) {
                self.code.jump(opcode, a, b, to: label)
            } else {
                let flag = self.code.allocate()
                self.emitComparison(op, flag, a, b)
                self.code.jump(sense ? .jumpIfTrue : .jumpIfFalse, flag, to: label)
            }
        }
    }

    /// The index of a string constant that an instruction can name.
    func textConstant(_ expression: Expression) -> Int? {
        guard case .constant(.string(let points)) = expression.kind else { return nil }
        let index = code.constant(text: points, machine)
        return index <= 0xFFFF ? index : nil
    }

    private static func jumpOpcode(_ op: CompareOperator, _ sense: Bool, immediate: Bool) -> Opcode? {
        switch (op, sense) {
        case (.less, true): immediate ? .jumpIfLessImmediate : .jumpIfLess
        case (.less, false): immediate ? .jumpIfNotLessImmediate : .jumpIfNotLess
        case (.lessOrEqual, true): immediate ? .jumpIfLessOrEqualImmediate : .jumpIfLessOrEqual
        case (.lessOrEqual, false): immediate ? .jumpIfNotLessOrEqualImmediate : .jumpIfNotLessOrEqual
        case (.greater, true): immediate ? .jumpIfGreaterImmediate : .jumpIfGreater
        case (.greater, false): immediate ? .jumpIfNotGreaterImmediate : .jumpIfNotGreater
        case (.greaterOrEqual, true): immediate ? .jumpIfGreaterOrEqualImmediate : .jumpIfGreaterOrEqual
        case (.greaterOrEqual, false):
            immediate ? .jumpIfNotGreaterOrEqualImmediate : .jumpIfNotGreaterOrEqual
        case (.equal, true): immediate ? .jumpIfEqualImmediate : .jumpIfEqual
        case (.notEqual, true): immediate ? .jumpIfNotEqualImmediate : .jumpIfNotEqual
        case (.equal, false): immediate ? .jumpUnlessEqualImmediate : .jumpUnlessEqual
        case (.notEqual, false): immediate ? .jumpUnlessNotEqualImmediate : .jumpUnlessNotEqual
        default: nil
        }
    }
}

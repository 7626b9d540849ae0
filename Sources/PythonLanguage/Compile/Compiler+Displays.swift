import Diagnostics

// Displays of tuples, lists, sets and dicts, and f-strings. What is made of constants only is made once.

extension Compiler {
    func sequence(
        _ op: Opcode, _ elements: [Expression], _ range: SourceRange, into target: Int?, callee: Int? = nil
    ) throws(Failure) -> Int {
        let isPlain =
            elements.count <= 4096
            && !elements.contains {
                if case .starred = $0.kind { return true }
                return false
            }
        return try result(into: target) { target throws(Failure) in
            if isPlain {
                if op == .buildTuple, let tuple = self.constantTuple(elements) {
                    self.at(range)
                    _ = self.constant(tuple, into: target)
                    return
                }
                if op == .buildSet, elements.count > 2, let frozen = self.constantSet(elements) {
                    // Through a frozen set, as in CPython, because the order shows.
                    self.at(range)
                    self.code.emit(.buildSet, target, 0, 0)
                    self.code.emit(.setUpdate, target, self.constant(frozen, into: nil))
                    return
                }
                let first = self.code.nextRegister
                for element in elements { try self.compile(element, into: self.code.allocate()) }
                self.at(range)
                self.code.emit(op, target, first, elements.count)
                return
            }
            let work = self.code.allocate()
            self.at(range)
            self.code.emit(op == .buildSet ? .buildSet : .buildList, work, 0, 0)
            for element in elements {
                try self.scoped { () throws(Failure) in
                    if case .starred(let inner) = element.kind {
                        let iterable = try self.compile(inner)
                        self.at(inner.range)
                        self.code.emit(
                            op == .buildSet ? .setUpdate : .listExtend, work, iterable,
                            callee.map { $0 + 1 } ?? 0)
                    } else {
                        let value = try self.compile(element)
                        self.at(element.range)
                        self.code.emit(op == .buildSet ? .setAdd : .listAppend, work, value)
                    }
                }
            }
            self.at(range)
            self.code.emit(op == .buildTuple ? .listToTuple : .move, target, work)
        }
    }

    /// A frozen set of constants as CPython makes it: made again from its own order when constants are merged, once
    /// more when the names among its texts are interned (most of which are interned somewhere already), and one for
    /// all equal sets of a program.
    private func constantSet(_ elements: [Expression]) -> Value? {
        guard let tuple = constantTuple(elements),
            let first = try? machine.set(machine.sequenceElements(tuple) ?? [], frozen: true)
        else { return nil }
        let elements = machine.setElements(first.set)
        let texts = elements.map { element in
            ((try? machine.repr(element)) ?? "") + " " + machine.typeName(element)
        }
        return constantSet(Set(texts)) {
            let hasNames = elements.contains { element in
                guard element.isString, element.string.pointee.count > 1 else { return false }
                return element.textView.units.allSatisfy {
                    $0 == 0x5F || $0 < 0x80 && UnicodeTraits.isAlphanumeric($0)
                }
            }
            let second = try? machine.set(elements, frozen: true)
            guard hasNames, let second else { return second }
            return try? machine.set(machine.setElements(second.set), frozen: true)
        }
    }

    /// A tuple of constants is made once.
    private func constantTuple(_ elements: [Expression]) -> Value? {
        var values: [Value] = []
        for element in elements {
            switch element.kind {
            case .constant(.integer(let number)):
                values.append(machine.integer(number))
            case .constant(.float(let number)): values.append(.float(number))
            case .unary(.negate, let operand):
                switch operand.kind {
                case .constant(.integer(let number)): values.append(machine.integer(-number))
                case .constant(.float(let number)): values.append(.float(-number))
                default: return nil
                }
            case .constant(.none): values.append(.none)
            case .constant(.true): values.append(.true)
            case .constant(.false): values.append(.false)
            case .constant(.string(let points)): values.append(machine.constantString(points))
            case .tuple(let inner):
                guard let tuple = constantTuple(inner) else { return nil }
                values.append(tuple)
            default: return nil
            }
        }
        return machine.tuple(values)
    }

    func dictionary(
        _ pairs: [(key: Expression?, value: Expression)], _ range: SourceRange, into target: Int?
    ) throws(Failure) -> Int {
        try result(into: target) { target throws(Failure) in
            if pairs.count <= 64, pairs.allSatisfy({ $0.key != nil }) {
                let first = self.code.nextRegister
                for pair in pairs {
                    if let key = pair.key { try self.compile(key, into: self.code.allocate()) }
                    try self.compile(pair.value, into: self.code.allocate())
                }
                self.at(range)
                self.code.emit(.buildDict, target, first, pairs.count)
                return
            }
            let work = self.code.allocate()
            self.at(range)
            self.code.emit(.buildDict, work, 0, 0)
            for pair in pairs {
                try self.scoped { () throws(Failure) in
                    if let key = pair.key {
                        let keyRegister = try self.compile(key)
                        let value = try self.compile(pair.value)
                        self.at(range)
                        self.code.emit(.dictAdd, work, keyRegister, value)
                    } else {
                        let mapping = try self.compile(pair.value)
                        self.at(pair.value.range)
                        self.code.emit(.dictUpdate, work, mapping)
                    }
                }
            }
            self.code.emit(.move, target, work)
        }
    }

    func formatted(_ pieces: [FormattedPiece], _ range: SourceRange, into target: Int?)
        throws(Failure) -> Int
    {
        try result(into: target) { target throws(Failure) in
            let first = self.code.nextRegister
            var count = 0
            for piece in pieces {
                switch piece {
                case .text(let points):
                    let register = self.code.allocate()
                    self.code.emitWide(
                        .loadConstant, register, self.code.constant(text: points, self.machine))
                    count += 1
                case .value(let value, var conversion, let format, let debugText):
                    if let debugText {
                        let register = self.code.allocate()
                        self.code.emitWide(
                            .loadConstant, register, self.code.constant(text: debugText, self.machine))
                        count += 1
                        if conversion == .none, format == nil { conversion = .repr }
                    }
                    let register = self.code.allocate()
                    try self.scoped { () throws(Failure) in
                        let operand = try self.compile(value)
                        var spec = 0
                        if let format { spec = try self.formatted(format, range, into: nil) }
                        self.at(value.range)
                        self.code.emit(
                            .formatValue, register, operand, spec,
                            Int(conversion.rawValue) | (format == nil ? 0 : 4))
                    }
                    count += 1
                }
            }
            self.at(range)
            self.code.emit(.buildString, target, first, count)
        }
    }
}

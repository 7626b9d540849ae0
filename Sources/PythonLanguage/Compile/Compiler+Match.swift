import Diagnostics

// The match statement: each pattern tests and binds from a register, jumping to the next case on failure.
// Names are bound as the pattern goes; CPython binds them after the whole pattern matched, which shows only
// when a later part fails, so captures are collected in temporaries first.

extension Compiler {
    func compileMatch(_ subject: Expression, _ cases: [MatchCase], _ range: SourceRange) throws(Failure) {
        let register = code.allocate()
        try compile(subject, into: register)
        let end = code.makeLabel()
        let before = assigned
        for matchCase in cases {
            assigned = before
            let next = code.makeLabel()
            try scoped { () throws(Failure) in
                var captures: [(name: Identifier, register: Int)] = []
                try self.test(matchCase.pattern, register, &captures, next)
                for capture in captures {
                    self.store(capture.name.name, from: capture.register, capture.name.range)
                }
                if let condition = matchCase.guardCondition { try self.jump(unless: condition, to: next) }
                try self.compile(matchCase.body)
                self.code.jump(end)
            }
            code.set(next)
        }
        code.set(end)
        assigned = before
    }

    private func test(
        _ pattern: Pattern, _ subject: Int, _ captures: inout [(name: Identifier, register: Int)],
        _ fail: Label
    ) throws(Failure) {
        let range = pattern.range
        at(range)
        switch pattern.kind {
        case .value(let expression):
            if let text = textConstant(expression) {
                at(range)
                code.jump(.jumpUnlessEqualConstant, subject, text, to: fail)
                return
            }
            let value = try compile(expression)
            at(range)
            code.jump(.jumpUnlessEqual, subject, value, to: fail)
        case .singleton(let constant):
            let value = load(constant, into: nil)
            let flag = code.allocate()
            code.emit(.isIdentical, flag, subject, value)
            code.jump(.jumpIfFalse, flag, to: fail)
        case .capture(let inner, let name):
            if let inner { try test(inner, subject, &captures, fail) }
            if let name { captures.append((name, subject)) }
        case .or(let alternatives): try testAlternatives(alternatives, subject, &captures, fail)
        case .sequence(let patterns): try testSequence(patterns, subject, &captures, fail, range)
        case .mapping(let pairs, let rest):
            try testMapping(pairs, rest, subject, &captures, fail, range)
        case .classPattern(let type, let positional, let keywords):
            let typeRegister = try compile(type)
            let values = code.allocate()
            at(range)
            code.emit(.matchClass, values, subject, typeRegister)
            let names = machine.tuple(keywords.map { machine.intern(mangled($0.0.name)) })
            code.append(UInt64(positional.count) | UInt64(code.constant(names)) << 32)
            code.jump(.jumpIfNone, values, to: fail)
            for (index, inner) in (positional + keywords.map(\.1)).enumerated() {
                let element = code.allocate()
                code.emit(.getItemImmediate, element, values, index)
                try test(inner, element, &captures, fail)
            }
        case .star: break
        }
    }

    private func testAlternatives(
        _ alternatives: [Pattern], _ subject: Int, _ captures: inout [(name: Identifier, register: Int)],
        _ fail: Label
    ) throws(Failure) {
        // All alternatives bind the same names: each moves them to common registers.
        let matched = code.makeLabel()
        var common: [(name: Identifier, register: Int)] = []
        for (index, alternative) in alternatives.enumerated() {
            let next = code.makeLabel()
            var own: [(name: Identifier, register: Int)] = []
            try test(alternative, subject, &own, index == alternatives.count - 1 ? fail : next)
            if index == 0 { common = own.map { ($0.name, code.allocate()) } }
            for capture in own {
                guard let target = common.first(where: { $0.name.name == capture.name.name }) else {
                    continue
                }
                code.emit(.move, target.register, capture.register)
            }
            if index < alternatives.count - 1 { code.jump(matched) }
            code.set(next)
        }
        code.set(matched)
        captures += common
    }

    private func testSequence(
        _ patterns: [Pattern], _ subject: Int, _ captures: inout [(name: Identifier, register: Int)],
        _ fail: Label, _ range: SourceRange
    ) throws(Failure) {
        let star = patterns.firstIndex {
            if case .star = $0.kind { return true }
            return false
        }
        guard patterns.count < 0x7FFF else {
            throw Failure(message: "too many patterns in a sequence", range: range)
        }
        guard let star else {
            code.jump(.jumpUnlessSequence, subject, patterns.count, to: fail)
            for (index, pattern) in patterns.enumerated() where !isWildcard(pattern) {
                let element = code.allocate()
                code.emit(.getItemImmediate, element, subject, index)
                try test(pattern, element, &captures, fail)
            }
            return
        }
        let flag = code.allocate()
        code.emit(.matchSequence, flag, subject)
        code.jump(.jumpIfFalse, flag, to: fail)
        code.emit(.length, flag, subject)
        code.jump(.jumpIfLessImmediate, flag, patterns.count - 1, to: fail)
        let first = code.allocate(patterns.count)
        code.emit(.unpackStarred, first, subject, star, patterns.count - star - 1)
        for (index, pattern) in patterns.enumerated() {
            if case .star(let name) = pattern.kind {
                if let name { captures.append((name, first + index)) }
            } else {
                try test(pattern, first + index, &captures, fail)
            }
        }
    }

    private func isWildcard(_ pattern: Pattern) -> Bool {
        if case .capture(nil, nil) = pattern.kind { return true }
        return false
    }

    private func testMapping(
        _ pairs: [(key: Expression, pattern: Pattern)], _ rest: Identifier?, _ subject: Int,
        _ captures: inout [(name: Identifier, register: Int)], _ fail: Label, _ range: SourceRange
    ) throws(Failure) {
        let flag = code.allocate()
        code.emit(.matchMapping, flag, subject)
        code.jump(.jumpIfFalse, flag, to: fail)
        let keys = code.allocate()
        _ = try sequence(.buildTuple, pairs.map(\.key), range, into: keys)
        if !pairs.isEmpty {
            let values = code.allocate()
            code.emit(.matchKeys, values, subject, keys)
            code.jump(.jumpIfNone, values, to: fail)
            for (index, pair) in pairs.enumerated() {
                let element = code.allocate()
                code.emit(.getItemImmediate, element, values, index)
                try test(pair.pattern, element, &captures, fail)
            }
        }
        if let rest {
            let register = code.allocate()
            code.emit(.matchRest, register, subject, keys)
            captures.append((rest, register))
        }
    }
}

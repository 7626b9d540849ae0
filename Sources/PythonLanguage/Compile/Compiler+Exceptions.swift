import Diagnostics

// try, with, and leaving their blocks. A `Region` is a stretch of instructions whose exceptions go to one
// handler; code that runs on the way out of a block (a `finally` copied before a `return`) interrupts it.

final class Region {
    var start: Int
    let label: Label
    let register: Int

    init(start: Int, label: Label, register: Int) {
        self.start = start
        self.label = label
        self.register = register
    }
}

extension Compiler {
    enum BlockKind {
        case loop(break: Label, continue: Label)
        /// Leaving runs the statements.
        case finally([Statement])
        /// A try body: nothing to do on leaving.
        case body
        /// An except or finally handler: leaving restores `handled` from the register.
        case handler(saved: Int)
        /// Leaving unbinds `except ... as name`.
        case exceptName(String, SourceRange)
        /// Leaving calls the exit method in the register.
        case with(exit: Int, SourceRange)
        /// A loop's iterator and the like: nothing.
    }

    struct Block {
        var kind: BlockKind
        var region: Region?

        var hasExitCode: Bool {
            switch kind {
            case .loop, .body: false
            default: true
            }
        }
        static func loop(break end: Label, continue next: Label) -> Block {
            Block(kind: .loop(break: end, continue: next), region: nil)
        }
    }

    func openRegion() -> Region {
        Region(start: code.words.count, label: code.makeLabel(), register: code.allocate())
    }

    func close(_ region: Region) {
        if code.words.count > region.start {
            code.handlers.append((region.start, code.words.count, region.label, region.register))
        }
    }

    /// Emits the exit code of the blocks from the innermost down to `depth`, then `jump`, and goes on as if
    /// nothing had been left.
    func leave(downTo depth: Int, _ jump: () -> Void) throws(Failure) {
        let all = blocks
        let before = assigned
        var closed: [Region] = []
        for index in stride(from: all.count - 1, through: depth, by: -1) {
            blocks = Array(all[..<index])
            if let region = all[index].region {
                close(region)
                closed.append(region)
            }
            switch all[index].kind {
            case .loop, .body: break
            case .finally(let statements):
                try scoped { () throws(Failure) in _ = try self.compile(statements) }
            case .handler(let saved): code.emit(.popHandled, saved)
            case .exceptName(let name, let range): unbind(name, range)
            case .with(let exit, let range):
                at(range)
                code.emit(.withLeave, 0, exit)
            }
        }
        jump()
        for region in closed { region.start = code.words.count }
        blocks = all
        assigned = before
    }

    func leaveLoop(isBreak: Bool) throws(Failure) {
        for index in stride(from: blocks.count - 1, through: 0, by: -1) {
            guard case .loop(let end, let next) = blocks[index].kind else { continue }
            return try leave(downTo: index + 1) { self.code.jump(isBreak ? end : next) }
        }
    }

    /// `name = None; del name`, as at the end of `except ... as name`.
    private func unbind(_ name: String, _ range: SourceRange) {
        let saved = code.nextRegister
        let none = constant(.none, into: nil)
        store(name, from: none, range)
        delete(name, range)
        code.nextRegister = saved
    }

    func compileTry(
        _ body: [Statement], _ handlers: [ExceptHandler], _ orElse: [Statement], _ finally: [Statement],
        isStar: Bool
    ) throws(Failure) {
        if finally.isEmpty {
            return try compileExcept(body, handlers, orElse, isStar: isStar)
        }
        let region = openRegion()
        blocks.append(Block(kind: .finally(finally), region: region))
        let before = assigned
        if handlers.isEmpty {
            try compile(body)
        } else {
            try compileExcept(body, handlers, orElse, isStar: isStar)
        }
        let afterBody = assigned
        blocks.removeLast()
        close(region)
        let end = code.makeLabel()
        try compile(finally)
        let afterFinally = assigned
        code.jump(end)
        code.set(region.label)
        assigned = before
        let saved = code.allocate()
        try inHandler(region.register, saved) { () throws(Failure) in
            try self.compile(finally)
            self.code.emit(.popHandled, saved)
            self.code.emit(.reraise, region.register)
        }
        code.set(end)
        assigned = afterBody.union(afterFinally)
    }

    /// Code that handles the exception in `register`: `handled` is set meanwhile, and restored where an
    /// exception leaves the code.
    private func inHandler(_ register: Int, _ saved: Int, _ body: () throws(Failure) -> Void) throws(Failure)
    {
        code.emit(.pushHandled, saved, register)
        let cleanup = openRegion()
        blocks.append(Block(kind: .handler(saved: saved), region: cleanup))
        try body()
        blocks.removeLast()
        close(cleanup)
        code.set(cleanup.label)
        code.emit(.popHandled, saved)
        code.emit(.reraise, cleanup.register)
    }

    private func compileExcept(
        _ body: [Statement], _ handlers: [ExceptHandler], _ orElse: [Statement], isStar: Bool
    ) throws(Failure) {
        let region = openRegion()
        let saved = code.allocate()
        let before = assigned
        blocks.append(Block(kind: .body, region: region))
        let bodyEnds = try compile(body)
        blocks.removeLast()
        close(region)
        if !bodyEnds { try compile(orElse) }
        let end = code.makeLabel()
        code.jump(end)
        code.set(region.label)
        assigned = before
        try inHandler(region.register, saved) { () throws(Failure) in
            if isStar {
                try self.starHandlers(handlers, region.register, saved, end)
            } else {
                try self.plainHandlers(handlers, region.register, saved, end)
            }
        }
        code.set(end)
        assigned = before
    }

    private func plainHandlers(_ handlers: [ExceptHandler], _ exception: Int, _ saved: Int, _ end: Label)
        throws(Failure)
    {
        let before = assigned
        for handler in handlers {
            let next = code.makeLabel()
            assigned = before
            if let type = handler.type {
                try scoped { () throws(Failure) in
                    let register = try self.compile(type)
                    self.at(type.range)
                    self.code.jump(.jumpUnlessMatch, exception, register, to: next)
                }
            }
            try handlerBody(handler, exception)
            code.emit(.popHandled, saved)
            code.jump(end)
            code.set(next)
        }
        code.emit(.reraise, exception)
    }

    /// Every handler gets its part of the group; what handlers raise and what nobody caught is raised in one.
    private func starHandlers(_ handlers: [ExceptHandler], _ exception: Int, _ saved: Int, _ end: Label)
        throws(Failure)
    {
        let before = assigned
        let rest = code.allocate()
        let raised = code.allocate()
        let match = code.allocate()
        code.emit(.move, rest, exception)
        code.emit(.buildList, raised, 0, 0)
        for handler in handlers {
            let next = code.makeLabel()
            assigned = before
            if let type = handler.type {
                try scoped { () throws(Failure) in
                    let register = try self.compile(type)
                    self.at(type.range)
                    self.code.emit(.matchStar, match, rest, register)
                }
            }
            code.jump(.jumpIfNone, match, to: next)
            let outer = code.allocate()
            code.emit(.pushHandled, outer, match)
            let region = openRegion()
            blocks.append(Block(kind: .handler(saved: outer), region: region))
            try handlerBody(handler, match)
            blocks.removeLast()
            close(region)
            code.emit(.popHandled, outer)
            code.jump(next)
            code.set(region.label)
            code.emit(.popHandled, outer)
            code.emit(.listAppend, raised, region.register)
            code.set(next)
        }
        assigned = before
        code.emit(.listAppend, raised, rest)
        code.emit(.joinStar, match, exception, raised)
        let done = code.makeLabel()
        code.jump(.jumpIfNone, match, to: done)
        code.emit(.reraise, match)
        code.set(done)
        code.emit(.popHandled, saved)
        code.jump(end)
    }

    private func handlerBody(_ handler: ExceptHandler, _ exception: Int) throws(Failure) {
        guard let name = handler.name else {
            try compile(handler.body)
            return
        }
        store(name.name, from: exception, name.range)
        let region = openRegion()
        blocks.append(Block(kind: .exceptName(name.name, name.range), region: region))
        try compile(handler.body)
        blocks.removeLast()
        close(region)
        let done = code.makeLabel()
        unbind(name.name, name.range)
        code.jump(done)
        code.set(region.label)
        unbind(name.name, name.range)
        code.emit(.reraise, region.register)
        code.set(done)
    }

    // MARK: with

    func compileWith(
        _ items: ArraySlice<(context: Expression, target: Expression?)>, _ body: [Statement],
        _ range: SourceRange
    ) throws(Failure) {
        guard let item = items.first else {
            try compile(body)
            return
        }
        let exit = code.allocate()
        let entered = code.allocate()
        try scoped { () throws(Failure) in
            let context = try self.compile(item.context)
            self.at(item.context.range)
            self.code.emit(.withEnter, entered, context, exit)
        }
        let region = openRegion()
        let saved = code.allocate()
        let before = assigned
        blocks.append(Block(kind: .with(exit: exit, item.context.range), region: region))
        if let target = item.target { try store(to: target, from: entered) }
        let ends = try compileWithBody(items.dropFirst(), body, range)
        let afterBody = assigned
        blocks.removeLast()
        close(region)
        let end = code.makeLabel()
        if !ends {
            at(item.context.range)
            code.emit(.withLeave, 0, exit)
            code.jump(end)
        }
        code.set(region.label)
        let suppressed = code.makeLabel()
        let flag = code.allocate()
        try inHandler(region.register, saved) { () throws(Failure) in
            self.at(item.context.range)
            self.code.emit(.withExcept, flag, exit, region.register)
            self.code.jump(.jumpIfTrue, flag, to: suppressed)
            self.code.emit(.reraise, region.register)
        }
        code.set(suppressed)
        code.emit(.popHandled, saved)
        code.set(end)
        // The exit method may have suppressed an exception, which leaves later names unset.
        assigned = before.intersection(afterBody)
    }

    private func compileWithBody(
        _ items: ArraySlice<(context: Expression, target: Expression?)>, _ body: [Statement],
        _ range: SourceRange
    ) throws(Failure) -> Bool {
        if items.isEmpty { return try compile(body) }
        try compileWith(items, body, range)
        return false
    }
}

// Weak references and `__del__`.
//
// Nothing counts references here: that an object is gone shows when the collector has run. So that programs see
// what CPython shows them, it runs where it may matter: after `del`, where a global variable loses an object with
// `__del__`, where a weak reference is asked, and at a cell's end; but only in programs that have a weak reference
// or a `__del__`, a hundred times as often as they ask and then when enough has been allocated to pay for it.
// After marking (`settle`) references to dead objects are cleared, and dead objects with `__del__` live once more;
// their `__del__`, and the callbacks of references, run after the sweep.

/// What a weak reference knows; the reference's cell holds it, the machine lists it.
package final class WeakReference: ValueHolder {
    fileprivate(set) var target: Object?
    /// The reference itself, for its callback.
    fileprivate let owner: Object
    package let callback: Value
    /// The hash of the object when it was first asked for.
    package var hash: Int?
    fileprivate var isAbandoned = false

    init(target: Object, owner: Object, callback: Value) {
        self.target = target
        self.owner = owner
        self.callback = callback
    }

    package func visitValues(_ visit: (Value) -> Void) { visit(callback) }
}

/// The Swift object of a reference's cell: tells the record when the cell is swept.
private final class WeakHandle: ValueHolder {
    let record: WeakReference
    init(_ record: WeakReference) { self.record = record }
    func visitValues(_ visit: (Value) -> Void) { record.visitValues(visit) }
    deinit { record.isAbandoned = true }
}

/// The machine's list of weak references and of what is to be said of the dead; nil in programs that have neither.
final class Finalization {
    fileprivate var records: [WeakReference] = []
    /// Dead objects whose `__del__` is to run.
    fileprivate var doomed: [Value] = []
    /// References whose object is dead, with a callback to call.
    fileprivate var bereft: [Value] = []
    fileprivate var hasFinalizers = false
    fileprivate var collections = 0
    fileprivate var isRunning = false

    var waiting: [Value] { doomed + bereft }
    var hasWork: Bool { !isRunning && !(doomed.isEmpty && bereft.isEmpty) }
}

extension ObjectHeader {
    /// `spare` of an object whose `__del__` has run.
    fileprivate static let finalized: UInt32 = 1
}

extension Machine {
    private var activeFinalization: Finalization {
        if let finalization { return finalization }
        let made = Finalization()
        finalization = made
        return made
    }

    // MARK: Weak references

    /// Makes the host cell `reference` a weak reference to `target`.
    package func setWeakReference(_ reference: Value, to target: Value, callback: Value) {
        let record = WeakReference(target: target.object, owner: reference.object, callback: callback)
        activeFinalization.records.append(record)
        setHost(reference, WeakHandle(record))
    }

    package func weakRecord(_ reference: Value) -> WeakReference? {
        hostValue(reference, as: WeakHandle.self)?.record
    }

    /// The object of a weak reference, undefined where it is gone; looks whether it still lives.
    package func weakTarget(_ record: WeakReference, calling callee: Value) throws(PythonError) -> Value {
        guard record.target != nil else { return .undefined }
        clearStaleRegisters(calling: callee)
        try collectForFinalization(depth: 1)
        return record.target.map { Value($0) } ?? .undefined
    }

    /// The object without a look.
    package func knownTarget(_ record: WeakReference) -> Value {
        record.target.map { Value($0) } ?? .undefined
    }

    /// The references to an object.
    package func weakReferences(to target: Value) -> [Value] {
        guard target.isObject, let finalization else { return [] }
        return finalization.records.filter { $0.target == target.object && !$0.isAbandoned }
            .map { Value($0.owner) }
    }

    // MARK: Classes

    /// Called when a class is made or changed: from the first class with `__del__` on the collector looks for them.
    func noteFinalizer(_ type: TypePointer) {
        type.pointee.hasFinalizer =
            type.pointee.isHeapType && lookup(type, known("__del__"), after: nil).isDefined
        if type.pointee.hasFinalizer { activeFinalization.hasFinalizers = true }
    }

    // MARK: When

    /// After `del` of a global name: registers from `firstFree` on hold nothing that lives.
    func afterDelete(firstFree: Int, rootBase: Int) throws(PythonError) {
        let code = frame.pointee.function.pointee.code
        for index in firstFree..<max(firstFree, code.pointee.registerCount) {
            frame.pointee.base[index] = .undefined
        }
        try collectForFinalization(rootBase: rootBase)
    }

    /// After a global variable lost `old`; registers from `firstFree` on, where that is known, hold nothing that lives.
    func afterStore(losing old: Value, firstFree: Int?, rootBase: Int) throws(PythonError) {
        guard old.isObject, old.object.pointee.type.pointee.hasFinalizer else { return }
        if let firstFree { return try afterDelete(firstFree: firstFree, rootBase: rootBase) }
        try collectForFinalization(rootBase: rootBase)
    }

    /// `gc.collect()`; how many of the objects that something waits for are gone.
    package func collectNow(calling callee: Value) throws(PythonError) -> Int {
        clearStaleRegisters(calling: callee)
        let before = finalization?.records.count(where: { $0.target != nil }) ?? 0
        collectInside(depth: 0)
        let gone = before - (finalization?.records.count(where: { $0.target != nil }) ?? 0)
        try runFinalizers()
        return gone
    }

    /// At a cell's end.
    func finalizeCell(keeping value: Value) throws(PythonError) {
        guard finalization != nil else { return }
        // Only the cell's value is left on the root stack.
        heap.rootTop = 0
        heap.pushRoot(value)
        collect(rootBase: heap.rootTop)
        try runFinalizers()
    }

    /// Collects inside of a native function that the innermost interpreter loop has called with `depth` native calls
    /// between. The temporaries of that loop are in registers, and what it left on the root stack does not count; with
    /// other native functions between, everything does.
    private func collectInside(depth: Int) {
        guard nativeDepth == loopNativeDepth + depth else { return collectGarbage() }
        let top = heap.rootTop
        collect(rootBase: loopRootBase)
        // What stood there may be dead.
        for index in loopRootBase..<max(top, loopRootBase) { heap.rootStack[index] = emptyTuple.object }
        heap.rootTop = max(top, loopRootBase)
    }

    private func collectForFinalization(rootBase: Int? = nil, depth: Int = 0) throws(PythonError) {
        guard let finalization, !finalization.isRunning else { return }
        if finalization.collections >= 100, heap.debt < max(1 << 16, heap.liveBytes / 2) { return }
        finalization.collections += 1
        if let rootBase { collect(rootBase: rootBase) } else { collectInside(depth: depth) }
        try runFinalizers()
    }

    /// The registers behind the call that is under way hold what earlier statements left there.
    private func clearStaleRegisters(calling callee: Value) {
        guard frame > frames, frame.pointee.generator == nil else { return }
        let code = frame.pointee.function.pointee.code
        guard frame.pointee.instruction > code.pointee.instructions else { return }
        let word = InstructionWord(frame.pointee.instruction - 1)
        guard word.opcode.isPlainCall else { return }
        let registers = frame.pointee.base
        let isMethod = word.opcode.isMethodCall
        guard word.b + 2 + word.c < code.pointee.registerCount,
            registers[word.b].isIdentical(to: callee)
                || isMethod && registers[word.b + 1].isIdentical(to: callee)
        else { return }
        for index in word.b + 2 + word.c..<code.pointee.registerCount { registers[index] = .undefined }
    }

    // MARK: After marking

    /// Between marking and sweeping.
    func settleFinalization() {
        guard let finalization else { return }
        let mark = heap.currentMark
        for record in finalization.records where !record.isAbandoned {
            guard let target = record.target, target.pointee.mark != mark else { continue }
            record.target = nil
            if record.callback.isDefined, !record.callback.isNone, record.owner.pointee.mark == mark {
                finalization.bereft.append(Value(record.owner))
            }
        }
        finalization.records.removeAll { $0.isAbandoned || $0.target == nil }
        guard finalization.hasFinalizers else { return }
        heap.forEachDeadInstance { object in
            guard object.pointee.type.pointee.hasFinalizer,
                object.pointee.spare & ObjectHeader.finalized == 0
            else { return }
            object.pointee.spare |= ObjectHeader.finalized
            finalization.doomed.append(Value(object))
        }
        for value in finalization.doomed { heap.mark(value) }
        heap.drain()
    }

    /// Calls `__del__` of the dead and the callbacks of their references; what they raise is told and forgotten.
    func runFinalizers() throws(PythonError) {
        guard let finalization, finalization.hasWork else { return }
        finalization.isRunning = true
        let (savedPending, savedHandled) = (pending, handled)
        var isStopped = true
        defer {
            finalization.isRunning = false
            handled = savedHandled
            // What stops the cell stays pending.
            if !isStopped { pending = savedPending }
        }
        let base = heap.rootTop
        defer { heap.rootTop = base }
        while !finalization.bereft.isEmpty {
            let reference = finalization.bereft.removeFirst()
            heap.pushRoot(reference)
            if let callback = weakRecord(reference)?.callback {
                try reporting(callback) { () throws(PythonError) in try call(callback, [reference]) }
            }
        }
        while !finalization.doomed.isEmpty {
            let object = finalization.doomed.removeFirst()
            heap.pushRoot(object)
            let hook = lookup(typeOf(object), known("__del__"))
            if hook.isUndefined { continue }
            let bound = try bind(hook, to: object, typeOf(object))
            try reporting(hook) { () throws(PythonError) in try call(bound) }
        }
        isStopped = false
    }

    private func reporting(_ function: Value, _ body: () throws(PythonError) -> Value) throws(PythonError) {
        do throws(PythonError) { _ = try body() } catch {
            guard stopping == .none else { throw error }
            let exception = pending
            pending = .none
            let name = (try? repr(function)) ?? "?"
            write("Exception ignored in: \(name)\n" + renderTraceback(exception) + "\n", to: .standardError)
        }
    }
}

extension Heap {
    /// The cells that the collection under way will free, where they may be instances of a class statement.
    fileprivate func forEachDeadInstance(_ body: (Object) -> Void) {
        for block in blockClasses.indices
        where blockClasses[block] != 0 && blockClasses[block] & Heap.bufferBlock == 0 {
            let cells = cells(of: block)
            let size = Int(blockClasses[block]) << 4
            for cell in stride(from: cells.lowerBound, through: cells.upperBound - size, by: size) {
                let object = cell.assumingMemoryBound(to: ObjectHeader.self)
                let layout = object.pointee.layout
                if layout == .free || object.pointee.mark == currentMark { continue }
                switch layout {
                case .instance, .host, .list, .dict, .set, .tuple, .exception: body(object)
                default: break
                }
            }
        }
    }
}

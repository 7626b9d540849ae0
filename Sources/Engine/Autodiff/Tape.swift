import Arrays
import CKernels

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The record of the operations on followed tensors, and reverse-mode differentiation over it.
///
///     let tape = Tape()
///     let loss = try tape.record { try model.loss(x, y) }
///     let gradients = try tape.gradient(of: loss, for: variables.map(\.tensor))
///
/// Tapes nest: the gradient rules are operations themselves, so an outer tape records the differentiation
/// of an inner one and can differentiate it again.
package final class Tape {
    /// One performed operation.
    final class Entry {
        let operation: Operation
        let attributes: Attributes
        let inputs: [Tensor]
        let outputs: [Tensor]
        let saved: [NDArray]
        /// Whether other tapes recorded it too.
        let isShared: Bool

        init(
            operation: Operation, attributes: Attributes, inputs: [Tensor], outputs: [Tensor],
            saved: [NDArray], isShared: Bool
        ) {
            self.operation = operation
            self.attributes = attributes
            self.inputs = inputs
            self.outputs = outputs
            self.saved = saved
            self.isShared = isShared
        }
    }

    package let isPersistent: Bool
    /// Whether trainable variables are followed when they are read.
    package let watchesVariables: Bool
    /// Whether only gradients for variables will be asked for, so that operations may be joined into one.
    let isForTraining: Bool
    /// Whether what asks for the gradients looks at their `slices`.
    let keepsSlices: Bool
    private var entries: [Entry] = []
    /// What marks a tensor as followed by this tape. A tensor has one mark; while the tape that set it is alive,
    /// other tapes keep their places of the tensor in a table.
    private var identity = TapeStack.current.newTape()
    private var others: [ObjectIdentifier: Int] = [:]
    /// Tensors followed so far; each has its place among their gradients.
    private var followedCount = 0
    /// Keeps followed tensors alive: an identity must not be used twice.
    private var watched: [Tensor] = []
    private var isUsed = false
    /// The variables that were read while it recorded.
    package private(set) var variables: [Variable] = []

    package init(
        persistent: Bool = false, watchesVariables: Bool = true, forTraining: Bool = false,
        keepsSlices: Bool = true
    ) {
        isPersistent = persistent
        self.keepsSlices = keepsSlices
        isForTraining = forTraining
        self.watchesVariables = watchesVariables
    }

    /// Starts following a tensor.
    package func watch(_ tensor: Tensor) {
        if follow(tensor) { watched.append(tensor) }
    }

    /// Starts following a variable's value.
    func watch(_ variable: Variable) {
        let tensor = variable.tensor
        guard follow(tensor) else { return }
        watched.append(tensor)
        if !isForTraining, !variables.contains(where: { $0 === variable }) { variables.append(variable) }
    }

    package func isFollowing(_ tensor: Tensor) -> Bool { place(of: tensor) != nil }

    /// The place of a followed tensor's gradient.
    private func place(of tensor: Tensor) -> Int? {
        if tensor.mark.tape == identity { return tensor.mark.place }
        return others.isEmpty ? nil : others[ObjectIdentifier(tensor)]
    }

    /// Whether the tensor was not followed before.
    private func follow(_ tensor: Tensor) -> Bool {
        if place(of: tensor) != nil { return false }
        if TapeStack.current.isAlive(tensor.mark.tape) {
            others[ObjectIdentifier(tensor)] = followedCount
        } else {
            tensor.mark = Tensor.Mark(tape: identity, place: followedCount)
        }
        followedCount += 1
        return true
    }

    /// Starts recording what this thread computes (`GradientTape.__enter__`).
    package func start() { TapeStack.current.tapes.append(self) }

    /// Stops recording.
    package func stop() { TapeStack.current.tapes.removeAll { $0 === self } }

    package func record<Result>(_ body: () throws -> Result) rethrows -> Result {
        start()
        defer { stop() }
        return try body()
    }

    /// Forgets everything recorded (`GradientTape.reset`).
    package func reset() {
        entries = []
        watched = []
        variables = []
        isUsed = false
        TapeStack.current.forget(identity)
        identity = TapeStack.current.newTape()
        others = [:]
        followedCount = 0
    }

    deinit { TapeStack.current.forget(identity) }

    func add(_ entry: Entry) {
        for input in entry.inputs where isFollowing(input) {
            for output in entry.outputs { _ = follow(output) }
            entries.append(entry)
            return
        }
    }

    /// The gradients of `target` (its elements summed, or weighted by `seed`) for each source; nil for a
    /// source that the target does not depend on.
    ///
    /// - Throws: `EngineError.runtime` on a second call of a tape that is not persistent.
    package func gradient(of target: Tensor, seed: Tensor? = nil, for sources: [Tensor]) throws -> [Tensor?] {
        try gradient(of: [target], seeds: [seed], for: sources)
    }

    package func gradient(of targets: [Tensor], seeds: [Tensor?], for sources: [Tensor]) throws -> [Tensor?] {
        try takeTurn()
        defer { release() }
        return try walk(targets, seeds, sources, isLast: !isPersistent)
    }

    /// The gradients of one target for several seeds, a list for each (`GradientTape.jacobian`).
    package func gradients(of target: Tensor, seeds: [Tensor], for sources: [Tensor]) throws -> [[Tensor?]] {
        try takeTurn()
        defer { release() }
        return try seeds.enumerated().map { place, seed in
            try walk([target], [seed], sources, isLast: !isPersistent && place == seeds.count - 1)
        }
    }

    private func takeTurn() throws {
        guard isPersistent || !isUsed else {
            throw EngineError.runtime(
                "A non-persistent GradientTape can only be used to compute one set of gradients (or "
                    + "jacobians)")
        }
        isUsed = true
    }

    private func release() {
        guard !isPersistent else { return }
        entries = []
        watched = []
    }

    /// `isLast`: nothing recorded is needed again.
    private func walk(_ targets: [Tensor], _ seeds: [Tensor?], _ sources: [Tensor], isLast: Bool) throws
        -> [Tensor?]
    {
        var gradients = [Tensor?](repeating: nil, count: followedCount)
        for (target, seed) in zip(targets, seeds) where isFollowing(target) {
            let one = NDArray.full(target.shape, .float(1), target.array.dtype)
            try accumulate(seed ?? Tensor(one), for: target, in: &gradients)
        }
        if !isLast || TapeStack.current.tapes.contains(where: { $0 === self }) {
            for entry in entries.reversed() { try pass(through: entry, &gradients, isLast: isLast) }
        } else {
            // What an operation saved is let go as soon as its gradients are known.
            while let entry = entries.popLast() { try pass(through: entry, &gradients, isLast: true) }
        }
        return sources.map { source in
            if let place = place(of: source) { return place < gradients.count ? gradients[place] : nil }
            // A target that nothing was computed for is its own source.
            guard let index = targets.firstIndex(where: { $0 === source }) else { return nil }
            return seeds[index] ?? Tensor(NDArray.full(source.shape, .float(1), source.array.dtype))
        }
    }

    private func pass(
        through entry: Entry, _ gradients: inout [Tensor?], isLast: Bool
    ) throws {
        var any = false
        let arriving = entry.outputs.map { output -> Tensor? in
            // What a rule of a tape that still records has made is followed too, and has no gradient yet.
            guard let place = place(of: output), place < gradients.count else { return nil }
            any = any || gradients[place] != nil
            return gradients[place]
        }
        guard any else { return }
        let needs = entry.inputs.map { place(of: $0) != nil }
        let context = GradientContext(
            entry: entry, gradients: arriving, needs: needs, isLast: isLast && !entry.isShared)
        let leaving = try Tensor.computing(inDoubles: entry.outputs.contains { $0.array.dtype == .float64 }) {
            try entry.operation.gradient(context)
        }
        for index in 0..<min(leaving.count, needs.count) where needs[index] {
            if let gradient = leaving[index] {
                try accumulate(gradient, for: entry.inputs[index], in: &gradients)
            }
        }
    }

    private func accumulate(
        _ gradient: Tensor, for tensor: Tensor, in gradients: inout [Tensor?]
    ) throws {
        guard let place = place(of: tensor), place < gradients.count else { return }
        guard let sum = gradients[place] else {
            gradients[place] = gradient
            return
        }
        let both = try Tensor.precisely([sum, gradient]) { try sum + gradient }
        if let a = sum.slices, let b = gradient.slices { both.slices = try IndexedSlices.added(a, b) }
        gradients[place] = both
    }
}

/// The tapes that record on the current thread, outermost first.
final class TapeStack {
    var tapes: [Tape] = []
    /// Whether operations keep float64 (`Tensor.precisely`).
    var usesDoubles = false
    /// The tapes that exist, by what they mark tensors with.
    private var alive: [Int] = []
    private var lastTape = TapeStack.numberOfStack() << 40

    func newTape() -> Int {
        lastTape += 1
        alive.append(lastTape)
        return lastTape
    }

    func forget(_ tape: Int) {
        if let index = alive.lastIndex(of: tape) { alive.remove(at: index) }
    }

    func isAlive(_ tape: Int) -> Bool { tape != 0 && alive.contains(tape) }

    /// Stacks made so far, so that tapes of different threads have different marks.
    nonisolated(unsafe) private static var count = 0
    nonisolated(unsafe) private static let lock: UnsafeMutablePointer<pthread_mutex_t> = {
        let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
        return lock
    }()

    private static func numberOfStack() -> Int {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        count += 1
        return count
    }

    static var current: TapeStack {
        @inline(__always) get {
            guard let known = nb_tapes() else { return make() }
            return Unmanaged<TapeStack>.fromOpaque(known).takeUnretainedValue()
        }
    }

    private static func make() -> TapeStack {
        let stack = TapeStack()
        nb_set_tapes(Unmanaged.passUnretained(stack).toOpaque())
        pthread_setspecific(key, Unmanaged.passRetained(stack).toOpaque())
        return stack
    }

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key) { pointer in
            nb_set_tapes(nil)
            #if canImport(Glibc)
                if let pointer { Unmanaged<TapeStack>.fromOpaque(pointer).release() }
            #else
                Unmanaged<TapeStack>.fromOpaque(pointer).release()
            #endif
        }
        return key
    }()

    /// Runs `body` without recording.
    static func paused<Result>(_ body: () throws -> Result) rethrows -> Result {
        let stack = current
        let tapes = stack.tapes
        stack.tapes = []
        defer { stack.tapes = tapes }
        return try body()
    }
}

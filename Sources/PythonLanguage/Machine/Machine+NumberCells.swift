import Diagnostics

// Cells for number types of libraries: NumPy's scalars look like Python's numbers to the machine (`unboxed`,
// `index`, `double`) and keep a type of their own.

extension Machine {
    /// An int, float, bool or big int as an instance of `type`.
    package func numberCell(_ number: Value, _ type: TypePointer) -> Value {
        let cell = heap.allocate(BoxedObject.self, .boxed, type)
        cell.pointee.value = number
        return Value(cell)
    }

    /// A complex number as an instance of `type`.
    package func complexCell(_ real: Double, _ imaginary: Double, _ type: TypePointer) -> Value {
        let cell = heap.allocate(ComplexObject.self, .complex, type)
        cell.pointee.real = real
        cell.pointee.imaginary = imaginary
        return Value(cell)
    }

    /// Text as an instance of `type`.
    package func textCell(_ text: String, _ type: TypePointer) -> Value {
        Value(heap.makeStringOfSubclass(string(text).string, type))
    }

    /// Makes a type of a library a subtype of core types as well (`np.float64` is a `float`): they come at
    /// the end of its MRO, and their slots serve where it has none. To be done before the type is used.
    package func extend(_ type: TypePointer, by bases: [TypePointer]) {
        var order = (sequenceElements(Value(type.pointee.mro)) ?? []).dropLast()
        for base in bases { order += (sequenceElements(Value(base.pointee.mro)) ?? []).dropLast() }
        type.pointee.mro = tuple(Array(order) + [Value(types.object)]).tuple
        type.pointee.bases = tuple((sequenceElements(type.pointee.bases) ?? []) + bases.map { Value($0) })
        var slots = type.slots
        for base in bases { slots = slots.inheriting(base.slots, except: []) }
        type.pointee.slots.release()
        type.pointee.slots = .passRetained(SlotTable(slots))
        classChanged(type)
    }
}

extension Arguments {
    /// Arguments bound by library code, to call a row's function with.
    package init(_ values: UnsafeMutableBufferPointer<Value>) {
        self.init(base: values.baseAddress.unsafelyUnwrapped, count: values.count)
    }

    /// Calls `body` with these values as arguments; there must be at least one.
    package static func with<Result>(
        _ values: [Value], _ body: (Arguments) throws(PythonError) -> Result
    ) throws(PythonError) -> Result {
        var values = values
        precondition(!values.isEmpty, "arguments to bind")
        return try values.withUnsafeMutableBufferPointer { buffer throws(PythonError) in
            try body(Arguments(buffer))
        }
    }
}

extension Machine {
    /// Where the running Python code is: the source and the offset in it. Nil outside of a run.
    package var currentPlace: (source: SourceText, offset: Int)? {
        guard frame > frames else { return nil }
        let code = frame.pointee.function.pointee.code
        let info = code.pointee.info.takeUnretainedValue()
        let next = frame.pointee.instruction - code.pointee.instructions
        guard !info.places.isEmpty else { return nil }
        let place = info.places[max(0, min(next - 1, info.places.count - 1))]
        return (info.source, Int(place.start))
    }
}

extension Machine {
    /// An instance of a library's number type (a NumPy scalar), whose operators come before those of int and
    /// float on the other side.
    func isLibraryNumber(_ value: Value) -> Bool {
        guard value.isObject, !value.object.pointee.type.pointee.isHeapType else { return false }
        return value.object.pointee.layout == .boxed
            || value.isComplex && value.object.pointee.type != types.complex
    }

    func isNumber(_ value: Value) -> Bool {
        value.isInt || value.isFloat || value.isBool || value.isBigInteger || value.isComplex
            || value.has(.boxed)
    }
}

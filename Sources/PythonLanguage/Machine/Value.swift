// What a Python name is bound to: 16 trivially copyable bytes, a tag and 64 bits of payload.
//
// Ints that fit 64 bits, floats, bools and None lie in the value itself; everything else is a pointer to a
// cell of the machine's heap. Values carry no reference counts: the collector finds the live cells from the
// registers, the roots and the native root stack (see Heap.swift). The tag is a whole word, so that a copy
// is two full-width moves. `undefined` is never seen by Python: it is an unset register, a missing argument,
// an absent dict entry, or NotImplemented as the answer of a slot.

package typealias Object = UnsafeMutablePointer<ObjectHeader>

package struct Value {
    package var bits: UInt64
    package var tag: UInt64

    @inline(__always)
    package init(bits: UInt64, tag: UInt64) {
        self.bits = bits
        self.tag = tag
    }

    @inline(__always)
    package init<Layout>(_ object: UnsafeMutablePointer<Layout>) {
        bits = UInt64(UInt(bitPattern: object))
        tag = 5
    }

    @inline(__always) package static var undefined: Value { Value(bits: 0, tag: 0) }
    @inline(__always) package static var none: Value { Value(bits: 0, tag: 1) }
    @inline(__always) package static var `true`: Value { Value(bits: 1, tag: 2) }
    @inline(__always) package static var `false`: Value { Value(bits: 0, tag: 2) }
    @inline(__always) package static func bool(_ value: Bool) -> Value { Value(bits: value ? 1 : 0, tag: 2) }
    @inline(__always) package static func int(_ value: Int) -> Value {
        Value(bits: UInt64(bitPattern: Int64(value)), tag: 3)
    }
    @inline(__always) package static func float(_ value: Double) -> Value {
        Value(bits: value.bitPattern, tag: 4)
    }

    @inline(__always) package var isUndefined: Bool { tag == 0 }
    @inline(__always) package var isDefined: Bool { tag != 0 }
    @inline(__always) package var isNone: Bool { tag == 1 }
    @inline(__always) package var isBool: Bool { tag == 2 }
    /// A machine-word int; ints beyond 64 bits are `isBigInteger`.
    @inline(__always) package var isInt: Bool { tag == 3 }
    @inline(__always) package var isFloat: Bool { tag == 4 }
    @inline(__always) package var isObject: Bool { tag == 5 }
    @inline(__always) package var isTrue: Bool { tag == 2 && bits == 1 }

    /// Unchecked payloads: the caller has tested the tag (`int` also serves bools).
    @inline(__always) package var int: Int { Int(Int64(bitPattern: bits)) }
    @inline(__always) package var float: Double { Double(bitPattern: bits) }
    @inline(__always) package var bool: Bool { bits != 0 }
    @inline(__always) package var object: Object { pointer(to: ObjectHeader.self) }

    @inline(__always)
    package func pointer<Layout>(to: Layout.Type) -> UnsafeMutablePointer<Layout> {
        UnsafeMutablePointer<Layout>(bitPattern: UInt(bits)).unsafelyUnwrapped
    }

    /// Python's `is`.
    @inline(__always)
    package func isIdentical(to other: Value) -> Bool { bits == other.bits && tag == other.tag }

    @inline(__always)
    package func has(_ layout: Layout) -> Bool { tag == 5 && object.pointee.layout == layout }
}

/// Checked and unchecked access to the layouts. A layout holds for subclasses too: an instance of
/// `class Stack(list)` `isList`; compare `typeOf` where the exact type matters.
extension Value {
    @inline(__always) package var isString: Bool { has(.string) }
    @inline(__always) package var isBytes: Bool { has(.bytes) }
    @inline(__always) package var isList: Bool { has(.list) }
    @inline(__always) package var isTuple: Bool { has(.tuple) }
    @inline(__always) package var isDict: Bool { has(.dict) }
    @inline(__always) package var isSet: Bool { has(.set) }
    @inline(__always) package var isBigInteger: Bool { has(.bigInteger) }
    @inline(__always) package var isComplex: Bool { has(.complex) }
    @inline(__always) package var isType: Bool { has(.type) }
    @inline(__always) package var isFunction: Bool { has(.function) }
    @inline(__always) package var isHost: Bool { has(.host) }
    @inline(__always) package var isSlice: Bool { has(.slice) }
    @inline(__always) package var isRange: Bool { has(.range) }
    @inline(__always) package var isException: Bool { has(.exception) }
    @inline(__always) package var isModule: Bool { has(.module) }

    @inline(__always) package var string: UnsafeMutablePointer<StringObject> {
        pointer(to: StringObject.self)
    }
    @inline(__always) package var bytes: UnsafeMutablePointer<BytesObject> { pointer(to: BytesObject.self) }
    @inline(__always) package var list: UnsafeMutablePointer<ListObject> { pointer(to: ListObject.self) }
    @inline(__always) package var tuple: UnsafeMutablePointer<TupleObject> { pointer(to: TupleObject.self) }
    @inline(__always) package var dict: UnsafeMutablePointer<DictObject> { pointer(to: DictObject.self) }
    @inline(__always) package var set: UnsafeMutablePointer<SetObject> { pointer(to: SetObject.self) }
    @inline(__always) package var type: UnsafeMutablePointer<TypeObject> { pointer(to: TypeObject.self) }
    @inline(__always) package var slice: UnsafeMutablePointer<SliceObject> { pointer(to: SliceObject.self) }
    @inline(__always) package var range: UnsafeMutablePointer<RangeObject> { pointer(to: RangeObject.self) }
    @inline(__always) package var complex: UnsafeMutablePointer<ComplexObject> {
        pointer(to: ComplexObject.self)
    }
    @inline(__always) package var exception: UnsafeMutablePointer<ExceptionObject> {
        pointer(to: ExceptionObject.self)
    }
    @inline(__always) package var module: UnsafeMutablePointer<ModuleObject> {
        pointer(to: ModuleObject.self)
    }
    @inline(__always) package var host: UnsafeMutablePointer<HostObject> { pointer(to: HostObject.self) }
    @inline(__always) var function: UnsafeMutablePointer<FunctionObject> { pointer(to: FunctionObject.self) }
    @inline(__always) var instance: UnsafeMutablePointer<InstanceObject> { pointer(to: InstanceObject.self) }

    /// The int, float or big int inside an instance of a subclass of int or float; else the value itself.
    /// Number code starts with this.
    @inline(__always)
    package var unboxed: Value { has(.boxed) ? pointer(to: BoxedObject.self).pointee.value : self }
}

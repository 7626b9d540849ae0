// Python's types, built-in and from class statements, as cells of the heap that live as long as the machine.
//
// `attributes` is the class's own `__dict__`; look-ups go through `mro` (C3) and a cache keyed by (version,
// name). Changing a class gives it and its subclasses new versions, which is all the invalidation that the
// method cache and the interpreter's inline caches need. A type made in Swift has `slots`: special methods
// as Swift functions. A class statement's type (`isHeapType`) inherits its base's slots but is always asked
// through its attributes first, where the base's slots appear as ordinary methods (`__len__`, ...).

package typealias TypePointer = UnsafeMutablePointer<TypeObject>

package struct TypeObject {
    package var header: ObjectHeader
    package var attributes: UnsafeMutablePointer<DictObject>
    package var name: UnsafeMutablePointer<StringObject>
    /// The base that decides the layout; nil for `object` only.
    package var base: TypePointer?
    package var bases: Value
    package var mro: UnsafeMutablePointer<TupleObject>
    package var version: UInt64
    package var instanceLayout: Layout
    package var isHeapType: Bool
    package var isSubclassable: Bool
    /// Instances of this class statement have a `__dict__` (false with `__slots__` all the way).
    var hasDict: Bool
    /// Some class of the MRO (below `object`) defines the hook in Python or in a row.
    var hasGetattr: Bool
    var hasGetattribute: Bool
    var hasSetattr: Bool
    /// Neither `__new__` nor a metaclass `__call__` interferes: calling makes an instance and runs `__init__`.
    var isPlainConstruction: Bool
    /// A class statement of a library whose name has its module before it ("datetime.date"), as in CPython's C.
    var isNamedWithModule: Bool
    /// A class statement with `__del__`, its own or inherited.
    var hasFinalizer: Bool
    /// For a type whose call is its `__new__` in Swift and nothing else.
    var plainNew: Unmanaged<NativeDefinition>?
    var rootShape: UnsafeMutablePointer<Shape>?
    /// Slots to reserve in new instances: the most any instance has needed.
    var slotHint: Int
    var slots: Unmanaged<SlotTable>
    var definition: Unmanaged<NativeType>?
    /// Types that have this one among their bases.
    var subclasses: Unmanaged<TypeList>
}

final class TypeList {
    var types: [TypePointer] = []
}

/// The slots of a type in a box, so that the type can point to them.
final class SlotTable {
    let slots: TypeSlots
    init(_ slots: TypeSlots) { self.slots = slots }
}

extension UnsafeMutablePointer where Pointee == TypeObject {
    @inline(__always) package var nameText: String { pointee.name.pointee.text }
    @inline(__always) package var slots: TypeSlots { pointee.slots._withUnsafeGuaranteedRef { $0.slots } }
    @inline(__always) package var value: Value { Value(self) }

    /// Python's issubclass without hooks.
    @inline(__always)
    package func isSubtype(of other: TypePointer) -> Bool {
        if self == other { return true }
        let mro = pointee.mro
        let other = Value(other)
        for index in 1..<max(1, mro.pointee.count) where mro.pointee.items[index].bits == other.bits {
            return true
        }
        return false
    }
}

/// The types that the machine itself knows.
package struct CoreTypes {
    package let object, type, none, notImplemented, ellipsis: TypePointer
    package let bool, int, float, complex, string, bytes, bytearray: TypePointer
    package let list, tuple, dict, set, frozenset, range, slice: TypePointer
    package let function, nativeFunction, boundMethod, cell, code, module, generator, traceback: TypePointer
    package let property, classMethod, staticMethod, `super`, member, nativeProperty: TypePointer
    package let dictKeys, dictValues, dictItems, mappingProxy: TypePointer
    package let listIterator, tupleIterator, stringIterator, rangeIterator, setIterator,
        bytesIterator: TypePointer
    package let keyIterator, valueIterator, itemIterator, sequenceIterator, callableIterator: TypePointer
    package let enumerate, zip, map, filter, reversed: TypePointer
    package let nativeIterator, genericAlias, unionType: TypePointer
    package let reversedList, reversedKeys, reversedValues, reversedItems: TypePointer
}

/// The operators that programs find as methods of a type: `__add__`, `__radd__` and `__iadd__` of `.add`.
package struct OperatorMethods: Sendable {
    package var direct = BinaryOperator.all
    package var reflected = BinaryOperator.all
    package var inPlace = BinaryOperator.all

    package init() {}

    /// - Parameter reflected: nil: as `direct`.
    package init(
        _ direct: [BinaryOperator], reflected: [BinaryOperator]? = nil, inPlace: [BinaryOperator] = []
    ) {
        self.direct = direct
        self.reflected = reflected ?? direct
        self.inPlace = inPlace
    }

    package static let sequence = OperatorMethods([.add, .multiply], reflected: [.multiply])
    package static let changeableSequence = OperatorMethods(
        [.add, .multiply], reflected: [.multiply], inPlace: [.add, .multiply])
    package static let text = OperatorMethods(
        [.add, .multiply, .modulo], reflected: [.multiply, .modulo])
    package static let set = OperatorMethods([.bitAnd, .bitOr, .subtract, .bitXor])
}

/// The special methods of a type written in Swift. `undefined` as the answer of a binary operation or a
/// comparison is NotImplemented, of `next` the end.
package struct TypeSlots: @unchecked Sendable {
    package typealias Unary<Result> = (Machine, Value) throws(PythonError) -> Result
    package typealias Binary<Result> = (Machine, Value, Value) throws(PythonError) -> Result

    package var length: Unary<Int>?
    package var truth: Unary<Bool>?
    package var iterate: Unary<Value>?
    /// The next element, undefined at the end.
    package var next: Unary<Value>?
    package var getItem: Binary<Value>?
    /// (machine, container, key, value); an undefined value deletes.
    package var setItem: ((Machine, Value, Value, Value) throws(PythonError) -> Void)?
    package var contains: Binary<Bool>?
    package var hash: Unary<Int>?
    package var compare: ((Machine, CompareOperator, Value, Value) throws(PythonError) -> Value)?
    /// One of the operands is of this type, the other of any: the slot looks at both.
    package var binary: ((Machine, BinaryOperator, Value, Value) throws(PythonError) -> Value)?
    /// `a += b`; undefined falls back on `binary`.
    package var inPlace: ((Machine, BinaryOperator, Value, Value) throws(PythonError) -> Value)?
    package var unary: ((Machine, UnaryOperator, Value) throws(PythonError) -> Value)?
    /// The operators that `binary`, `binary` with the type's value on the right and `inPlace` know, where not all: the
    /// methods that programs find.
    package var operators = OperatorMethods()
    /// Python strings.
    package var repr: Unary<Value>?
    package var str: Unary<Value>?
    /// (machine, value, spec)
    package var format: Binary<Value>?
    /// Asked where nothing else has the attribute (machine, value, name); undefined says that it has none.
    package var getAttribute: Binary<Value>?
    /// Asked before anything else (machine, value, name, value or undefined to delete); false leaves it to
    /// the ordinary rules.
    package var setAttribute: ((Machine, Value, Value, Value) throws(PythonError) -> Bool)?
    /// More names for `dir()`.
    package var names: Unary<[String]>?

    package init() {}
    package init(_ fill: (inout TypeSlots) -> Void) { fill(&self) }

    /// These slots, and the base's where there is none and no row of the type answers instead.
    func inheriting(_ base: TypeSlots, except rows: Set<String>) -> TypeSlots {
        func isFree(_ names: String...) -> Bool { rows.isEmpty || rows.isDisjoint(with: names) }
        var merged = self
        if length == nil, isFree("__len__") { merged.length = base.length }
        if truth == nil, isFree("__bool__") { merged.truth = base.truth }
        if iterate == nil, isFree("__iter__") { merged.iterate = base.iterate }
        if next == nil, isFree("__next__") { merged.next = base.next }
        if getItem == nil, isFree("__getitem__") { merged.getItem = base.getItem }
        if setItem == nil, isFree("__setitem__", "__delitem__") { merged.setItem = base.setItem }
        if contains == nil, isFree("__contains__") { merged.contains = base.contains }
        if hash == nil, compare == nil, isFree("__hash__", "__eq__") { merged.hash = base.hash }
        if compare == nil, isFree("__eq__", "__lt__") { merged.compare = base.compare }
        if binary == nil { (merged.binary, merged.operators) = (base.binary, base.operators) }
        if repr == nil, isFree("__repr__") { merged.repr = base.repr }
        if str == nil, isFree("__str__") { merged.str = base.str }
        if format == nil, isFree("__format__") { merged.format = base.format }
        merged.inPlace = inPlace ?? base.inPlace
        merged.unary = unary ?? base.unary
        merged.getAttribute = getAttribute ?? base.getAttribute
        merged.setAttribute = setAttribute ?? base.setAttribute
        merged.names = names ?? base.names
        return merged
    }
}

/// A type written in Swift: one table, in a file of its own. The first parameter of `new` is the class, of
/// the other rows `self` (of class methods the class).
///
///     static let counter = NativeType(
///         "Counter", module: "collections",
///         initializer: NativeRow("Counter.__init__(self, iterable=None, /)", start),
///         methods: [NativeRow("total(self, /)", total)],
///         slots: TypeSlots { $0.length = { machine, value in ... } })
package final class NativeType: @unchecked Sendable {
    package let name: String
    package let module: String
    package let base: NativeType?
    package let core: KeyPath<CoreTypes, TypePointer>?
    package let isSubclassable: Bool
    package let hasAttributes: Bool
    package let doc: String
    package let new: NativeRow?
    package let initializer: NativeRow?
    package let methods: [NativeRow]
    package let classMethods: [NativeRow]
    package let staticMethods: [NativeRow]
    package let properties: [NativeProperty]
    package let constants: [(name: String, make: (Machine) -> Value)]
    package let slots: TypeSlots

    /// - Parameters:
    ///   - core: fills a type that the machine has made (int, list, ...) instead of a new host type.
    ///   - hasAttributes: instances take attributes of any name, as those of Python classes do.
    package init(
        _ name: String, module: String = "builtins", base: NativeType? = nil,
        core: KeyPath<CoreTypes, TypePointer>? = nil, isSubclassable: Bool = true,
        hasAttributes: Bool = false, doc: String = "", new: NativeRow? = nil, initializer: NativeRow? = nil,
        methods: [NativeRow] = [],
        classMethods: [NativeRow] = [], staticMethods: [NativeRow] = [], properties: [NativeProperty] = [],
        constants: [(name: String, make: (Machine) -> Value)] = [], slots: TypeSlots = TypeSlots()
    ) {
        self.name = name
        self.module = module
        self.base = base
        self.core = core
        self.isSubclassable = isSubclassable
        self.hasAttributes = hasAttributes
        self.doc = doc
        self.new = new
        self.initializer = initializer
        self.methods = methods
        self.classMethods = classMethods
        self.staticMethods = staticMethods
        self.properties = properties
        self.constants = constants
        self.slots = slots
    }
}

/// An attribute computed in Swift.
package struct NativeProperty: @unchecked Sendable {
    package let name: String
    package let getter: (Machine, Value) throws(PythonError) -> Value
    /// (machine, self, new value); nil makes it read-only.
    package let setter: ((Machine, Value, Value) throws(PythonError) -> Void)?
    package let doc: String

    package init(
        _ name: String, doc: String = "",
        _ getter: @escaping (Machine, Value) throws(PythonError) -> Value,
        setter: ((Machine, Value, Value) throws(PythonError) -> Void)? = nil
    ) {
        self.name = name
        self.doc = doc
        self.getter = getter
        self.setter = setter
    }
}

final class NativePropertyDefinition {
    let row: NativeProperty
    init(_ row: NativeProperty) { self.row = row }
}

/// A module written in Swift, made on first import.
package final class NativeModule: @unchecked Sendable {
    package let name: String
    package let doc: String
    package let functions: [NativeRow]
    package let types: [NativeType]
    package let constants: [(name: String, make: (Machine) -> Value)]
    /// Attributes made on first use: (machine, name) -> value or undefined.
    package let lazyAttribute: ((Machine, String) throws(PythonError) -> Value)?
    /// The names that `lazyAttribute` knows, for `dir()` and did-you-mean.
    package let lazyNames: [String]
    /// Runs after the rest is filled in.
    package let fill: ((Machine, UnsafeMutablePointer<ModuleObject>) throws(PythonError) -> Void)?

    /// - Parameter name: dotted for submodules, whose parents must be registered too.
    package init(
        _ name: String, doc: String = "", functions: [NativeRow] = [], types: [NativeType] = [],
        constants: [(name: String, make: (Machine) -> Value)] = [],
        lazyNames: [String] = [], lazyAttribute: ((Machine, String) throws(PythonError) -> Value)? = nil,
        fill: ((Machine, UnsafeMutablePointer<ModuleObject>) throws(PythonError) -> Void)? = nil
    ) {
        self.name = name
        self.doc = doc
        self.functions = functions
        self.types = types
        self.constants = constants
        self.lazyNames = lazyNames
        self.lazyAttribute = lazyAttribute
        self.fill = fill
    }
}

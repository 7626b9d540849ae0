// The cells of the heap: one struct per layout, each beginning with an ObjectHeader.
//
// A layout says how the memory is read, the type in the header says what it is in Python: a frozenset has
// the set layout, an instance of `class Stack(list)` the list layout. Cells never move and are at most
// `Heap.largestCell` bytes; what grows (list elements, dict tables, long strings) lies in buffers from
// malloc that the sweep frees. Instances of Python classes keep their attributes in slots described by a
// shape (Shape.swift); subclasses of built-in layouts in a dict made on first use (`attributes`).

package enum Layout: UInt8 {
    /// A free cell; the next free one lies in its type field.
    case free
    /// No payload: `object()`, NotImplemented, Ellipsis.
    case plain
    case instance, string, bytes, list, tuple, dict, set, bigInteger, boxed, complex, range, slice
    case function, nativeFunction, boundMethod, cell, code, generator
    case type, module, exception, traceback
    case iterator, dictView, host
    case property, classMethod, staticMethod, `super`, member, nativeProperty
}

package struct ObjectHeader {
    package var type: UnsafeMutablePointer<TypeObject>
    package let layout: Layout
    var mark: UInt8
    /// For strings the width and `StringObject.interned`; for other layouts their own bits.
    package var flags: UInt8
    var sizeClass: UInt8
    var spare: UInt32 = 0
}

package struct PlainObject {
    package var header: ObjectHeader
}

package typealias Attributes = UnsafeMutablePointer<DictObject>?

package struct InstanceObject {
    package var header: ObjectHeader
    var shape: UnsafeMutablePointer<Shape>
    /// Behind the struct, or from malloc when the attributes outgrew the cell. With a dictionary shape
    /// the only slot holds the dict.
    var slots: UnsafeMutablePointer<Value>
    var capacity: Int32
    var inlineCapacity: Int32
}

/// A list; `items` is from malloc, nil while nothing was ever stored.
package struct ListObject {
    package var header: ObjectHeader
    package var count: Int
    package var capacity: Int
    package var items: UnsafeMutablePointer<Value>
    var attributes: Attributes
}

/// A tuple, short so that a pair takes a line of the cache; `items` lies behind the struct where it fits the cell. After
/// both a subclass keeps its attributes.
package struct TupleObject {
    package var header: ObjectHeader
    package internal(set) var items: UnsafeMutablePointer<Value>
    /// 0 while not computed; kept where hashing runs no Python code.
    var hash: Int

    package internal(set) var count: Int {
        @inline(__always) get { Int(header.spare) }
        @inline(__always) set { header.spare = UInt32(newValue) }
    }

    /// Where a tuple whose type `hasDict` keeps its attributes.
    static func attributes(of tuple: UnsafeMutablePointer<TupleObject>) -> UnsafeMutablePointer<Attributes> {
        let behind = UnsafeMutableRawPointer(tuple + 1)
        let isInCell = behind == UnsafeMutableRawPointer(tuple.pointee.items)
        return (isInCell ? UnsafeMutableRawPointer(tuple.pointee.items + tuple.pointee.count) : behind)
            .assumingMemoryBound(to: Attributes.self)
    }
}

/// A bytes or bytearray.
package struct BytesObject {
    package var header: ObjectHeader
    package var count: Int
    package var capacity: Int
    package var data: UnsafeMutablePointer<UInt8>
    var attributes: Attributes
}

/// An instance of a subclass of int or float.
package struct BoxedObject {
    package var header: ObjectHeader
    /// An int, big int or float.
    package var value: Value
    var attributes: Attributes
}

package struct ComplexObject {
    package var header: ObjectHeader
    package var real: Double
    package var imaginary: Double
    var attributes: Attributes
}

/// range(start, start + count * step, step) with word-sized bounds.
package struct RangeObject {
    package var header: ObjectHeader
    package var start: Int
    package var stop: Int
    package var step: Int
    package var count: Int
}

package struct SliceObject {
    package var header: ObjectHeader
    package var start: Value
    package var stop: Value
    package var step: Value
}

struct FunctionObject {
    var header: ObjectHeader
    var code: UnsafeMutablePointer<CodeObject>
    var globals: UnsafeMutablePointer<DictObject>
    /// Cells of the enclosing functions' variables, `code.freeCount` of them.
    var closure: UnsafeMutablePointer<UnsafeMutablePointer<CellObject>>
    var closureCount: Int
    /// Defaults of the last positional parameters: a tuple or undefined.
    var defaults: Value
    /// A dict of keyword-only defaults or undefined.
    var keywordDefaults: Value
    var name: Value
    var qualifiedName: Value
    var doc: Value
    var module: Value
    /// A dict of annotations, or the function that makes it, or undefined.
    var annotations: Value
    var attributes: Attributes
}

struct CellObject {
    var header: ObjectHeader
    var value: Value
}

package struct NativeFunctionObject {
    package var header: ObjectHeader
    package var definition: Unmanaged<NativeDefinition>
    /// The type of a method, the module of a function.
    package var owner: Value
    /// The bound first argument, or undefined.
    package var receiver: Value
    /// What the interpreter may do itself.
    var quick: QuickCall
}

package struct BoundMethodObject {
    package var header: ObjectHeader
    package var function: Value
    package var receiver: Value
}

package struct ModuleObject {
    package var header: ObjectHeader
    package var name: Value
    package var namespace: UnsafeMutablePointer<DictObject>
    /// For lazy attributes of native modules.
    var definition: Unmanaged<NativeModule>?
}

package struct ExceptionObject {
    package var header: ObjectHeader
    /// A tuple.
    package var arguments: Value
    package var cause: Value
    package var context: Value
    package var traceback: Value
    package var suppressContext: Bool
    var attributes: Attributes
}

struct TracebackObject {
    var header: ObjectHeader
    /// A traceback or none: the frame called from this one.
    var next: Value
    var code: UnsafeMutablePointer<CodeObject>
    var instruction: Int
    /// The function's globals, for `tb_frame.f_globals`.
    var globals: UnsafeMutablePointer<DictObject>
}

struct GeneratorObject {
    enum State: UInt8 { case fresh, suspended, running, finished }
    var header: ObjectHeader
    var function: UnsafeMutablePointer<FunctionObject>
    /// A copy of the registers while suspended.
    var registers: UnsafeMutablePointer<Value>
    var registerCount: Int
    var resumeAt: UnsafeMutablePointer<UInt64>
    var state: State
    /// The exception being handled inside, while suspended.
    var handled: Value
    var name: Value
}

package struct DictViewObject {
    package enum Kind: UInt8 { case keys, values, items, proxy }
    package var header: ObjectHeader
    package var dict: UnsafeMutablePointer<DictObject>
    package var kind: Kind
}

/// A Swift object in Python: `reference` is +1 and released on sweep.
package struct HostObject {
    /// Flags: the Swift object holds values of Python's; has a large buffer.
    static let holderFlag: UInt8 = 1
    static let bufferFlag: UInt8 = 2
    /// Made by a library's operator, and seen by nothing but the instruction that takes the operator's result.
    package static let freshFlag: UInt8 = 4
    /// Held by one global variable and nothing else (`Machine.storeOwned`).
    static let ownedFlag: UInt8 = 8
    /// Made by the subscript of an array, on the way to its variable.
    static let itemFlag: UInt8 = 16

    package var header: ObjectHeader
    package var reference: Unmanaged<AnyObject>?
    var attributes: Attributes
}

package struct PropertyObject {
    /// A flag: the getter is the place of a tuple's element.
    static let fieldFlag: UInt8 = 1

    package var header: ObjectHeader
    package var getter: Value
    package var setter: Value
    package var deleter: Value
    package var doc: Value
    var attributes: Attributes
}

/// classmethod and staticmethod.
struct WrapperObject {
    var header: ObjectHeader
    var function: Value
    var attributes: Attributes
}

struct SuperObject {
    var header: ObjectHeader
    var start: UnsafeMutablePointer<TypeObject>
    var receiver: Value
    var receiverType: UnsafeMutablePointer<TypeObject>
}

/// A descriptor of a `__slots__` entry: the attribute is an ordinary slot of the shape.
struct MemberObject {
    var header: ObjectHeader
    var name: Value
    var owner: UnsafeMutablePointer<TypeObject>
}

/// A property written in Swift.
struct NativePropertyObject {
    var header: ObjectHeader
    var definition: Unmanaged<NativePropertyDefinition>
    var owner: UnsafeMutablePointer<TypeObject>
}

/// A Swift object that holds Python values names them for the collector.
package protocol ValueHolder: AnyObject {
    func visitValues(_ visit: (Value) -> Void)
}

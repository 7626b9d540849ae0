import BigInt

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Making Python values from Swift ones, and looking into them.

extension Heap {
    func makeString(_ text: String, _ type: TypePointer) -> UnsafeMutablePointer<StringObject> {
        var text = text
        return text.withUTF8 { bytes in makeString(utf8: bytes, type) }
    }

    /// Text from UTF-8, which must be valid.
    func makeString(utf8 bytes: UnsafeBufferPointer<UInt8>, _ type: TypePointer)
        -> UnsafeMutablePointer<StringObject>
    {
        if bytes.allSatisfy({ $0 < 0x80 }) {
            let string = makeString(count: bytes.count, width: 1, type)
            if let start = bytes.baseAddress { memcpy(string.pointee.data, start, bytes.count) }
            return string
        }
        return makeString(String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value), type)
    }

    func makeString(_ points: [UInt32], _ type: TypePointer) -> UnsafeMutablePointer<StringObject> {
        let largest = points.max() ?? 0
        let width = largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4
        let string = makeString(count: points.count, width: width, type)
        let data = string.pointee.data
        for (index, point) in points.enumerated() {
            switch width {
            case 1: data.storeBytes(of: UInt8(point), toByteOffset: index, as: UInt8.self)
            case 2: data.storeBytes(of: UInt16(point), toByteOffset: index * 2, as: UInt16.self)
            default: data.storeBytes(of: point, toByteOffset: index * 4, as: UInt32.self)
            }
        }
        return string
    }

    /// A tuple of undefined values, which the caller fills at once.
    func makeTuple(_ type: TypePointer, count: Int) -> UnsafeMutablePointer<TupleObject> {
        let bytes = count * MemoryLayout<Value>.stride
        let attributes = type.pointee.hasDict ? MemoryLayout<Attributes>.stride : 0
        let fits = bytes + attributes <= Heap.largestCell - MemoryLayout<TupleObject>.size
        let tuple = allocate(
            TupleObject.self, .tuple, type, extra: (fits ? bytes : 0) + attributes, clearsExtra: false)
        let items =
            fits
            ? UnsafeMutableRawPointer(tuple + 1).assumingMemoryBound(to: Value.self)
            : buffer(Value.self, capacity: count)
        Machine.clear(items, from: 0, to: count)
        tuple.pointee.count = count
        tuple.pointee.items = items
        if type.pointee.hasDict { TupleObject.attributes(of: tuple).initialize(to: nil) }
        return tuple
    }

    /// A tuple of the `count` values at `source`.
    @inline(never)
    func makeTuple(_ type: TypePointer, copying source: UnsafeMutablePointer<Value>, _ count: Int) -> Value {
        let bytes = count * MemoryLayout<Value>.stride
        guard bytes <= Heap.largestCell - MemoryLayout<TupleObject>.size, !type.pointee.hasDict else {
            let tuple = makeTuple(type, count: count)
            Machine.copy(source, to: tuple.pointee.items, count)
            return Value(tuple)
        }
        let tuple = allocateRaw(TupleObject.self, .tuple, type, extra: bytes)
        let items = UnsafeMutableRawPointer(tuple + 1).assumingMemoryBound(to: Value.self)
        tuple.pointee.count = count
        tuple.pointee.items = items
        tuple.pointee.hash = 0
        Machine.copy(source, to: items, count)
        return Value(tuple)
    }

    func makeDict(_ type: TypePointer) -> UnsafeMutablePointer<DictObject> {
        let dict = allocate(DictObject.self, .dict, type)
        dict.pointee.entries = Heap.noEntries
        return dict
    }

    /// A list with room for `capacity` elements and none in it.
    func makeList(_ type: TypePointer, capacity: Int) -> UnsafeMutablePointer<ListObject> {
        let list = allocate(ListObject.self, .list, type)
        list.pointee.items = capacity > 0 ? buffer(Value.self, capacity: capacity) : Heap.noValues
        list.pointee.capacity = capacity
        return list
    }

    /// Stand-ins for buffers of no capacity; never read or freed.
    static var noEntries: UnsafeMutablePointer<DictEntry> {
        UnsafeMutablePointer(bitPattern: 16).unsafelyUnwrapped
    }
    static var noValues: UnsafeMutablePointer<Value> {
        UnsafeMutablePointer(bitPattern: 16).unsafelyUnwrapped
    }

    /// Room for one element more.
    @inline(never)
    func growList(_ list: UnsafeMutablePointer<ListObject>, minimum: Int) {
        let stride = MemoryLayout<Value>.stride
        let wanted = max(4, list.pointee.capacity + list.pointee.capacity / 2, minimum)
        let capacity = Heap.bufferSize(wanted * stride) / stride
        if list.pointee.capacity * stride > Heap.largestBuffer,
            let moved = realloc(list.pointee.items, capacity * stride)
        {
            account((capacity - list.pointee.capacity) * stride)
            list.pointee.items = moved.assumingMemoryBound(to: Value.self)
            list.pointee.capacity = capacity
            return
        }
        let items = buffer(Value.self, capacity: capacity)
        if list.pointee.count > 0 { items.initialize(from: list.pointee.items, count: list.pointee.count) }
        if list.pointee.capacity > 0 { release(list.pointee.items, capacity: list.pointee.capacity) }
        list.pointee.items = items
        list.pointee.capacity = capacity
    }

    @inline(__always)
    package func append(_ list: UnsafeMutablePointer<ListObject>, _ value: Value) {
        let count = list.pointee.count
        if count == list.pointee.capacity { growList(list, minimum: count + 1) }
        list.pointee.items[count] = value
        list.pointee.count = count + 1
    }

    /// Replaces `range` of the list by `values` (which must not alias the list's own buffer).
    package func replace(
        _ list: UnsafeMutablePointer<ListObject>, _ range: Range<Int>, with values: UnsafeBufferPointer<Value>
    ) {
        let count = list.pointee.count
        let newCount = count - range.count + values.count
        if newCount > list.pointee.capacity { growList(list, minimum: newCount) }
        let items = list.pointee.items
        let tail = count - range.upperBound
        if tail > 0, values.count != range.count {
            memmove(
                items + range.lowerBound + values.count, items + range.upperBound,
                tail * MemoryLayout<Value>.stride)
        }
        if let start = values.baseAddress, values.count > 0 {
            (items + range.lowerBound).update(from: start, count: values.count)
        }
        list.pointee.count = newCount
    }
}

extension Machine {
    // MARK: Making values

    package func string(_ text: String) -> Value { Value(heap.makeString(text, types.string)) }

    /// Lone surrogates are allowed.
    package func string(codePoints: [UInt32]) -> Value { Value(heap.makeString(codePoints, types.string)) }

    /// Text from UTF-8; invalid parts become U+FFFD.
    package func string(utf8: UnsafeBufferPointer<UInt8>) -> Value {
        Value(heap.makeString(utf8: utf8, types.string))
    }

    /// A string whose `width`-byte code points `fill` writes; `width` must be the narrowest that fits.
    package func string(count: Int, width: Int, fill: (UnsafeMutableRawPointer) -> Void) -> Value {
        if count == 0 { return emptyString }
        let string = heap.makeString(count: count, width: width, types.string)
        fill(string.pointee.data)
        return Value(string)
    }

    /// One code point.
    @inline(__always)
    package func character(_ point: UInt32) -> Value {
        point < 256 ? latin[Int(point)] : string(codePoints: [point])
    }

    /// `string[start..<end]` by code points, narrowed to the width it needs.
    package func substring(_ string: UnsafeMutablePointer<StringObject>, _ start: Int, _ end: Int) -> Value {
        let count = end - start
        if count <= 0 { return emptyString }
        if count == 1 { return character(string.pointee[start]) }
        if count == string.pointee.count, string.pointee.header.type == types.string { return Value(string) }
        let width = string.pointee.width
        if width == 1 {
            let result = heap.makeString(count: count, width: 1, types.string)
            memcpy(result.pointee.data, string.pointee.data + start, count)
            return Value(result)
        }
        return self.string(codePoints: (start..<end).map { string.pointee[$0] })
    }

    /// A property for the element at `index` of instances of a subclass of tuple.
    package func tupleField(_ index: Int, setter: Value, doc: Value) -> Value {
        let cell = heap.allocate(PropertyObject.self, .property, types.property)
        cell.pointee.header.flags = PropertyObject.fieldFlag
        cell.pointee.getter = .int(index)
        cell.pointee.setter = setter
        cell.pointee.deleter = .none
        cell.pointee.doc = doc
        return Value(cell)
    }

    /// The one string object for a name; equal interned strings are identical.
    package func intern(_ text: String) -> Value { names.intern(text) }

    /// `intern` for literals.
    @inline(__always)
    func known(_ literal: StaticString) -> Value { names.known(literal) }

    package func list(_ elements: [Value]) -> Value {
        let list = heap.makeList(types.list, capacity: elements.count)
        elements.withUnsafeBufferPointer {
            if let start = $0.baseAddress { list.pointee.items.update(from: start, count: $0.count) }
        }
        list.pointee.count = elements.count
        return Value(list)
    }

    /// A list of elements that lie in memory, which may belong to another list.
    func list(_ elements: UnsafeBufferPointer<Value>, and more: UnsafeBufferPointer<Value>? = nil) -> Value {
        let count = elements.count + (more?.count ?? 0)
        let list = heap.makeList(types.list, capacity: count)
        if let start = elements.baseAddress { list.pointee.items.update(from: start, count: elements.count) }
        if let more, let start = more.baseAddress {
            (list.pointee.items + elements.count).update(from: start, count: more.count)
        }
        list.pointee.count = count
        return Value(list)
    }

    package func makeList(capacity: Int) -> UnsafeMutablePointer<ListObject> {
        heap.makeList(types.list, capacity: capacity)
    }

    package func append(_ list: UnsafeMutablePointer<ListObject>, _ value: Value) { heap.append(list, value) }

    /// A tuple that the caller fills at once; `count` is not 0.
    package func makeTuple(count: Int) -> UnsafeMutablePointer<TupleObject> {
        heap.makeTuple(types.tuple, count: count)
    }

    package func tuple(_ elements: [Value]) -> Value { tuple(count: elements.count) { elements[$0] } }

    package func tuple(count: Int, _ element: (Int) -> Value) -> Value {
        if count == 0 { return emptyTuple }
        let tuple = heap.makeTuple(types.tuple, count: count)
        for index in 0..<count { tuple.pointee.items[index] = element(index) }
        return Value(tuple)
    }

    /// A tuple of a subclass (a named tuple).
    package func tuple(_ elements: [Value], type: TypePointer) -> Value {
        let tuple = heap.makeTuple(type, count: elements.count)
        for (index, element) in elements.enumerated() { tuple.pointee.items[index] = element }
        return Value(tuple)
    }

    func makeDict() -> UnsafeMutablePointer<DictObject> { heap.makeDict(types.dict) }

    /// A dict of string (or int, ...) keys that need no Python code to compare; unhashable keys are left out.
    package func dict(_ pairs: [(Value, Value)]) -> Value {
        let dict = makeDict()
        for (key, value) in pairs {
            if key.isString { heap.set(dict, key.string, value) } else { try? dictSet(dict, key, value) }
        }
        return Value(dict)
    }

    package func dict(_ pairs: [(String, Value)]) -> Value {
        let dict = makeDict()
        for (key, value) in pairs { heap.set(dict, intern(key).string, value) }
        return Value(dict)
    }

    package func set(_ elements: [Value], frozen: Bool = false) throws(PythonError) -> Value {
        let set = heap.makeSet(frozen ? types.frozenset : types.set)
        for element in elements { try setAdd(set, element) }
        return Value(set)
    }

    package func makeSet(frozen: Bool = false) -> UnsafeMutablePointer<SetObject> {
        heap.makeSet(frozen ? types.frozenset : types.set)
    }

    package func complex(_ real: Double, _ imaginary: Double) -> Value {
        let cell = heap.allocate(ComplexObject.self, .complex, types.complex)
        cell.pointee.real = real
        cell.pointee.imaginary = imaginary
        return Value(cell)
    }

    package func bytes(_ bytes: [UInt8], mutable: Bool = false) -> Value {
        let cell = heap.allocate(BytesObject.self, .bytes, mutable ? types.bytearray : types.bytes)
        cell.pointee.data = heap.buffer(UInt8.self, capacity: max(1, bytes.count))
        cell.pointee.data.initialize(from: bytes, count: bytes.count)
        cell.pointee.count = bytes.count
        cell.pointee.capacity = max(1, bytes.count)
        return Value(cell)
    }

    package func makeRange(_ start: Int, _ stop: Int, _ step: Int) -> Value {
        let range = heap.allocate(RangeObject.self, .range, types.range)
        range.pointee.start = start
        range.pointee.stop = stop
        range.pointee.step = step
        range.pointee.count = Machine.rangeCount(start, stop, step)
        return Value(range)
    }

    /// How many elements range(start, stop, step) has; `step` is not 0.
    static func rangeCount(_ start: Int, _ stop: Int, _ step: Int) -> Int {
        if step > 0 ? start >= stop : start <= stop { return 0 }
        let distance = step > 0 ? UInt(bitPattern: stop &- start) : UInt(bitPattern: start &- stop)
        let stride = step > 0 ? UInt(step) : UInt(bitPattern: 0 &- step)
        let count = (distance - 1) / stride + 1
        return count > UInt(Int.max) ? Int.max : Int(count)
    }

    package func makeSlice(_ start: Value, _ stop: Value, _ step: Value) -> Value {
        let slice = heap.allocate(SliceObject.self, .slice, types.slice)
        slice.pointee.start = start
        slice.pointee.stop = stop
        slice.pointee.step = step
        return Value(slice)
    }

    /// A Swift object as an instance of `type` (a NativeType without `core`).
    package func host(_ object: AnyObject, _ type: NativeType) -> Value { host(object, self.type(type)) }

    package func host(_ object: AnyObject, _ type: TypePointer) -> Value {
        let cell = heap.allocate(HostObject.self, .host, type)
        setHost(Value(cell), object)
        return Value(cell)
    }

    /// Gives a host cell (an instance made by Python's call of the type) its Swift object.
    package func setHost(_ value: Value, _ object: AnyObject) {
        let cell = value.host
        cell.pointee.reference?.release()
        cell.pointee.reference = .passRetained(object)
        let kind = ObjectIdentifier(Swift.type(of: object))
        if kind != hostKind {
            hostKind = kind
            hostFlags =
                (object is any ValueHolder ? HostObject.holderFlag : 0)
                | (object is any SizedBuffer ? HostObject.bufferFlag : 0)
        }
        cell.pointee.header.flags = hostFlags
    }

    /// A Swift function as a Python function object.
    package func function(_ row: NativeRow, module: String = "builtins") -> Value {
        nativeFunction(NativeDefinition(wrapsNative?(row, module) ?? row, owner: nil, module: module))
    }

    func nativeFunction(_ definition: NativeDefinition, owner: Value = .none) -> Value {
        definitions.append(definition)
        let cell = heap.allocate(NativeFunctionObject.self, .nativeFunction, types.nativeFunction)
        cell.pointee.definition = .passUnretained(definition)
        cell.pointee.owner = owner
        cell.pointee.receiver = .undefined
        if owner.isType {
            cell.pointee.quick = QuickCall.method(definition.name, of: owner.type, types)
        } else if definition.isBuiltin, owner.isNone {
            cell.pointee.quick = QuickCall.builtins[definition.name] ?? .none
        } else {
            cell.pointee.quick = .none
        }
        return Value(cell)
    }

    // MARK: Looking into values

    package func stringValue(_ value: Value) -> String? { value.isString ? value.string.pointee.text : nil }

    /// The elements of a list or tuple.
    package func sequenceElements(_ value: Value) -> [Value]? {
        if value.isList {
            return Array(
                UnsafeBufferPointer(start: value.list.pointee.items, count: value.list.pointee.count))
        }
        if value.isTuple {
            return Array(
                UnsafeBufferPointer(start: value.tuple.pointee.items, count: value.tuple.pointee.count))
        }
        return nil
    }

    /// An int, bool or instance of a subclass of int that fits a word.
    package func intValue(_ value: Value) -> Int? {
        let value = value.unboxed
        return value.isInt || value.isBool ? value.int : nil
    }

    /// An int of any size.
    package func bigIntegerValue(_ value: Value) -> BigInt? {
        let value = value.unboxed
        if value.isInt || value.isBool { return BigInt(value.int) }
        return value.isBigInteger ? value.pointer(to: BigIntegerObject.self).pointee.value : nil
    }

    package func bytesValue(_ value: Value) -> [UInt8]? {
        guard value.isBytes else { return nil }
        return Array(UnsafeBufferPointer(start: value.bytes.pointee.data, count: value.bytes.pointee.count))
    }

    /// The live entries of a dict in insertion order.
    package func dictPairs(_ dict: UnsafeMutablePointer<DictObject>) -> [(key: Value, value: Value)] {
        var pairs: [(key: Value, value: Value)] = []
        pairs.reserveCapacity(dict.pointee.count)
        for index in 0..<dict.pointee.used where dict.pointee.entries[index].key.isDefined {
            pairs.append((dict.pointee.entries[index].key, dict.pointee.entries[index].value))
        }
        return pairs
    }

    /// The Swift object of a host value, if it is an `X`.
    @inline(__always)
    package func hostValue<X: AnyObject>(_ value: Value, as: X.Type) -> X? {
        guard value.isHost, let reference = value.host.pointee.reference else { return nil }
        let object = reference.takeUnretainedValue()
        return Swift.type(of: object) == X.self ? unsafeDowncast(object, to: X.self) : object as? X
    }

    @inline(__always)
    package func typeOf(_ value: Value) -> TypePointer {
        switch value.tag {
        case 5: value.object.pointee.type
        case 3: types.int
        case 4: types.float
        case 2: types.bool
        default: types.none
        }
    }

    package func typeName(_ value: Value) -> String { typeOf(value).nameText }

    package func isInstance(_ value: Value, _ type: TypePointer) -> Bool { typeOf(value).isSubtype(of: type) }

    package func isInstance(_ value: Value, _ type: NativeType) -> Bool {
        isInstance(value, self.type(type))
    }

    package func identity(_ value: Value) -> Int {
        switch value.tag {
        case 5: heap.identity(of: value.object)
        case 3: 0x5600_0000_0000 &+ value.int &* 32
        case 4: 0x5700_0000_0000 &+ Int(truncatingIfNeeded: value.bits >> 5) &* 32
        default: 0x5500_0000_0000 + Int(value.tag) * 64 + value.int * 32
        }
    }
}

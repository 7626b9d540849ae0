// How the attributes of an instance are laid out: a shape names the slots in order; setting a new attribute
// moves the instance to a child shape, so instances built alike share shapes and a cached (shape, slot)
// pair finds an attribute without a look-up.
//
// Every class has its own root shape, so a shape also tells the class. An instance whose attributes are
// deleted, seen through `__dict__`, or very many gets the class's dictionary shape: its one slot is a dict.

struct Shape {
    static let limit = 64

    var type: TypePointer
    var parent: UnsafeMutablePointer<Shape>?
    /// The attribute this shape adds to its parent.
    var name: UnsafeMutablePointer<StringObject>?
    var count: Int
    var isDictionary: Bool
    /// All `count` names in slot order.
    var names: UnsafeMutablePointer<UnsafeMutablePointer<StringObject>>
    var children: Unmanaged<ShapeChildren>
}

final class ShapeChildren {
    var byName: [UnsafeMutablePointer<StringObject>: UnsafeMutablePointer<Shape>] = [:]
    var dictionary: UnsafeMutablePointer<Shape>?
}

extension Shape {
    static func make(
        _ type: TypePointer, parent: UnsafeMutablePointer<Shape>?,
        adding name: UnsafeMutablePointer<StringObject>?,
        isDictionary: Bool = false
    ) -> UnsafeMutablePointer<Shape> {
        let inherited = isDictionary ? 0 : parent?.pointee.count ?? 0
        let count = inherited + (name == nil ? 0 : 1)
        let names = UnsafeMutablePointer<UnsafeMutablePointer<StringObject>>.allocate(capacity: max(1, count))
        if let parent, inherited > 0 { names.initialize(from: parent.pointee.names, count: inherited) }
        if let name { names[inherited] = name }
        let shape = UnsafeMutablePointer<Shape>.allocate(capacity: 1)
        shape.initialize(
            to: Shape(
                type: type, parent: parent, name: name, count: count, isDictionary: isDictionary,
                names: names, children: .passRetained(ShapeChildren())))
        return shape
    }

    /// The slot of an interned name, or -1.
    @inline(__always)
    static func slot(_ shape: UnsafeMutablePointer<Shape>, _ name: UnsafeMutablePointer<StringObject>) -> Int
    {
        let names = shape.pointee.names
        var index = 0
        let count = shape.pointee.count
        while index < count {
            if names[index] == name { return index }
            index += 1
        }
        return -1
    }

    /// The shape with one more (interned) name.
    static func child(_ shape: UnsafeMutablePointer<Shape>, adding name: UnsafeMutablePointer<StringObject>)
        -> UnsafeMutablePointer<Shape>
    {
        let children = shape.pointee.children.takeUnretainedValue()
        if let known = children.byName[name] { return known }
        let made = make(shape.pointee.type, parent: shape, adding: name)
        children.byName[name] = made
        return made
    }

    /// The dictionary shape of the class whose root is `root`.
    static func dictionary(_ root: UnsafeMutablePointer<Shape>) -> UnsafeMutablePointer<Shape> {
        let children = root.pointee.children.takeUnretainedValue()
        if let known = children.dictionary { return known }
        let made = make(root.pointee.type, parent: root, adding: nil, isDictionary: true)
        children.dictionary = made
        return made
    }
}

extension Machine {
    func makeInstance(_ type: TypePointer) -> UnsafeMutablePointer<InstanceObject> {
        let capacity = type.pointee.slotHint
        let instance = heap.allocate(
            InstanceObject.self, .instance, type, extra: capacity * MemoryLayout<Value>.stride,
            clearsExtra: false)
        instance.pointee.shape = rootShape(of: type)
        instance.pointee.slots = UnsafeMutableRawPointer(instance + 1).assumingMemoryBound(to: Value.self)
        Machine.clear(instance.pointee.slots, from: 0, to: capacity)
        instance.pointee.capacity = Int32(capacity)
        instance.pointee.inlineCapacity = Int32(capacity)
        return instance
    }

    @inline(__always)
    func rootShape(of type: TypePointer) -> UnsafeMutablePointer<Shape> {
        if let shape = type.pointee.rootShape { return shape }
        let shape = Shape.make(type, parent: nil, adding: nil)
        type.pointee.rootShape = shape
        return shape
    }

    /// The instance's own attribute, or undefined. `name` is interned.
    func instanceAttribute(
        _ instance: UnsafeMutablePointer<InstanceObject>, _ name: UnsafeMutablePointer<StringObject>
    ) -> Value {
        let shape = instance.pointee.shape
        if shape.pointee.isDictionary { return DictObject.get(instance.pointee.slots[0].dict, name) }
        let slot = Shape.slot(shape, name)
        return slot < 0 ? .undefined : instance.pointee.slots[slot]
    }

    func setInstanceAttribute(
        _ instance: UnsafeMutablePointer<InstanceObject>, _ name: UnsafeMutablePointer<StringObject>,
        _ value: Value
    ) {
        let shape = instance.pointee.shape
        if shape.pointee.isDictionary {
            heap.set(instance.pointee.slots[0].dict, name, value)
            return
        }
        let slot = Shape.slot(shape, name)
        if slot >= 0 {
            instance.pointee.slots[slot] = value
        } else if shape.pointee.count >= Shape.limit {
            heap.set(dictionary(of: instance), name, value)
        } else {
            addAttribute(instance, Shape.child(shape, adding: name), value)
        }
    }

    /// Moves an instance to `shape`, which has one attribute more.
    @inline(__always)
    func addAttribute(
        _ instance: UnsafeMutablePointer<InstanceObject>, _ shape: UnsafeMutablePointer<Shape>, _ value: Value
    ) {
        let count = shape.pointee.count
        if count > Int(instance.pointee.capacity) { growSlots(instance, count) }
        instance.pointee.slots[count - 1] = value
        instance.pointee.shape = shape
    }

    @inline(never)
    private func growSlots(_ instance: UnsafeMutablePointer<InstanceObject>, _ count: Int) {
        let type = instance.pointee.header.type
        let widest = (Heap.largestCell - MemoryLayout<InstanceObject>.size) / MemoryLayout<Value>.stride
        type.pointee.slotHint = min(widest, max(type.pointee.slotHint, count))
        let capacity = max(4, Int(instance.pointee.capacity) * 2, count)
        let slots = heap.buffer(Value.self, capacity: capacity)
        slots.initialize(from: instance.pointee.slots, count: Int(instance.pointee.capacity))
        (slots + Int(instance.pointee.capacity)).initialize(
            repeating: .undefined, count: capacity - Int(instance.pointee.capacity))
        if instance.pointee.capacity > instance.pointee.inlineCapacity {
            heap.release(instance.pointee.slots, capacity: Int(instance.pointee.capacity))
        }
        instance.pointee.slots = slots
        instance.pointee.capacity = Int32(capacity)
    }

    /// The instance's attributes as a dict that from now on holds them.
    func dictionary(of instance: UnsafeMutablePointer<InstanceObject>) -> UnsafeMutablePointer<DictObject> {
        let shape = instance.pointee.shape
        if shape.pointee.isDictionary { return instance.pointee.slots[0].dict }
        let attributes = makeDict()
        for index in 0..<shape.pointee.count where instance.pointee.slots[index].isDefined {
            heap.set(attributes, shape.pointee.names[index], instance.pointee.slots[index])
        }
        setDictionary(instance, attributes)
        return attributes
    }

    /// `instance.__dict__ = attributes`
    func setDictionary(
        _ instance: UnsafeMutablePointer<InstanceObject>, _ attributes: UnsafeMutablePointer<DictObject>
    ) {
        if instance.pointee.capacity == 0 { growSlots(instance, 1) }
        for index in 0..<Int(instance.pointee.capacity) { instance.pointee.slots[index] = .undefined }
        instance.pointee.slots[0] = Value(attributes)
        instance.pointee.shape = Shape.dictionary(rootShape(of: instance.pointee.header.type))
    }
}

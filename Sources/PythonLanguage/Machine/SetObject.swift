#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Python's set and frozenset: CPython's own table (Objects/setobject.c), because its order is visible:
// iteration goes through the table. Linear probes of nine slots, then a perturbed jump; the table grows
// fourfold (twofold above 50,000) when three fifths of it are filled, dummies included.

package struct SetEntry {
    package var hash: Int
    /// Undefined: never used when `hash` is 0, a removed entry (dummy) when it is -1.
    package var key: Value
}

package struct SetObject {
    package var header: ObjectHeader
    package var count: Int
    /// Live and removed entries.
    var fill: Int
    /// The table's size less one; the table is a power of two.
    package var mask: Int
    package var entries: UnsafeMutablePointer<SetEntry>
    /// A frozenset's hash, 0 while unknown.
    package var hash: Int
    var version: UInt64
    var attributes: Attributes

    /// Where the smallest table lies, in the cell.
    static func smallTable(_ set: UnsafeMutablePointer<SetObject>) -> UnsafeMutablePointer<SetEntry> {
        UnsafeMutableRawPointer(set + 1).assumingMemoryBound(to: SetEntry.self)
    }
}

extension Heap {
    static let linearProbes = 9
    static let smallestSet = 8

    func makeSet(_ type: UnsafeMutablePointer<TypeObject>) -> UnsafeMutablePointer<SetObject> {
        let room = Heap.smallestSet * MemoryLayout<SetEntry>.stride
        // An entry that was never used is all zeros.
        let set = allocate(SetObject.self, .set, type, extra: room)
        set.pointee.entries = SetObject.smallTable(set)
        set.pointee.mask = Heap.smallestSet - 1
        return set
    }

    /// Gives back a table that is not in its set's cell.
    func releaseTable(of set: UnsafeMutablePointer<SetObject>) {
        if set.pointee.entries != SetObject.smallTable(set) {
            release(set.pointee.entries, capacity: set.pointee.mask + 1)
        }
    }

    /// No entries, in the table in the cell.
    private func empty(_ set: UnsafeMutablePointer<SetObject>) {
        set.pointee.entries = SetObject.smallTable(set)
        memset(set.pointee.entries, 0, Heap.smallestSet * MemoryLayout<SetEntry>.stride)
        set.pointee.mask = Heap.smallestSet - 1
        set.pointee.count = 0
        set.pointee.fill = 0
        set.pointee.version &+= 1
    }

    /// Writes a key known to be absent into a table without dummies.
    func insertClean(_ entries: UnsafeMutablePointer<SetEntry>, mask: Int, key: Value, hash: Int) {
        var perturb = UInt(bitPattern: hash)
        var index = hash & mask
        while true {
            var probe = index
            let last = index + Heap.linearProbes <= mask ? index + Heap.linearProbes : index
            while probe <= last {
                if entries[probe].key.isUndefined {
                    entries[probe] = SetEntry(hash: hash, key: key)
                    return
                }
                probe += 1
            }
            perturb >>= 5
            index = (index &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
        }
    }

    /// A table for more than `minimum` entries, without dummies.
    func resize(_ set: UnsafeMutablePointer<SetObject>, minimum: Int) {
        var size = Heap.smallestSet
        while size <= minimum { size <<= 1 }
        let entries = buffer(SetEntry.self, capacity: size)
        memset(entries, 0, size * MemoryLayout<SetEntry>.stride)
        let old = set.pointee.entries
        for index in 0...set.pointee.mask where old[index].key.isDefined {
            insertClean(entries, mask: size - 1, key: old[index].key, hash: old[index].hash)
        }
        releaseTable(of: set)
        set.pointee.entries = entries
        set.pointee.mask = size - 1
        set.pointee.fill = set.pointee.count
        set.pointee.version &+= 1
    }

    /// Adds the entries of another set to one that has never had any.
    func fill(_ set: UnsafeMutablePointer<SetObject>, from other: UnsafeMutablePointer<SetObject>) {
        let (entries, mask) = (set.pointee.entries, set.pointee.mask)
        for index in 0...other.pointee.mask {
            let entry = other.pointee.entries[index]
            if entry.key.isDefined { insertClean(entries, mask: mask, key: entry.key, hash: entry.hash) }
        }
        set.pointee.count = other.pointee.count
        set.pointee.fill = other.pointee.count
        set.pointee.version &+= 1
    }

    /// Room for CPython's `set_merge`: one resize before many additions.
    package func reserve(_ set: UnsafeMutablePointer<SetObject>, adding count: Int) {
        if (set.pointee.fill + count) * 5 >= set.pointee.mask * 3 {
            resize(set, minimum: (set.pointee.count + count) * 2)
        }
    }

    package func clear(_ set: UnsafeMutablePointer<SetObject>) {
        releaseTable(of: set)
        empty(set)
    }

    /// Moves the entries of `other`, which is empty then, to `set`.
    func take(_ set: UnsafeMutablePointer<SetObject>, from other: UnsafeMutablePointer<SetObject>) {
        releaseTable(of: set)
        if other.pointee.entries == SetObject.smallTable(other) {
            set.pointee.entries = SetObject.smallTable(set)
            set.pointee.entries.update(from: other.pointee.entries, count: Heap.smallestSet)
        } else {
            set.pointee.entries = other.pointee.entries
        }
        set.pointee.mask = other.pointee.mask
        set.pointee.count = other.pointee.count
        set.pointee.fill = other.pointee.fill
        set.pointee.version &+= 1
        empty(other)
    }
}

extension Machine {
    /// The slot of `key`, or -1.
    func setFind(_ set: UnsafeMutablePointer<SetObject>, _ key: Value, hash: Int) throws(PythonError) -> Int {
        let first = set.pointee.entries + (hash & set.pointee.mask)
        if first.pointee.key.isUndefined, first.pointee.hash == 0 { return -1 }
        if first.pointee.key.isIdentical(to: key) { return hash & set.pointee.mask }
        return try setFindFurther(set, key, hash: hash)
    }

    private func setFindFurther(_ set: UnsafeMutablePointer<SetObject>, _ key: Value, hash: Int)
        throws(PythonError) -> Int
    {
        var (mask, entries) = (set.pointee.mask, set.pointee.entries)
        var perturb = UInt(bitPattern: hash)
        var index = hash & mask
        while true {
            var probe = index
            let last = index + Heap.linearProbes <= mask ? index + Heap.linearProbes : index
            while probe <= last {
                let entry = entries[probe]
                if entry.key.isUndefined {
                    if entry.hash == 0 { return -1 }
                } else if entry.hash == hash {
                    let version = set.pointee.version
                    if try isSameKey(entry.key, key) { return probe }
                    if set.pointee.version != version {
                        // `__eq__` changed the set: look again from the start.
                        (mask, entries) = (set.pointee.mask, set.pointee.entries)
                        return try setFindFurther(set, key, hash: hash)
                    }
                }
                probe += 1
            }
            perturb >>= 5
            index = (index &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
        }
    }

    package func setContains(_ set: UnsafeMutablePointer<SetObject>, _ key: Value) throws(PythonError) -> Bool
    {
        try setFind(set, key, hash: key.isInt ? Machine.hash(int: key.int) : hash(key)) >= 0
    }

    /// Adds `key`; false if it was there.
    @discardableResult
    package func setAdd(_ set: UnsafeMutablePointer<SetObject>, _ key: Value) throws(PythonError) -> Bool {
        try setAdd(set, key, hash: key.isInt ? Machine.hash(int: key.int) : hash(key))
    }

    @discardableResult
    package func setAdd(_ set: UnsafeMutablePointer<SetObject>, _ key: Value, hash: Int) throws(PythonError)
        -> Bool
    {
        let first = set.pointee.entries + (hash & set.pointee.mask)
        if first.pointee.key.isUndefined, first.pointee.hash == 0 {
            first.pointee = SetEntry(hash: hash, key: key)
            set.pointee.fill += 1
            added(to: set)
            return true
        }
        if try setFind(set, key, hash: hash) >= 0 { return false }
        let (mask, entries) = (set.pointee.mask, set.pointee.entries)
        var perturb = UInt(bitPattern: hash)
        var index = hash & mask
        var slot = -1
        // The last dummy on the way is filled again, else the first slot that was never used.
        search: while true {
            var probe = index
            let last = index + Heap.linearProbes <= mask ? index + Heap.linearProbes : index
            while probe <= last {
                if entries[probe].key.isUndefined {
                    if entries[probe].hash == 0 {
                        if slot < 0 {
                            slot = probe
                            set.pointee.fill += 1
                        }
                        break search
                    }
                    slot = probe
                }
                probe += 1
            }
            perturb >>= 5
            index = (index &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
        }
        entries[slot] = SetEntry(hash: hash, key: key)
        added(to: set)
        return true
    }

    @inline(__always)
    private func added(to set: UnsafeMutablePointer<SetObject>) {
        set.pointee.count += 1
        set.pointee.version &+= 1
        if set.pointee.fill * 5 >= set.pointee.mask * 3 {
            let count = set.pointee.count
            heap.resize(set, minimum: count > 50000 ? count * 2 : count * 4)
        }
    }

    /// Removes `key`; false if it was not there.
    @discardableResult
    package func setRemove(_ set: UnsafeMutablePointer<SetObject>, _ key: Value) throws(PythonError) -> Bool {
        let slot = try setFind(set, key, hash: hash(key))
        guard slot >= 0 else { return false }
        setRemove(set, at: slot)
        return true
    }

    package func setRemove(_ set: UnsafeMutablePointer<SetObject>, at slot: Int) {
        set.pointee.entries[slot] = SetEntry(hash: -1, key: .undefined)
        set.pointee.count -= 1
        set.pointee.version &+= 1
    }

    /// The elements in the table's order.
    package func setElements(_ set: UnsafeMutablePointer<SetObject>) -> [Value] {
        var elements: [Value] = []
        elements.reserveCapacity(set.pointee.count)
        for index in 0...set.pointee.mask where set.pointee.entries[index].key.isDefined {
            elements.append(set.pointee.entries[index].key)
        }
        return elements
    }
}

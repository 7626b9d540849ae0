#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Python's dict: entries in insertion order and, beyond eight of them, an open-addressing table of their
// indices. A deleted entry stays as a hole (key undefined) until the table is rebuilt.
//
// Keys that are strings or small ints are compared here, without the machine; other keys may run `__eq__`
// (Machine+Collections.swift), after which the table may have changed, so every such look-up starts again
// when the version moved. Interned strings are found by identity. `version` changes with every new or
// removed key: global look-ups cached by the interpreter are valid while it stands. No two dicts with keys
// have the same one.

package struct DictEntry {
    package var hash: Int
    /// Undefined: a hole.
    package var key: Value
    package var value: Value

    /// In bytes.
    static let valueOffset = MemoryLayout<DictEntry>.offset(of: \.value) ?? 24
}

package struct DictObject {
    package var header: ObjectHeader
    /// Live entries.
    package var count: Int
    /// Entries in use, holes included.
    package var used: Int
    var capacity: Int
    package var entries: UnsafeMutablePointer<DictEntry>
    /// Power-of-two table of entry indices, -1 for empty; nil for up to eight entries.
    var indices: UnsafeMutablePointer<Int32>?
    var indexMask: Int
    package var version: UInt64
    /// Where a look-up found its key last: the next one is often for the same object (`d[k] = d.get(k, 0) + 1`).
    var recent: Int
    var attributes: Attributes
}

extension DictObject {
    static let smallLimit = 8

    /// The entry that was found last, if its key is this very object; else -1.
    @inline(__always)
    static func recent(_ dict: UnsafeMutablePointer<DictObject>, _ key: Value) -> Int {
        let index = dict.pointee.recent
        guard index < dict.pointee.used else { return -1 }
        let entry = dict.pointee.entries + index
        return entry.pointee.key.bits == key.bits && entry.pointee.key.tag == key.tag ? index : -1
    }

    /// The value under a string key, or undefined; noted for the next look-up.
    static func item(_ dict: UnsafeMutablePointer<DictObject>, _ key: UnsafeMutablePointer<StringObject>)
        -> Value
    {
        var index = recent(dict, Value(key))
        if index < 0 {
            index = find(dict, key)
            if index < 0 { return .undefined }
            dict.pointee.recent = index
        }
        return (dict.pointee.entries + index).pointee.value
    }

    /// The entry of an interned or other string, or -1.
    @inline(__always)
    static func find(_ dict: UnsafeMutablePointer<DictObject>, _ key: UnsafeMutablePointer<StringObject>)
        -> Int
    {
        find(dict, key, hash: StringObject.hash(key))
    }

    @inline(__always)
    static func find(
        _ dict: UnsafeMutablePointer<DictObject>, _ key: UnsafeMutablePointer<StringObject>, hash: Int
    ) -> Int {
        // Mostly it is the very key that stands first.
        if let indices = dict.pointee.indices {
            let index = Int(indices[hash & dict.pointee.indexMask])
            if index < 0 { return -1 }
            let candidate = dict.pointee.entries + index
            if candidate.pointee.key.bits == UInt64(UInt(bitPattern: key)), candidate.pointee.key.tag == 5 {
                return index
            }
        }
        return findFurther(dict, key, hash: hash)
    }

    @inline(never)
    private static func findFurther(
        _ dict: UnsafeMutablePointer<DictObject>, _ key: UnsafeMutablePointer<StringObject>, hash: Int
    ) -> Int {
        let entries = dict.pointee.entries
        let bits = UInt64(UInt(bitPattern: key))
        guard let indices = dict.pointee.indices else {
            var index = 0
            let used = dict.pointee.used
            while index < used {
                let candidate = entries[index].key
                if candidate.tag == 5 {
                    if candidate.bits == bits { return index }
                    if entries[index].hash == hash, candidate.isString,
                        StringObject.isEqual(candidate.string, key)
                    {
                        return index
                    }
                }
                index += 1
            }
            return -1
        }
        let mask = dict.pointee.indexMask
        var slot = hash & mask
        var perturb = UInt(bitPattern: hash)
        while true {
            let index = Int(indices[slot])
            if index < 0 { return -1 }
            let candidate = entries[index].key
            if candidate.tag == 5 {
                if candidate.bits == bits { return index }
                if entries[index].hash == hash, candidate.isString,
                    StringObject.isEqual(candidate.string, key)
                {
                    return index
                }
            }
            perturb >>= 5
            slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
        }
    }

    /// The value under a string key, or undefined.
    @inline(__always)
    static func get(_ dict: UnsafeMutablePointer<DictObject>, _ key: UnsafeMutablePointer<StringObject>)
        -> Value
    {
        let index = find(dict, key)
        return index < 0 ? .undefined : dict.pointee.entries[index].value
    }

    /// The entry of a word-sized int (its hash is given), or -1. Floats and bools equal to it are found by
    /// the general look-up: nil says that one is in the way.
    static func find(_ dict: UnsafeMutablePointer<DictObject>, int: Int, hash: Int) -> Int? {
        let entries = dict.pointee.entries
        guard let indices = dict.pointee.indices else {
            for index in 0..<dict.pointee.used where entries[index].hash == hash {
                let candidate = entries[index].key
                if candidate.isInt {
                    if candidate.int == int { return index }
                } else if candidate.isDefined {
                    return nil
                }
            }
            return -1
        }
        let mask = dict.pointee.indexMask
        var slot = hash & mask
        var perturb = UInt(bitPattern: hash)
        while true {
            let index = Int(indices[slot])
            if index < 0 { return -1 }
            if entries[index].hash == hash {
                let candidate = entries[index].key
                if candidate.isInt {
                    if candidate.int == int { return index }
                } else if candidate.isDefined {
                    return nil
                }
            }
            perturb >>= 5
            slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
        }
    }
}

extension Heap {
    /// A key came or went.
    @inline(__always)
    private func renew(_ dict: UnsafeMutablePointer<DictObject>) {
        dictVersions &+= 1
        dict.pointee.version = dictVersions
    }

    /// Sets a string key.
    func set(
        _ dict: UnsafeMutablePointer<DictObject>, _ key: UnsafeMutablePointer<StringObject>, _ value: Value
    ) {
        let known = DictObject.recent(dict, Value(key))
        if known >= 0 {
            (dict.pointee.entries + known).pointee.value = value
            return
        }
        let hash = StringObject.hash(key)
        let index = DictObject.find(dict, key, hash: hash)
        if index >= 0 {
            dict.pointee.entries[index].value = value
        } else {
            appendEntry(dict, hash: hash, key: Value(key), value: value)
        }
    }

    /// Adds a key that is not in the dict.
    @inline(__always)
    func appendEntry(_ dict: UnsafeMutablePointer<DictObject>, hash: Int, key: Value, value: Value) {
        if dict.pointee.used == dict.pointee.capacity { rebuild(dict, minimum: dict.pointee.count + 1) }
        let index = dict.pointee.used
        dict.pointee.entries[index] = DictEntry(hash: hash, key: key, value: value)
        dict.pointee.recent = index
        dict.pointee.used = index + 1
        dict.pointee.count += 1
        renew(dict)
        if dict.pointee.indices != nil { insertIndex(dict, hash: hash, index: index) }
    }

    @inline(__always)
    private func insertIndex(_ dict: UnsafeMutablePointer<DictObject>, hash: Int, index: Int) {
        let indices = dict.pointee.indices.unsafelyUnwrapped
        let mask = dict.pointee.indexMask
        var slot = hash & mask
        var perturb = UInt(bitPattern: hash)
        while indices[slot] >= 0 {
            perturb >>= 5
            slot = (slot &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
        }
        indices[slot] = Int32(truncatingIfNeeded: index)
    }

    /// Removes the entry at `index`, leaving a hole.
    package func removeEntry(_ dict: UnsafeMutablePointer<DictObject>, at index: Int) {
        dict.pointee.entries[index].key = .undefined
        dict.pointee.entries[index].value = .undefined
        dict.pointee.count -= 1
        renew(dict)
        if dict.pointee.count == 0 { clear(dict) }
    }

    package func clear(_ dict: UnsafeMutablePointer<DictObject>) {
        dict.pointee.count = 0
        dict.pointee.used = 0
        renew(dict)
        if let indices = dict.pointee.indices {
            memset(indices, 0xFF, (dict.pointee.indexMask + 1) * 4)
        }
    }

    /// Makes an empty dict that of another one, table and all; false where that one has too many holes for it.
    func clone(_ other: UnsafeMutablePointer<DictObject>, into dict: UnsafeMutablePointer<DictObject>) -> Bool
    {
        let (used, capacity) = (other.pointee.used, other.pointee.capacity)
        guard used == other.pointee.count, used > DictObject.smallLimit, used >= capacity / 4 else {
            return false
        }
        rebuild(dict, minimum: capacity / 3 * 2)
        guard dict.pointee.capacity == capacity, dict.pointee.indexMask == other.pointee.indexMask,
            let indices = dict.pointee.indices, let others = other.pointee.indices
        else { return false }
        dict.pointee.entries.update(from: other.pointee.entries, count: used)
        memcpy(indices, others, (other.pointee.indexMask + 1) * MemoryLayout<Int32>.stride)
        dict.pointee.used = used
        dict.pointee.count = used
        renew(dict)
        return true
    }

    /// Drops the holes and makes room for `minimum` entries.
    @inline(never)
    func rebuild(_ dict: UnsafeMutablePointer<DictObject>, minimum: Int) {
        let old = dict.pointee.entries
        let oldCapacity = dict.pointee.capacity
        var capacity = DictObject.smallLimit
        while capacity < minimum + minimum / 2 { capacity *= 2 }
        if oldCapacity == 0 && minimum <= 4 { capacity = 4 }
        let entries = buffer(DictEntry.self, capacity: capacity)
        var kept = 0
        for index in 0..<dict.pointee.used where old[index].key.isDefined {
            entries[kept] = old[index]
            kept += 1
        }
        if oldCapacity > 0 { release(old, capacity: oldCapacity) }
        dict.pointee.entries = entries
        dict.pointee.capacity = capacity
        dict.pointee.used = kept
        renew(dict)
        if let indices = dict.pointee.indices {
            release(indices, capacity: dict.pointee.indexMask + 1)
            dict.pointee.indices = nil
        }
        guard capacity > DictObject.smallLimit else { return }
        var size = 16
        while size < capacity * 3 / 2 { size *= 2 }
        let indices = buffer(Int32.self, capacity: size)
        memset(indices, 0xFF, size * 4)
        dict.pointee.indices = indices
        dict.pointee.indexMask = size - 1
        for index in 0..<kept { insertIndex(dict, hash: entries[index].hash, index: index) }
    }
}

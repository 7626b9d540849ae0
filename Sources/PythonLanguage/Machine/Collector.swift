import BigInt

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Mark and sweep. Roots: the register stack up to `top`, the frames, the root stack, types, names, modules,
// code of running functions, persistent values, and what the machine itself holds. A cell is live when its
// mark equals `currentMark`, which alternates between 1 and 2.

extension Machine {
    /// Collects. The root stack is cut to `rootBase` first: what lies above belonged to the interpreter loop,
    /// whose live values are all in registers at a safepoint.
    @inline(never)
    func collect(rootBase: Int) {
        heap.rootTop = rootBase
        heap.collections += 1
        heap.currentMark ^= 3
        markRoots()
        heap.drain()
        settleFinalization()
        heap.sweep()
    }

    /// `gc.collect()`: everything that native code holds is on the root stack.
    package func collectGarbage() { collect(rootBase: heap.rootTop) }

    private func markRoots() {
        var register = stack
        while register < top {
            heap.mark(register.pointee)
            register += 1
        }
        var running = frames + 1
        while running <= frame {
            heap.mark(cell: running.pointee.function)
            if let generator = running.pointee.generator { heap.mark(cell: generator) }
            if let locals = running.pointee.locals { heap.mark(cell: locals) }
            running += 1
        }
        for index in 0..<heap.rootTop { heap.mark(cell: heap.rootStack[index]) }
        for type in allTypes { heap.mark(cell: type) }
        for name in names.all { heap.mark(cell: name) }
        for value in persistent { heap.mark(value) }
        for value in [
            pending, handled, generatorResult, emptyTuple, emptyString, notImplemented, ellipsis,
            Value(builtins),
            Value(modules), Value(mainModule), objectGetattribute, objectSetattr, objectDelattr, objectNew,
            objectInit, objectHash, objectNotEqual, objectStr, objectFormat, objectClass,
        ] { heap.mark(value) }
        for object in reprStack { heap.mark(cell: object) }
        for value in finalization?.waiting ?? [] { heap.mark(value) }
        // Stale entries could name dead cells.
        for index in 0..<MethodCacheEntry.count { methodCache[index].version = 0 }
    }
}

extension Heap {
    @inline(__always)
    func mark(_ value: Value) { if value.isObject { mark(object: value.object) } }

    @inline(__always)
    func mark<Cell>(cell: UnsafeMutablePointer<Cell>) {
        mark(object: UnsafeMutableRawPointer(cell).assumingMemoryBound(to: ObjectHeader.self))
    }

    @inline(__always)
    private func mark(object: Object) {
        if object.pointee.mark == currentMark { return }
        object.pointee.mark = currentMark
        liveCells += Int(object.pointee.sizeClass) << 4
        switch object.pointee.layout {
        case .string:
            if let buffer = Value(object).string.pointee.buffer {
                liveCells += buffer.pointee.capacity / max(1, buffer.pointee.references)
            }
            if object.pointee.type.pointee.isHeapType { pushGrey(object) }
        case .plain, .range:
            if object.pointee.type.pointee.isHeapType { pushGrey(object) }
        default: pushGrey(object)
        }
    }

    private func pushGrey(_ object: Object) {
        if greyCount == greyCapacity {
            let larger = UnsafeMutablePointer<Object>.allocate(capacity: greyCapacity * 2)
            larger.moveInitialize(from: grey, count: greyCount)
            grey.deallocate()
            grey = larger
            greyCapacity *= 2
        }
        grey[greyCount] = object
        greyCount += 1
    }

    /// Marks everything reachable from the grey cells.
    func drain() {
        while greyCount > 0 {
            greyCount -= 1
            let object = grey[greyCount]
            mark(cell: object.pointee.type)
            scan(object)
        }
    }

    /// Marks what a cell refers to and counts the bytes that it holds outside itself.
    private func scan(_ object: Object) {
        let value = Value(object)
        switch object.pointee.layout {
        case .free, .plain, .range: break
        case .bigInteger: liveCells += value.pointer(to: BigIntegerObject.self).pointee.capacity * 8
        case .string:
            if object.pointee.type.pointee.hasDict, object.pointee.type.pointee.isHeapType {
                mark(
                    UnsafeMutableRawPointer(value.string + 1).assumingMemoryBound(to: Attributes.self).pointee
                )
            }
        case .bytes:
            liveCells += value.bytes.pointee.capacity
            mark(value.bytes.pointee.attributes)
        case .instance:
            for index in 0..<Int(value.instance.pointee.capacity) {
                mark(value.instance.pointee.slots[index])
            }
        case .list:
            liveCells += value.list.pointee.capacity * 16
            for index in 0..<value.list.pointee.count { mark(value.list.pointee.items[index]) }
            mark(value.list.pointee.attributes)
        case .tuple:
            let count = value.tuple.pointee.count
            if count > 28 { liveCells += count * 16 }
            for index in 0..<count { mark(value.tuple.pointee.items[index]) }
            if object.pointee.type.pointee.hasDict { mark(TupleObject.attributes(of: value.tuple).pointee) }
        case .dict:
            liveCells += value.dict.pointee.capacity * 40
            if value.dict.pointee.indices != nil { liveCells += value.dict.pointee.indexMask * 4 }
            for index in 0..<value.dict.pointee.used {
                mark(value.dict.pointee.entries[index].key)
                mark(value.dict.pointee.entries[index].value)
            }
            mark(value.dict.pointee.attributes)
        case .set:
            if value.set.pointee.mask >= Heap.smallestSet { liveCells += value.set.pointee.mask * 24 }
            for index in 0...value.set.pointee.mask { mark(value.set.pointee.entries[index].key) }
            mark(value.set.pointee.attributes)
        case .boxed:
            mark(value.pointer(to: BoxedObject.self).pointee.value)
            mark(value.pointer(to: BoxedObject.self).pointee.attributes)
        case .complex: mark(value.complex.pointee.attributes)
        case .slice:
            mark(value.slice.pointee.start)
            mark(value.slice.pointee.stop)
            mark(value.slice.pointee.step)
        case .exception:
            let exception = value.exception.pointee
            mark(exception.arguments)
            mark(exception.cause)
            mark(exception.context)
            mark(exception.traceback)
            mark(exception.attributes)
        case .host: scan(host: value.host)
        case .iterator:
            mark(value.pointer(to: IteratorObject.self).pointee.source)
            mark(value.pointer(to: IteratorObject.self).pointee.extra)
        case .dictView: mark(cell: value.pointer(to: DictViewObject.self).pointee.dict)
        default: scanMachinery(value)
        }
    }

    private func scan(host: UnsafeMutablePointer<HostObject>) {
        mark(host.pointee.attributes)
        if host.pointee.header.flags & HostObject.bufferFlag != 0, let reference = host.pointee.reference {
            let bytes =
                (reference.takeUnretainedValue() as? any SizedBuffer)?.bufferBytes(in: collections) ?? 0
            liveBuffers += bytes
            liveCells += bytes
        }
        guard host.pointee.header.flags & HostObject.holderFlag != 0, let reference = host.pointee.reference
        else { return }
        (reference.takeUnretainedValue() as? any ValueHolder)?.visitValues { mark($0) }
    }

    private func mark(_ attributes: Attributes) { if let attributes { mark(cell: attributes) } }

    /// Functions, classes, frames' parts.
    private func scanMachinery(_ value: Value) {
        switch value.object.pointee.layout {
        case .function:
            let function = value.function.pointee
            mark(cell: function.code)
            mark(cell: function.globals)
            for index in 0..<function.closureCount { mark(cell: function.closure[index]) }
            for part in [
                function.defaults, function.keywordDefaults, function.name, function.qualifiedName,
                function.doc, function.module, function.annotations,
            ] { mark(part) }
            mark(function.attributes)
        case .nativeFunction:
            mark(value.pointer(to: NativeFunctionObject.self).pointee.owner)
            mark(value.pointer(to: NativeFunctionObject.self).pointee.receiver)
        case .boundMethod:
            mark(value.pointer(to: BoundMethodObject.self).pointee.function)
            mark(value.pointer(to: BoundMethodObject.self).pointee.receiver)
        case .cell: mark(value.pointer(to: CellObject.self).pointee.value)
        case .code: scan(code: value.pointer(to: CodeObject.self))
        case .generator:
            let generator = value.pointer(to: GeneratorObject.self).pointee
            liveCells += generator.registerCount * 16
            mark(cell: generator.function)
            for index in 0..<generator.registerCount { mark(generator.registers[index]) }
            mark(generator.handled)
            mark(generator.name)
        case .type: scan(type: value.type)
        case .module:
            mark(value.module.pointee.name)
            mark(cell: value.module.pointee.namespace)
        case .traceback:
            let traceback = value.pointer(to: TracebackObject.self).pointee
            mark(traceback.next)
            mark(cell: traceback.code)
            mark(cell: traceback.globals)
        case .property:
            let property = value.pointer(to: PropertyObject.self).pointee
            for part in [property.getter, property.setter, property.deleter, property.doc] { mark(part) }
            mark(property.attributes)
        case .classMethod, .staticMethod:
            mark(value.pointer(to: WrapperObject.self).pointee.function)
            mark(value.pointer(to: WrapperObject.self).pointee.attributes)
        case .super:
            mark(value.pointer(to: SuperObject.self).pointee.receiver)
            mark(cell: value.pointer(to: SuperObject.self).pointee.start)
            mark(cell: value.pointer(to: SuperObject.self).pointee.receiverType)
        case .member:
            mark(value.pointer(to: MemberObject.self).pointee.name)
            mark(cell: value.pointer(to: MemberObject.self).pointee.owner)
        case .nativeProperty: mark(cell: value.pointer(to: NativePropertyObject.self).pointee.owner)
        default: break
        }
    }

    private func scan(code: UnsafeMutablePointer<CodeObject>) {
        for index in 0..<code.pointee.constantCount { mark(code.pointee.constants[index]) }
        for index in 0..<code.pointee.localCount { mark(code.pointee.localNames[index]) }
        for index in 0..<code.pointee.cacheCount {
            mark(code.pointee.caches[index].name)
            // What a cache found is held by its class; a cache whose class changed must not keep it alive.
            mark(code.pointee.caches[index].value)
        }
        mark(code.pointee.name)
        mark(code.pointee.qualifiedName)
    }

    private func scan(type: TypePointer) {
        mark(cell: type.pointee.attributes)
        mark(cell: type.pointee.name)
        mark(type.pointee.bases)
        mark(cell: type.pointee.mro)
        if let base = type.pointee.base { mark(cell: base) }
    }

    /// Frees unmarked cells and sets the next threshold.
    func sweep() {
        // The lists are made anew, from the last block to the first: so they run upwards in memory.
        freeLists.update(repeating: nil, count: Heap.classCount)
        var spared = Heap.sparedBlocks
        for block in blockClasses.indices.reversed() {
            let sizeClass = Int(blockClasses[block])
            if sizeClass == 0 || sizeClass >= Int(Heap.bufferBlock) { continue }
            let list = freeLists[sizeClass]
            if releaseDead(cells(of: block), size: sizeClass << 4, into: &freeLists[sizeClass]) { continue }
            // Programs make what they made before: the lists through the first blocks that are all free stay.
            if spared > 0 {
                spared -= 1
                continue
            }
            freeLists[sizeClass] = list
            if isPartlyListed(block) { unlisted[sizeClass] = nil }
            blockClasses[block] = 0
            freeBlocks.append(block)
        }
        takeUnusedBufferBlocks()
        liveBytes = liveCells
        liveCells = 0
        debt = 0
        hostDebt = 0
        wasFull = false
        // Buffers cost a collection nothing, however large, and are best used again while in the caches.
        let traced = liveBytes - liveBuffers + liveBuffers / 8
        liveBuffers = 0
        // As much as lives, and as much again while that is little: what has to be marked costs more than new memory.
        threshold =
            minimumThreshold < Heap.leastThreshold
            ? minimumThreshold : max(minimumThreshold, traced + min(traced, 8 << 20))
        hostThreshold = max(2 * minimumThreshold, threshold)
    }

    /// Releases what the dead cells of a block own and puts those that are dead or free before the others of `list`;
    /// false: no cell of the block is alive.
    private func releaseDead(
        _ cells: Range<UnsafeMutableRawPointer>, size: Int, into list: inout UnsafeMutableRawPointer?
    ) -> Bool {
        let mark = currentMark
        var hasLiving = false
        // The list runs upwards, so that neighbours in time are neighbours in memory.
        var first: UnsafeMutableRawPointer?
        var previous: UnsafeMutableRawPointer?
        var cell = cells.lowerBound
        let last = cells.upperBound - size
        while cell <= last {
            let object = cell.assumingMemoryBound(to: ObjectHeader.self)
            let layout = object.pointee.layout
            if layout != .free {
                if object.pointee.mark == mark {
                    hasLiving = true
                    cell += size
                    continue
                }
                if ownsParts(object, layout) { releaseParts(of: object) }
                cell.storeBytes(of: 0, toByteOffset: 8, as: UInt8.self)
            }
            if let previous {
                previous.storeBytes(of: cell, as: UnsafeMutableRawPointer.self)
            } else {
                first = cell
            }
            previous = cell
            cell += size
        }
        if let previous {
            previous.storeBytes(of: list, as: UnsafeMutableRawPointer?.self)
            list = first
        }
        return hasLiving
    }

    /// Makes blocks free that no buffer is in, and takes their buffers out of the lists.
    private func takeUnusedBufferBlocks() {
        var classes: UInt64 = 0
        for block in blockClasses.indices
        where blockClasses[block] & Heap.bufferBlock != 0 && bufferCounts[block] == 0 {
            classes |= 1 << UInt64(blockClasses[block] & ~Heap.bufferBlock)
            blockClasses[block] = 0
            freeBlocks.append(block)
        }
        for index in 0..<Heap.bufferClassCount where classes >> UInt64(index) & 1 != 0 {
            var next = bufferLists[index]
            bufferLists[index] = nil
            var tail: UnsafeMutableRawPointer?
            while let buffer = next {
                next = buffer.load(as: UnsafeMutableRawPointer?.self)
                if blockClasses[(buffer - region) / Heap.blockSize] == 0 { continue }
                if let tail {
                    tail.storeBytes(of: buffer, as: UnsafeMutableRawPointer?.self)
                } else {
                    bufferLists[index] = buffer
                }
                tail = buffer
            }
            tail?.storeBytes(of: nil, as: UnsafeMutableRawPointer?.self)
        }
    }

    /// False for most of the small cells that die.
    @inline(__always)
    private func ownsParts(_ object: Object, _ layout: Layout) -> Bool {
        switch layout {
        case .tuple: Value(object).tuple.pointee.count > 28
        case .string: Value(object).string.pointee.buffer != nil
        case .set: Value(object).set.pointee.entries != SetObject.smallTable(Value(object).set)
        case .instance:
            Value(object).instance.pointee.capacity > Value(object).instance.pointee.inlineCapacity
        case .bigInteger:
            Value(object).pointer(to: BigIntegerObject.self).pointee.words
                != UnsafeMutableRawPointer(Value(object).pointer(to: BigIntegerObject.self) + 1)
                .assumingMemoryBound(to: UInt.self)
        case .iterator, .boundMethod, .cell, .slice, .range, .boxed, .complex, .exception, .plain: false
        default: true
        }
    }

    private func release(_ buffer: UnsafeMutablePointer<StringBuffer>) {
        buffer.pointee.references -= 1
        if buffer.pointee.references == 0 { UnsafeMutableRawPointer(buffer).deallocate() }
    }

    private func releaseParts(of object: Object) {
        let value = Value(object)
        switch object.pointee.layout {
        case .string: if let buffer = value.string.pointee.buffer { release(buffer) }
        case .instance:
            let instance = value.instance.pointee
            if instance.capacity > instance.inlineCapacity {
                release(instance.slots, capacity: Int(instance.capacity))
            }
        case .list:
            let list = value.list
            if list.pointee.capacity > 0 { release(list.pointee.items, capacity: list.pointee.capacity) }
        case .tuple:
            let tuple = value.tuple
            if UnsafeMutableRawPointer(tuple.pointee.items) != UnsafeMutableRawPointer(tuple + 1) {
                release(tuple.pointee.items, capacity: tuple.pointee.count)
            }
        case .dict:
            let dict = value.dict
            if dict.pointee.capacity > 0 { release(dict.pointee.entries, capacity: dict.pointee.capacity) }
            if let indices = dict.pointee.indices { release(indices, capacity: dict.pointee.indexMask + 1) }
        case .set: releaseTable(of: value.set)
        case .bytes: release(value.bytes.pointee.data, capacity: value.bytes.pointee.capacity)
        case .bigInteger:
            let integer = value.pointer(to: BigIntegerObject.self)
            if UnsafeMutableRawPointer(integer.pointee.words) != UnsafeMutableRawPointer(integer + 1) {
                release(integer.pointee.words, capacity: integer.pointee.capacity)
            }
        case .host: value.host.pointee.reference?.release()
        case .function:
            let function = value.function
            if function.pointee.closureCount > 0 {
                release(function.pointee.closure, capacity: function.pointee.closureCount)
            }
        case .generator:
            let generator = value.pointer(to: GeneratorObject.self)
            if generator.pointee.registerCount > 0 {
                release(generator.pointee.registers, capacity: generator.pointee.registerCount)
            }
        case .code: value.pointer(to: CodeObject.self).pointee.release()
        case .nativeProperty: value.pointer(to: NativePropertyObject.self).pointee.definition.release()
        default: break
        }
    }

    /// At the machine's end.
    func releaseAllCells() {
        currentMark ^= 3
        for block in blockClasses.indices {
            if blockClasses[block] == 0 || blockClasses[block] & Heap.bufferBlock != 0 { continue }
            let size = Int(blockClasses[block]) << 4
            let cells = cells(of: block)
            for cell in stride(from: cells.lowerBound, through: cells.upperBound - size, by: size) {
                let object = cell.assumingMemoryBound(to: ObjectHeader.self)
                if object.pointee.layout != .free { releaseParts(of: object) }
            }
        }
        blockClasses = []
        regionUsed = 0
        freeLists.update(repeating: nil, count: Heap.classCount)
        freeBlocks = []
    }
}

/// A host object with a large buffer: its bytes count towards the memory limit and the collector's pacing.
package protocol SizedBuffer: AnyObject {
    /// The bytes; 0 where another object that shares the buffer has counted it in this collection.
    func bufferBytes(in collection: Int) -> Int
}

extension CodeObject {
    func release() {
        instructions.deallocate()
        constants.deallocate()
        caches.deallocate()
        handlers.deallocate()
        localNames.deallocate()
        info.release()
    }
}

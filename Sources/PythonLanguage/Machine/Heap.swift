#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// The machine's memory: cells of 16...512 bytes in size classes, cut from 64 KB blocks of one reserved
// region, never moved, found dead by mark and sweep.
//
// Allocation pops a free list and never collects; when enough was allocated it sets the fuel to zero, and
// the interpreter collects at its next safepoint (a back-edge or call), where all live temporaries lie in
// registers. Swift code that runs between two safepoints needs no care. Swift code that calls back into
// Python is protected by the root stack: every new cell is pushed on it, and it is cut back when the Swift
// function returns to the interpreter loop, or, inside the loop, at a safepoint.
// A cell's offset in the region is its `id()`, so identities do not differ from run to run.

package final class Heap {
    static let largestCell = 512
    static let blockSize = 1 << 16
    static let classCount = largestCell / 16 + 1
    /// No tuple has 2**32 elements.
    static let largestObject = 1 << 36
    static let leastThreshold = 4 << 20
    /// How many blocks without a living cell keep their size at a collection.
    static let sparedBlocks = leastThreshold / blockSize
    /// What the heap uses beyond this, and larger buffers, lie in large pages where the system has them: a program that
    /// needs less would clear more memory than it uses.
    static let smallPages = 2 << 20
    /// Buffers up to this size come from the heap's own lists too, in four classes for each doubling.
    static let largestBuffer = 8192
    static let bufferClassCount = classCount + 16

    /// Heads of the free lists by size in 16-byte units.
    @usableFromInline let freeLists: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    /// The same of small buffers (elements, tables, registers, digits).
    let bufferLists: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    /// What of the newest block of each size is not in its list yet: of most sizes a small program needs few cells.
    var unlisted = [(start: UnsafeMutableRawPointer, count: Int)?](repeating: nil, count: Heap.classCount)
    /// How many buffers of each block are in use.
    let bufferCounts: UnsafeMutablePointer<UInt16>
    /// Marks a block of buffers among `blockClasses`.
    static let bufferBlock: UInt8 = 0x80
    let region: UnsafeMutableRawPointer
    let regionSize: Int
    /// How much of the region is cut into blocks.
    var regionUsed = 0
    /// The size class of each block; 0 of one that is free for any.
    var blockClasses: [UInt8] = []
    /// Blocks without a live cell or buffer. Touching new memory costs more than all else here: what one size does not
    /// need any more serves another.
    var freeBlocks: [Int] = []

    /// Allocated since the last collection, cells and what they own.
    var debt = 0
    /// The same of the buffers of host objects (arrays), which cost a collection nothing.
    var hostDebt = 0
    /// Collect when `debt` passes this: what stays in the processor's caches, so that new cells are made there. (A
    /// quarter of it would stay in the second of them, but every collection marks what the builtins are made of.)
    var threshold = Heap.leastThreshold
    /// Collect when both debts together pass this.
    var hostThreshold = 2 * Heap.leastThreshold
    /// The least that `threshold` may be; tests make it small to collect often.
    package var minimumThreshold = Heap.leastThreshold {
        didSet {
            threshold = min(threshold, minimumThreshold)
            hostThreshold = min(hostThreshold, 2 * minimumThreshold)
        }
    }
    /// The limit was met since the last collection.
    var wasFull = false
    /// Bytes alive after the last collection; buffers of host objects included.
    var liveBytes = 0
    /// The buffers of host objects that the running collection has found alive.
    var liveBuffers = 0
    /// The most bytes a program may hold; a safepoint turns more into MemoryError.
    var limit = 4 << 30
    /// Tells of memory that native code was refused since the last call, and what to say of it.
    package var refusal: (() -> String?)?
    /// The interpreter's fuel; zero makes it look for work at the next safepoint.
    let fuel: UnsafeMutablePointer<Int>
    var currentMark: UInt8 = 1

    var rootStack: UnsafeMutablePointer<Object>
    var rootTop = 0
    var rootCapacity = 1 << 12

    /// Cells to scan while marking.
    var grey: UnsafeMutablePointer<Object>
    var greyCount = 0
    var greyCapacity = 1 << 12

    /// Counted while marking.
    var liveCells = 0
    var collections = 0
    /// The last version that a dict got.
    var dictVersions: UInt64 = 0

    init(fuel: UnsafeMutablePointer<Int>) {
        self.fuel = fuel
        freeLists = .allocate(capacity: Heap.classCount)
        freeLists.initialize(repeating: nil, count: Heap.classCount)
        bufferLists = .allocate(capacity: Heap.bufferClassCount)
        bufferLists.initialize(repeating: nil, count: Heap.bufferClassCount)
        rootStack = .allocate(capacity: rootCapacity)
        grey = .allocate(capacity: greyCapacity)
        var size = 1 << 38
        var start: UnsafeMutableRawPointer?
        while start == nil, size > 1 << 24 {
            start = reserveMemory(size)
            if start == nil { size >>= 1 }
        }
        guard let start else { preconditionFailure("no address space for the Python heap") }
        region = start
        regionSize = size
        useLargePages(region + Heap.smallPages, size - Heap.smallPages)
        let counts = size / Heap.blockSize * MemoryLayout<UInt16>.stride
        guard let counters = reserveMemory(counts) else {
            preconditionFailure("no address space for the Python heap")
        }
        bufferCounts = counters.assumingMemoryBound(to: UInt16.self)
    }

    deinit {
        releaseAllCells()
        munmap(region, regionSize)
        munmap(bufferCounts, regionSize / Heap.blockSize * MemoryLayout<UInt16>.stride)
        freeLists.deallocate()
        bufferLists.deallocate()
        rootStack.deallocate()
        grey.deallocate()
    }

    /// A zeroed cell whose header is set; with `clearsExtra` false the `extra` bytes behind the struct are not zeroed.
    @inline(__always)
    func allocate<Cell>(
        _: Cell.Type, _ layout: Layout, _ type: UnsafeMutablePointer<TypeObject>, extra: Int = 0,
        clearsExtra: Bool = true
    ) -> UnsafeMutablePointer<Cell> {
        let cell = allocateRaw(Cell.self, layout, type, extra: extra)
        let header = MemoryLayout<ObjectHeader>.size
        let size = (MemoryLayout<Cell>.size + (clearsExtra ? extra : 0) + 15) & ~15
        memset(UnsafeMutableRawPointer(cell) + header, 0, size - header)
        return cell
    }

    /// A cell of which only the header is set.
    @inline(__always)
    func allocateRaw<Cell>(
        _: Cell.Type, _ layout: Layout, _ type: UnsafeMutablePointer<TypeObject>, extra: Int = 0
    ) -> UnsafeMutablePointer<Cell> {
        let sizeClass = (MemoryLayout<Cell>.size + extra + 15) >> 4
        let cell = freeLists[sizeClass] ?? refill(sizeClass << 4, block: UInt8(sizeClass))
        freeLists[sizeClass] = cell.load(as: UnsafeMutableRawPointer?.self)
        let header = cell.assumingMemoryBound(to: ObjectHeader.self)
        header.initialize(
            to: ObjectHeader(
                type: type, layout: layout, mark: currentMark, flags: 0, sizeClass: UInt8(sizeClass)))
        account(sizeClass << 4)
        if rootTop == rootCapacity { growRootStack() }
        rootStack[rootTop] = header
        rootTop += 1
        return cell.assumingMemoryBound(to: Cell.self)
    }

    /// Counts cells and buffers. Negative when memory is freed early.
    @inline(__always)
    func account(_ bytes: Int) {
        debt += bytes
        if debt > threshold { fuel.pointee = 0 }
    }

    /// Counts what a host object holds outside of the heap.
    package func account(host bytes: Int) {
        hostDebt += bytes
        if debt + hostDebt > hostThreshold { fuel.pointee = 0 }
    }

    var wantsCollection: Bool { debt > threshold || debt + hostDebt > hostThreshold || wasFull }

    /// Whether `bytes` more would break the memory limit (counting what a collection might free as held). If so, the
    /// next safepoint collects: by then a program that caught the MemoryError has let go of what filled the memory.
    package func wouldExceedLimit(_ bytes: Int) -> Bool {
        guard bytes > limit - liveBytes - max(0, debt + hostDebt) || bytes < 0 || bytes >= Heap.largestObject
        else {
            return false
        }
        wasFull = true
        fuel.pointee = 0
        return true
    }

    @inline(__always)
    func pushRoot(_ value: Value) {
        if value.isObject {
            if rootTop == rootCapacity { growRootStack() }
            rootStack[rootTop] = value.object
            rootTop += 1
        }
    }

    @inline(never)
    func growRootStack() {
        let larger = UnsafeMutablePointer<Object>.allocate(capacity: rootCapacity * 2)
        larger.moveInitialize(from: rootStack, count: rootCapacity)
        rootStack.deallocate()
        rootStack = larger
        rootCapacity *= 2
        account(rootCapacity * 4)
    }

    @inline(never)
    private func refill(_ size: Int, block blockClass: UInt8) -> UnsafeMutableRawPointer {
        if blockClass < Heap.bufferBlock, let part = unlisted[Int(blockClass)] {
            unlisted[Int(blockClass)] = nil
            populateMemory(part.start, part.count * size)
            return list(part.start, part.count, size)
        }
        var count = Heap.blockSize / size
        if let free = freeBlocks.popLast() {
            blockClasses[free] = blockClass
            return list(region + free * Heap.blockSize, count, size)
        }
        precondition(regionUsed + Heap.blockSize <= regionSize, "the Python heap's region is full")
        let block = region + regionUsed
        regionUsed += Heap.blockSize
        blockClasses.append(blockClass)
        if blockClass < Heap.bufferBlock {
            let first = count / 4
            unlisted[Int(blockClass)] = (block + first * size, count - first)
            count = first
        }
        populateMemory(block, count * size)
        return list(block, count, size)
    }

    /// The cells of a block that were in a list: the rest was never touched.
    func cells(of block: Int) -> Range<UnsafeMutableRawPointer> {
        let start = region + block * Heap.blockSize
        if isPartlyListed(block), let part = unlisted[Int(blockClasses[block])] { return start..<part.start }
        return start..<(start + Heap.blockSize)
    }

    /// Whether a part of a block of cells is in no list yet.
    func isPartlyListed(_ block: Int) -> Bool {
        guard let part = unlisted[Int(blockClasses[block])] else { return false }
        return self.block(of: part.start) == block
    }

    /// Makes a list of the cells of new memory, upwards: neighbours in time are neighbours in memory.
    private func list(_ start: UnsafeMutableRawPointer, _ count: Int, _ size: Int) -> UnsafeMutableRawPointer
    {
        var next: UnsafeMutableRawPointer?
        var offset = (count - 1) * size
        while offset >= 0 {
            let cell = start + offset
            cell.storeBytes(of: next, as: UnsafeMutableRawPointer?.self)
            cell.storeBytes(of: 0, toByteOffset: 8, as: UInt64.self)
            next = cell
            offset -= size
        }
        return start
    }

    /// A cell's `id()`: the same in every run of the same program.
    package func identity(of object: Object) -> Int {
        0x7f00_0000_0000 + (UnsafeMutableRawPointer(object) - region)
    }

    /// Memory that a cell owns; given back by `release` with the same capacity.
    @inline(__always)
    func buffer<Element>(_: Element.Type, capacity: Int) -> UnsafeMutablePointer<Element> {
        let bytes = capacity * MemoryLayout<Element>.stride
        account(bytes)
        guard bytes <= Heap.largestBuffer, bytes > 0 else {
            let memory = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
            if bytes >= Heap.smallPages { useLargePages(memory, bytes) }
            return memory
        }
        let (index, size) = Heap.bufferClass(bytes)
        let memory = bufferLists[index] ?? refill(size, block: Heap.bufferBlock | UInt8(index))
        bufferLists[index] = memory.load(as: UnsafeMutableRawPointer?.self)
        bufferCounts[block(of: memory)] &+= 1
        return memory.bindMemory(to: Element.self, capacity: capacity)
    }

    @inline(__always)
    func release<Element>(_ buffer: UnsafeMutablePointer<Element>, capacity: Int) {
        let bytes = capacity * MemoryLayout<Element>.stride
        guard bytes <= Heap.largestBuffer, bytes > 0 else { return buffer.deallocate() }
        let index = Heap.bufferClass(bytes).index
        let memory = UnsafeMutableRawPointer(buffer)
        memory.storeBytes(of: bufferLists[index], as: UnsafeMutableRawPointer?.self)
        bufferLists[index] = memory
        bufferCounts[block(of: memory)] &-= 1
    }

    @inline(__always)
    private func block(of memory: UnsafeMutableRawPointer) -> Int { (memory - region) / Heap.blockSize }

    /// How many bytes a buffer for so many really has.
    @inline(__always)
    static func bufferSize(_ bytes: Int) -> Int { bytes <= largestBuffer ? bufferClass(bytes).size : bytes }

    /// The list that serves buffers of so many bytes, and the size of all that are in it.
    @inline(__always)
    private static func bufferClass(_ bytes: Int) -> (index: Int, size: Int) {
        if bytes <= largestCell { return ((bytes + 15) >> 4, (bytes + 15) & ~15) }
        let last = bytes - 1
        let doubling = 63 - last.leadingZeroBitCount
        let quarter = last >> (doubling - 2) & 3
        return (classCount + (doubling - 9) * 4 + quarter, (quarter + 5) << (doubling - 2))
    }
}

/// Address space that costs memory only where it is touched.
func reserveMemory(_ size: Int) -> UnsafeMutableRawPointer? {
    #if canImport(Glibc)
        let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    #else
        let flags = MAP_PRIVATE | MAP_ANON
    #endif
    let start = mmap(nil, size, PROT_READ | PROT_WRITE, flags, -1, 0)
    return start == MAP_FAILED ? nil : start
}

/// Asks for pages of 2 MB where whole ones lie in a part of memory that is not touched yet: to touch and to give back 512
/// small ones costs four times as much. Kernels that can't are asked in vain.
private func useLargePages(_ start: UnsafeMutableRawPointer, _ size: Int) {
    #if os(Linux)
        let page = 2 << 20
        let first = (Int(bitPattern: start) + page - 1) & -page
        let end = (Int(bitPattern: start) + size) & -page
        guard end > first else { return }
        _ = madvise(UnsafeMutableRawPointer(bitPattern: first), end - first, 14)  // MADV_HUGEPAGE
    #endif
}

/// Asks for the memory behind addresses that are about to be written, all at once: the first touch of a page costs
/// ten times as much where memory is virtual. Kernels that can't are asked in vain.
private func populateMemory(_ start: UnsafeMutableRawPointer, _ size: Int) {
    #if os(Linux)
        let first = Int(bitPattern: start) & -4096
        let end = Int(bitPattern: start) + size
        _ = madvise(UnsafeMutableRawPointer(bitPattern: first), end - first, 23)  // MADV_POPULATE_WRITE
    #endif
}

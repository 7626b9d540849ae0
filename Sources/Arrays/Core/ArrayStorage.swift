#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The memory of one or more arrays: a raw block that views share by reference, aligned to 64 bytes (to 16 when
/// it is smaller than 512 bytes, which the C library allocates faster).
///
/// Elements are trivial, so nothing is deinitialised. Writing through one view is seen by all.
package final class ArrayStorage: @unchecked Sendable {
    /// The first byte; never null (an empty array has a block of one byte).
    package let bytes: UnsafeMutableRawPointer
    package let byteCount: Int
    /// Bytes of one element: the dtype's, or 4 times the width for text.
    package let itemSize: Int
    /// Whether assigning through arrays of this storage is refused (`flags.writeable`).
    package var isReadOnly = false

    /// An uninitialised block for `count` elements.
    package init(count: Int, itemSize: Int) {
        self.itemSize = itemSize
        byteCount = count * itemSize
        bytes = BlockCache.shared.take(byteCount) ?? Self.allocate(byteCount)
        if let hook = Self.accounting { hook(byteCount) }
    }

    deinit {
        if let hook = Self.accounting { hook(-byteCount) }
        if !BlockCache.shared.keep(bytes, byteCount) { free(bytes) }
    }

    private static func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer {
        var pointer: UnsafeMutableRawPointer?
        if byteCount < 512 {
            pointer = malloc(Swift.max(byteCount, 1))
        } else {
            _ = posix_memalign(&pointer, 64, BlockCache.roundedUp(byteCount))
        }
        #if os(Linux)
            // Arrays of megabytes in large pages: fewer faults when they are first written, fewer misses of the
            // translation buffers later.
            if byteCount >= 4 << 20, let pointer {
                let start = UnsafeMutableRawPointer(bitPattern: (UInt(bitPattern: pointer) + 4095) & ~4095)
                madvise(start, byteCount - 4096, MADV_HUGEPAGE)
            }
        #endif
        guard let pointer else {
            preconditionFailure("out of memory for an array of \(byteCount) bytes")
        }
        return pointer
    }

    /// Called with every storage's size when it is made (positive) and freed (negative). Set it once, before
    /// arrays are made; it runs on whatever thread makes or frees an array.
    package nonisolated(unsafe) static var accounting: (@Sendable (Int) -> Void)?

    /// The largest block a throwing creation function will ask for, in bytes.
    package nonisolated(unsafe) static var largestBlock = 1 << 36
}

/// Freed blocks, kept for the next array of the same size. The C library gives large blocks back to the system,
/// and a loop of temporaries then pays a page fault for every page of every result; aligned blocks of a few KB
/// cost it more than the loop over them.
private final class BlockCache: @unchecked Sendable {
    static let shared = BlockCache()

    private static let smallest = 64 << 10
    private static let slots = 128
    private static let limit = 256 << 20

    /// Small blocks are multiples of this size.
    private static let unit = 512
    private static let smallLimit = 16 << 20

    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var blocks: [(byteCount: Int, bytes: UnsafeMutableRawPointer)] = []
    private var total = 0
    /// Free blocks of 1, 2, ... units.
    private var small: [[UnsafeMutableRawPointer]]
    private var smallTotal = 0

    private init() {
        small = [[UnsafeMutableRawPointer]](repeating: [], count: Self.smallest / Self.unit + 1)
        pthread_mutex_init(lock, nil)
        blocks.reserveCapacity(Self.slots)
    }

    /// The size of the block to allocate for so many bytes.
    static func roundedUp(_ byteCount: Int) -> Int {
        byteCount < smallest ? (byteCount + unit - 1) / unit * unit : byteCount
    }

    func take(_ byteCount: Int) -> UnsafeMutableRawPointer? {
        guard byteCount >= Self.unit else { return nil }
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        if byteCount < Self.smallest {
            let units = (byteCount + Self.unit - 1) / Self.unit
            guard let block = small[units].popLast() else { return nil }
            smallTotal -= units * Self.unit
            return block
        }
        guard let index = blocks.lastIndex(where: { $0.byteCount == byteCount }) else { return nil }
        total -= byteCount
        return blocks.remove(at: index).bytes
    }

    /// Whether the block was kept; if not, the caller frees it.
    func keep(_ bytes: UnsafeMutableRawPointer, _ byteCount: Int) -> Bool {
        guard byteCount >= Self.unit, byteCount <= Self.limit else { return false }
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        if byteCount < Self.smallest {
            let units = (byteCount + Self.unit - 1) / Self.unit
            if smallTotal + units * Self.unit > Self.smallLimit { return false }
            smallTotal += units * Self.unit
            small[units].append(bytes)
            return true
        }
        while let oldest = blocks.first, blocks.count >= Self.slots || total + byteCount > Self.limit {
            free(oldest.bytes)
            total -= oldest.byteCount
            blocks.removeFirst()
        }
        blocks.append((byteCount, bytes))
        total += byteCount
        return true
    }
}

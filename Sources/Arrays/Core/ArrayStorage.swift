#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The memory of one or more arrays: a raw, 64-byte aligned block that views share by reference.
///
/// Elements are trivial, so nothing is deinitialised. Writing through one view is seen by all.
package final class ArrayStorage: @unchecked Sendable {
    /// The first byte; aligned to 64 bytes, never null (an empty array has a block of one byte).
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
        var pointer: UnsafeMutableRawPointer?
        _ = Self.keepsLargeBlocks
        let status = posix_memalign(&pointer, 64, Swift.max(byteCount, 1))
        guard status == 0, let pointer else {
            preconditionFailure("out of memory for an array of \(byteCount) bytes")
        }
        bytes = pointer
        if let hook = Self.accounting { hook(byteCount) }
    }

    deinit {
        if let hook = Self.accounting { hook(-byteCount) }
        free(bytes)
    }

    /// Called with every storage's size when it is made (positive) and freed (negative). Set it once, before
    /// arrays are made; it runs on whatever thread makes or frees an array.
    package nonisolated(unsafe) static var accounting: (@Sendable (Int) -> Void)?

    /// The largest block a throwing creation function will ask for, in bytes.
    package nonisolated(unsafe) static var largestBlock = 1 << 36

    /// glibc gives blocks over 128 KB back to the system at once and so pays a page fault for each page of
    /// every temporary array (a 1e6-element add takes three times as long); this lets it keep them.
    private static let keepsLargeBlocks: Void = {
        #if canImport(Glibc)
            mallopt(M_MMAP_THRESHOLD, 32 << 20)  // glibc's largest
            mallopt(M_TRIM_THRESHOLD, 1 << 30)
        #endif
    }()
}

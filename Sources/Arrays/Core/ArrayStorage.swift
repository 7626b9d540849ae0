import CArrayKernels

/// The memory of one or more arrays: a raw block that views share by reference, aligned to 64 bytes (to 16 when
/// it is smaller than 512 bytes, which the C library allocates faster). Freed blocks are kept for new arrays.
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
    /// The object of the library above that the elements belong to, while it lives.
    package var owner: UnsafeMutableRawPointer?
    private var isCounted = false
    private var lastCount = 0

    /// An uninitialised block for `count` elements.
    package init(count: Int, itemSize: Int) {
        self.itemSize = itemSize
        byteCount = count * itemSize
        guard let memory = ak_take(byteCount) else {
            preconditionFailure("out of memory for an array of \(byteCount) bytes")
        }
        bytes = memory
    }

    deinit { ak_give(bytes, byteCount) }

    /// The bytes, for the first who asks: what an owner's accounts have to add for one more array, which may be a
    /// view.
    package func countedBytes() -> Int {
        if isCounted { return 0 }
        isCounted = true
        return byteCount
    }

    /// The bytes, for the first who asks in one round of counting: views of one array hold it once.
    package func countedBytes(in round: Int) -> Int {
        if lastCount == round { return 0 }
        lastCount = round
        return byteCount
    }

    /// The largest block a throwing creation function will ask for, in bytes.
    package nonisolated(unsafe) static var largestBlock = 1 << 36
}

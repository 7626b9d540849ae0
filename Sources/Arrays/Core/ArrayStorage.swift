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
    private var isRefused = false
    private var lastCount = 0

    /// An uninitialised block for `count` elements. One that is larger than `largestBlock`, or that there is no memory
    /// for, keeps nothing of what is written: `takeRefusal` tells.
    package init(count: Int, itemSize: Int) {
        self.itemSize = itemSize
        byteCount = count * itemSize
        if byteCount <= ak_largest(), let memory = ak_take(byteCount) {
            bytes = memory
        } else if let memory = ak_refuse(byteCount) {
            bytes = memory
            isRefused = true
        } else {
            preconditionFailure("out of memory for an array of \(byteCount) bytes")
        }
    }

    deinit {
        if isRefused { ak_release_refused(bytes, byteCount) } else { ak_give(bytes, byteCount) }
    }

    /// The bytes, for the first who asks: what an owner's accounts have to add for one more array, which may be a
    /// view. After a refusal they are as many as were refused, so that the accounts are looked at.
    package func countedBytes() -> Int {
        if isCounted { return ak_refused() }
        isCounted = true
        return max(byteCount, ak_refused())
    }

    /// The bytes, for the first who asks in one round of counting: views of one array hold it once.
    package func countedBytes(in round: Int) -> Int {
        if lastCount == round { return 0 }
        lastCount = round
        return byteCount
    }

    /// The largest block that this thread may have, in bytes. Throwing creation functions do not ask for more.
    package static var largestBlock: Int {
        get { ak_largest() }
        set { ak_set_largest(newValue) }
    }

    /// What this thread was refused since the last call: whatever was computed meanwhile is worthless.
    package static func takeRefusal() -> ArrayError? {
        let bytes = ak_refused()
        guard bytes > 0 else { return nil }
        ak_clear_refused()
        return .refusedMemory(bytes: bytes)
    }
}

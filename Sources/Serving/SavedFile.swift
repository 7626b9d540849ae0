import Foundation
import Synchronization

/// Watches a file by looking at it: the same on every system and file system, also for editors that put a new
/// file in the old one's place. `onChange` is called when a change is over: the file was the same for a while.
final class SavedFile: Sendable {
    private static let interval = 0.1

    private let path: String
    private let isStopped = Atomic<Bool>(false)

    private struct Stamp: Equatable {
        var seconds: Int
        var nanoseconds: Int
        var size: Int
        var number: UInt64
    }

    init(path: String) { self.path = path }

    /// nil while the file is not there, as between the two steps of a save.
    private var stamp: Stamp? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        return Stamp(
            seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec), size: Int(status.st_size),
            number: UInt64(status.st_ino))
    }

    func watch(_ onChange: @escaping @Sendable () -> Void) {
        let thread = Thread { [self] in
            var known = stamp
            var seen = known
            while !isStopped.load(ordering: .relaxed) {
                Thread.sleep(forTimeInterval: Self.interval)
                guard let now = stamp else { continue }
                if now == seen, now != known {
                    known = now
                    onChange()
                }
                seen = now
            }
        }
        thread.start()
    }

    func stop() { isStopped.store(true, ordering: .relaxed) }
}

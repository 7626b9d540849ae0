import CJavaScriptCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// JavaScriptCore asks the watchdog every few milliseconds of a running script whether it may go on: it may
// not when somebody asks for the end or the memory is used up. (It doesn't ask between the microtasks of an
// endless chain; a session whose thread does not answer is left behind by its caller.)

package final class Watchdog {
    /// Why a script had to end.
    struct Stop: Error {
        var name: String
        var message: String
        /// The cell's script and the line that ran.
        var source: String?
        var line: Int?
    }

    /// Seconds of running between two questions.
    private static let interval = 0.03

    private let configuration: JavaScriptConfiguration
    /// Resident memory when the session began.
    private let baseline = Watchdog.residentBytes()
    private(set) var stop: Stop?

    init(_ configuration: JavaScriptConfiguration) { self.configuration = configuration }

    func guardGroup(of context: JavaScriptContext) { start(jscContextGetGroup(context.reference)) }

    /// The library forgets its limit once it has asked: every answer sets it anew.
    private func start(_ group: JSCContextGroupRef?) {
        let ask: JSCShouldTerminateCallback = { context, data in
            guard let data, let context else { return false }
            return Unmanaged<Watchdog>.fromOpaque(data).takeUnretainedValue().mustEnd(context)
        }
        jscContextGroupSetExecutionTimeLimit(
            group, Self.interval, ask, Unmanaged.passUnretained(self).toOpaque())
    }

    private func mustEnd(_ context: JSCContextRef) -> Bool {
        start(jscContextGetGroup(context))
        guard check() != nil else { return false }
        if stop?.line == nil { notePlace(in: context) }
        return true
    }

    /// Finds the innermost call in a cell: "#0 train() at cell-2:14".
    private func notePlace(in context: JSCContextRef) {
        guard let text = jscContextCreateBacktrace(context, 30) else { return }
        defer { jscStringRelease(text) }
        for line in String(text).split(separator: "\n") {
            let parts = line.split(separator: " ").last?.split(separator: ":") ?? []
            guard parts.count == 2, parts[0].hasPrefix("cell-"), let number = Int(parts[1]) else { continue }
            stop?.source = String(parts[0])
            stop?.line = number
            return
        }
    }

    /// A new cell may run.
    func begin() { stop = nil }

    /// Why the running script must end, if it must; stays so until `begin`.
    func check() -> Stop? {
        if stop == nil, let reason = configuration.stopReason() {
            stop = Stop(name: reason.name, message: reason.message)
        }
        if stop == nil, Self.residentBytes() - baseline > configuration.memoryLimit {
            let limit = configuration.memoryLimit >> 20
            stop = Stop(name: "RangeError", message: "the cell's memory limit of \(limit) MB is used up")
        }
        return stop
    }

    /// Bytes of memory that the process has in use.
    package static func residentBytes() -> Int {
        #if os(Linux)
            let file = open("/proc/self/statm", O_RDONLY)
            guard file >= 0 else { return 0 }
            defer { close(file) }
            var text = [UInt8](repeating: 0, count: 100)
            let count = read(file, &text, text.count)
            let fields = text.prefix(max(0, count)).split(separator: UInt8(ascii: " "))
            guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else {
                return 0
            }
            return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
        #else
            var usage = rusage()
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss
        #endif
    }
}

import Foundation

/// `--timings`: where a run's time went, from the start of the process.
struct Timings {
    private var marks: [(name: String, time: Double)] = []

    /// Ends a phase that began with the end of the one before (the first: with the process).
    mutating func mark(_ name: String) {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        marks.append((name, Double(now.tv_sec) + Double(now.tv_nsec) / 1e9))
    }

    func text(cells: [(name: String, seconds: Double)]) -> String {
        var text = ""
        var last = Self.processStart
        for mark in marks {
            let seconds = last.map { mark.time - $0 }
            last = mark.time
            text += Self.line(mark.name, seconds)
            guard mark.name == Self.running else { continue }
            for cell in cells { text += Self.line("  " + cell.name, cell.seconds) }
        }
        if let start = Self.processStart, let end = last { text += Self.line("in all", end - start) }
        var usage = rusage()
        if getrusage(Self.thisProcess, &usage) == 0 {
            text += "peak memory".padding(toLength: 28, withPad: " ", startingAt: 0)
            text += String(format: "%9.1f MB\n", Double(usage.ru_maxrss) / Self.memoryUnit)
        }
        return text
    }

    static let running = "run the cells"

    private static func line(_ name: String, _ seconds: Double?) -> String {
        let time = seconds.map { String(format: "%9.2f ms", $0 * 1000) } ?? "        ?"
        return name.padding(toLength: max(28, name.count), withPad: " ", startingAt: 0) + time + "\n"
    }

    // Kilobytes on Linux, bytes on macOS.
    #if os(Linux)
        private static let memoryUnit = 1024.0
        private static let thisProcess = __rusage_who_t(RUSAGE_SELF.rawValue)
    #else
        private static let memoryUnit = 1024.0 * 1024.0
        private static let thisProcess = RUSAGE_SELF
    #endif

    /// Seconds since 1970 at which this process began; nil where the system does not tell.
    private static let processStart: Double? = {
        #if os(Linux)
            guard let stat = try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8),
                let uptime = try? String(contentsOfFile: "/proc/uptime", encoding: .utf8),
                let name = stat.lastIndex(of: ")"),
                let up = Double(uptime.prefix { $0 != " " })
            else { return nil }
            // Fields behind the name: the start, in clock ticks after boot, is the 22nd of all.
            let fields = stat[stat.index(after: name)...].split(separator: " ")
            guard fields.count > 19, let ticks = Double(fields[19]) else { return nil }
            var now = timespec()
            clock_gettime(CLOCK_REALTIME, &now)
            let seconds = Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
            return seconds - up + ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
        #else
            return nil
        #endif
    }()
}

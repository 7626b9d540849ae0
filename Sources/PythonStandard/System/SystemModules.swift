import BigInt
import PythonLanguage

/// `sys` and `time`
enum SystemModules {
    static let modules = [sys, time]

    // MARK: sys

    nonisolated(unsafe) private static let constants: [(name: String, make: (Machine) -> Value)] = [
        ("version", { $0.string("3.11.7 (nbrun)") }), ("hexversion", { _ in .int(0x030b_07f0) }),
        ("maxsize", { _ in .int(Int.max) }), ("maxunicode", { _ in .int(0x10FFFF) }),
        ("byteorder", { $0.string("little") }), ("platform", { $0.string(platform) }),
        ("executable", { $0.string("") }), ("prefix", { $0.string("") }), ("copyright", { $0.string("") }),
        ("dont_write_bytecode", { _ in .true }), ("float_repr_style", { $0.string("short") }),
        ("stdout", { $0.standardStream(.standardOutput) }),
        ("__stdout__", { $0.standardStream(.standardOutput) }),
        ("stderr", { $0.standardStream(.standardError) }),
        ("__stderr__", { $0.standardStream(.standardError) }),
        ("stdin", { _ in .none }), ("path", { $0.list([]) }), ("warnoptions", { $0.list([]) }),
        ("argv", { machine in machine.list(machine.configuration.arguments.map { machine.string($0) }) }),
        ("modules", { Value($0.modules) }), ("meta_path", { $0.list([]) }),
        (
            "builtin_module_names",
            { machine in machine.tuple(["builtins", "sys"].map { machine.string($0) }) }
        ),
    ]

    private static var platform: String {
        #if os(macOS)
            "darwin"
        #else
            "linux"
        #endif
    }

    private static let sys = NativeModule(
        "sys", doc: "The interpreter's own parameters.", functions: rows, constants: constants,
        fill: { machine, module throws(PythonError) in
            for (name, type, fields) in structures {
                let value = try structure(machine, name, type, fields)
                machine.dictSet(module.pointee.namespace, name, value)
            }
            let hook = machine.dictGet(module.pointee.namespace, "displayhook")
            machine.dictSet(module.pointee.namespace, "__displayhook__", hook)
        })

    private enum Field: Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
        case int(Int)
        case double(Double)
        case text(String)
        init(integerLiteral value: Int) { self = .int(value) }
        init(stringLiteral value: String) { self = .text(value) }
    }

    private static let structures: [(String, String, [(String, Field)])] = [
        (
            "version_info", "sys.version_info",
            [("major", 3), ("minor", 11), ("micro", 7), ("releaselevel", "final"), ("serial", 0)]
        ),
        (
            "float_info", "sys.float_info",
            [
                ("max", .double(.greatestFiniteMagnitude)), ("max_exp", 1024), ("max_10_exp", 308),
                ("min", .double(.leastNormalMagnitude)), ("min_exp", -1021), ("min_10_exp", -307),
                ("dig", 15),
                ("mant_dig", 53), ("epsilon", .double(.ulpOfOne)), ("radix", 2), ("rounds", 1),
            ]
        ),
        (
            "int_info", "sys.int_info",
            [
                ("bits_per_digit", 30), ("sizeof_digit", 4), ("default_max_str_digits", 4300),
                ("str_digits_check_threshold", 640),
            ]
        ),
        (
            "hash_info", "sys.hash_info",
            [
                ("width", 64), ("modulus", .int((1 << 61) - 1)), ("inf", 314159), ("nan", 0),
                ("imag", 1_000_003), ("algorithm", "siphash13"), ("hash_bits", 64), ("seed_bits", 128),
                ("cutoff", 0),
            ]
        ),
        ("flags", "sys.flags", [("debug", 0), ("optimize", 0), ("interactive", 0), ("verbose", 0)]),
        ("implementation", "types.SimpleNamespace", [("name", "nbrun"), ("cache_tag", "nbrun-311")]),
    ]

    /// A tuple with names, printed as `sys.version_info(major=3, ...)`.
    private static func structure(
        _ machine: Machine, _ name: String, _ type: String, _ fields: [(String, Field)]
    )
        throws(PythonError) -> Value
    {
        let make = try machine.getAttribute(machine.importModule("collections"), "namedtuple")
        let names = machine.list(fields.map { machine.string($0.0) })
        let kind = try machine.call(
            make, [machine.string(name), names], keywords: [("module", machine.string("sys"))])
        let values = fields.map { field -> Value in
            switch field.1 {
            case .int(let number): .int(number)
            case .double(let number): .float(number)
            case .text(let text): machine.string(text)
            }
        }
        try machine.setAttribute(kind, "__name__", machine.string(type))
        return try machine.call(kind, values)
    }

    private static let rows: [NativeRow] = [
        NativeRow("exit(status=None, /)") { machine, args throws(PythonError) in
            throw machine.raise(.systemExit, arguments: args[0].isNone ? [] : [args[0]])
        },
        NativeRow("getrecursionlimit()") { machine, _ throws(PythonError) in .int(machine.maximumRecursion) },
        NativeRow("setrecursionlimit(limit, /)") { machine, args throws(PythonError) in
            let limit = try machine.index(args[0])
            guard limit > 0 else {
                throw machine.raise(.valueError, "recursion limit must be greater or equal than 1")
            }
            machine.maximumRecursion = limit
            return .none
        },
        NativeRow("getsizeof(object, default=...)") { machine, args throws(PythonError) in
            .int(try size(machine, args[0]))
        },
        NativeRow("intern(string, /)") { machine, args throws(PythonError) in
            machine.intern(try machine.text(args[0]))
        },
        NativeRow("getdefaultencoding()") { machine, _ throws(PythonError) in machine.string("utf-8") },
        NativeRow("getfilesystemencoding()") { machine, _ throws(PythonError) in machine.string("utf-8") },
        NativeRow("exc_info()") { machine, _ throws(PythonError) in
            let exception = machine.handledException
            guard exception.isException else { return machine.tuple([.none, .none, .none]) }
            return machine.tuple([
                Value(machine.typeOf(exception)), exception, exception.exception.pointee.traceback,
            ])
        },
        NativeRow("displayhook(value, /)") { machine, args throws(PythonError) in
            if args[0].isNone { return .none }
            let builtins = try machine.importModule("builtins")
            try machine.setAttribute(builtins, "_", .none)
            try machine.call(
                machine.getAttribute(builtins, "print"), [machine.reprValue(args[0])])
            try machine.setAttribute(builtins, "_", args[0])
            return .none
        },
        NativeRow("exception()") { machine, _ throws(PythonError) in machine.handledException },
        NativeRow("getrefcount(object, /)") { _, _ throws(PythonError) in .int(2) },
        NativeRow("getswitchinterval()") { _, _ throws(PythonError) in .float(0.005) },
        NativeRow("set_int_max_str_digits(maxdigits)") { machine, a throws(PythonError) in
            let digits = try machine.index(a[0])
            guard digits == 0 || digits >= 640 else {
                throw machine.raise(.valueError, "maxdigits must be 0 or larger than 640")
            }
            machine.maximumDecimalDigits = digits
            return .none
        },
        NativeRow("get_int_max_str_digits()") { machine, _ throws(PythonError) in
            .int(machine.maximumDecimalDigits)
        },
        NativeRow("is_finalizing()") { _, _ throws(PythonError) in .false },
    ]

    /// CPython's sizes of the common types, so that a page that compares them says what CPython would.
    private static func size(_ machine: Machine, _ value: Value) throws(PythonError) -> Int {
        if value.isNone { return 16 }
        if value.isBool { return 28 }
        if value.isFloat { return 24 }
        if let big = machine.bigIntegerValue(value) {
            return 24 + 4 * max(1, (big.magnitude.bitWidth + 29) / 30)
        }
        if value.isString {
            let text = value.string.pointee
            let isASCII = text.width == 1 && (0..<text.count).allSatisfy { text[$0] < 128 }
            return isASCII
                ? 49 + text.count
                : (text.width == 1 ? 73 : text.width == 2 ? 74 : 76) + text.count * text.width
        }
        if value.isTuple { return 40 + 8 * value.tuple.pointee.count }
        if value.isList { return 56 + 8 * value.list.pointee.capacity }
        if value.isDict {
            let count = value.dict.pointee.count
            var slots = 8
            while slots * 2 / 3 < count { slots *= 2 }
            return count == 0 ? 64 : 88 + slots * (slots > 255 ? 2 : 1) + slots * 2 / 3 * 24 + 8
        }
        if value.isBytes { return 33 + value.bytes.pointee.count }
        let nbytes = try machine.findAttribute(value, "nbytes")
        if nbytes.isInt { return 112 + nbytes.int }
        return 48
    }

    // MARK: time

    /// A clock of its own: it starts at 0, moves by `sleep` and by a microsecond with every reading, so that a
    /// page is the same from run to run, no measured duration is 0 and a loop that waits comes to its end.
    /// Durations on the terminal come from the real clock.
    final class Clock {
        /// Where the clock stands but for its readings.
        var seconds = 0.0
        private var readings = 0

        /// Microseconds that the readings so far have moved the clock.
        private var read: Int {
            readings += 1
            return readings - 1
        }

        func readSeconds() -> Double { seconds + Double(read) / 1e6 }
        func readNanoseconds() -> Int { Int(seconds * 1e9) + read * 1000 }
    }

    private static let time = NativeModule(
        "time",
        doc:
            "A clock that starts at 0 and moves by sleep(), and a microsecond a reading: pages must not depend on how fast a machine is.",
        functions: [
            reading("time"), reading("perf_counter"), reading("monotonic"), reading("process_time"),
            reading("thread_time"), nanoseconds("time_ns"), nanoseconds("perf_counter_ns"),
            nanoseconds("monotonic_ns"), nanoseconds("process_time_ns"),
            NativeRow("sleep(seconds, /)") { machine, args throws(PythonError) in
                let seconds = try machine.double(args[0])
                if seconds < 0 { throw machine.raise(.valueError, "sleep length must be non-negative") }
                if seconds.isNaN { throw machine.raise(.valueError, "Invalid value NaN (not a number)") }
                machine.clock.seconds += seconds
                return .none
            },
        ],
        constants: [
            ("timezone", { _ in .int(0) }), ("altzone", { _ in .int(0) }), ("daylight", { _ in .int(0) }),
            ("tzname", { machine in machine.tuple([machine.string("UTC"), machine.string("UTC")]) }),
        ],
        python: calendar)

    private static func reading(_ name: String) -> NativeRow {
        NativeRow("\(name)()") { machine, _ throws(PythonError) in .float(machine.clock.readSeconds()) }
    }

    private static func nanoseconds(_ name: String) -> NativeRow {
        NativeRow("\(name)()") { machine, _ throws(PythonError) in .int(machine.clock.readNanoseconds()) }
    }

    private static let calendar = #"""
        from collections import namedtuple as _namedtuple

        struct_time = _namedtuple(
            "struct_time", "tm_year tm_mon tm_mday tm_hour tm_min tm_sec tm_wday tm_yday tm_isdst",
            module="time")
        struct_time.__new__.__defaults__ = ()
        struct_time.__repr__ = lambda self: "time.struct_time(%s)" % ", ".join(
            "%s=%r" % pair for pair in zip(self._fields, self))
        _make = struct_time._make
        _days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        _months = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
                   "October", "November", "December"]


        def _civil(days):
            # Days since 1970-01-01 as (year, month, day); eras of 400 years.
            z = days + 719468
            era = z // 146097
            doe = z - era * 146097
            yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
            doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
            mp = (5 * doy + 2) // 153
            month = mp + 3 if mp < 10 else mp - 9
            return yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) // 5 + 1


        def _days_from_civil(year, month, day):
            year -= month <= 2
            era = year // 400
            yoe = year - era * 400
            doy = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
            return era * 146097 + yoe * 365 + yoe // 4 - yoe // 100 + doy - 719468


        def gmtime(seconds=None):
            seconds = int(time() if seconds is None else seconds // 1)
            days, rest = divmod(seconds, 86400)
            year, month, day = _civil(days)
            return _make((year, month, day, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7,
                          days - _days_from_civil(year, 1, 1) + 1, 0))


        localtime = gmtime


        def mktime(t):
            return float(_days_from_civil(t[0], t[1], t[2]) * 86400 + t[3] * 3600 + t[4] * 60 + t[5])


        _fields = {
            "Y": lambda t: "%04d" % t[0], "m": lambda t: "%02d" % t[1], "d": lambda t: "%02d" % t[2], "H": lambda t: "%02d" % t[3],
            "M": lambda t: "%02d" % t[4], "S": lambda t: "%02d" % t[5], "y": lambda t: "%02d" % (t[0] % 100),
            "j": lambda t: "%03d" % t[7], "a": lambda t: _days[t[6]][:3], "A": lambda t: _days[t[6]],
            "b": lambda t: _months[t[1] - 1][:3], "B": lambda t: _months[t[1] - 1], "I": lambda t: "%02d" % ((t[3] - 1) % 12 + 1),
            "p": lambda t: "AM" if t[3] < 12 else "PM", "w": lambda t: str((t[6] + 1) % 7), "Z": lambda t: "UTC",
            "z": lambda t: "+0000", "%": lambda t: "%", "e": lambda t: "%2d" % t[2], "F": lambda t: "%04d-%02d-%02d" % t[:3],
            "T": lambda t: "%02d:%02d:%02d" % t[3:6], "D": lambda t: "%02d/%02d/%02d" % (t[1], t[2], t[0] % 100),
            "R": lambda t: "%02d:%02d" % t[3:5],
            "c": lambda t: "%s %s %2d %02d:%02d:%02d %04d" % ((_days[t[6]][:3], _months[t[1] - 1][:3], t[2]) + t[3:6] + (t[0],)),
        }
        _fields["X"], _fields["x"], _fields["h"] = _fields["T"], _fields["D"], _fields["b"]
        _flags = {"-": lambda text: text.lstrip("0 ") or text[-1:], "_": lambda text: (text.lstrip("0") or text[-1:]).rjust(len(text)),
                  "0": lambda text: text.replace(" ", "0"), "^": str.upper, "#": lambda text: text.lower() if text in ("AM", "PM", "UTC") else text.upper()}


        def strftime(format, t=None):
            t = tuple(gmtime() if t is None else _make(t))
            result, index = [], 0
            while True:
                start = format.find("%", index)
                if start < 0 or start == len(format) - 1:
                    result.append(format[index:])
                    return "".join(result)
                result.append(format[index:start])
                code, index = format[start + 1], start + 2
                if code in _fields:
                    result.append(_fields[code](t))
                elif code in _flags and format[index:index + 1] in _fields and index < len(format):
                    result.append(_flags[code](_fields[format[index]](t)))
                    index += 1
                else:
                    result.append("%" + code)


        def strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
            from datetime import _parse, date
            year, month, day, hour, minute, second = _parse(data_string, format)[:6]
            place = date(year, month, day)
            return _make((year, month, day, hour, minute, second, place.weekday(),
                          place.toordinal() - date(year, 1, 1).toordinal() + 1, -1))


        def asctime(t=None):
            return strftime("%c", t)


        def ctime(seconds=None):
            return asctime(gmtime(seconds))
        """#
}

extension Machine {
    /// The clock that cells see.
    var clock: SystemModules.Clock {
        if let known = libraryState["clock"] { return unsafeDowncast(known, to: SystemModules.Clock.self) }
        let clock = SystemModules.Clock()
        libraryState["clock"] = clock
        return clock
    }
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// libhdf5, loaded when the first HDF5 file is read or written: linked to the program it would double the
/// time of a start (Debian's build brings thirty other libraries), and who saves no models needs none.
///
/// The library is not safe for several threads: `HDF5File` holds `lock` while it works.
final class HDF5Library {
    typealias ID = Int64
    typealias Status = Int32

    private static let names = [
        "libhdf5_serial.so.103", "libhdf5.so.103", "libhdf5_serial.so.310", "libhdf5.so.310",
        "libhdf5.so.200", "libhdf5_serial.so", "libhdf5.so", "libhdf5.dylib",
        "/opt/homebrew/lib/libhdf5.dylib", "/usr/local/lib/libhdf5.dylib",
    ]

    nonisolated(unsafe) private static var loaded: HDF5Library?
    nonisolated(unsafe) private static let mutex: UnsafeMutablePointer<pthread_mutex_t> = {
        let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        pthread_mutex_init(mutex, nil)
        return mutex
    }()

    /// Runs `body` with the library, one thread at a time.
    static func use<Result>(_ body: (HDF5Library) throws -> Result) throws -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        if let loaded {
            try loaded.silence()
            return try body(loaded)
        }
        guard let handle = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else {
            throw FileFormatError(
                "HDF5: libhdf5 is not installed; it reads and writes .keras and .h5 files "
                    + "(Debian: apt-get install libhdf5-dev; macOS: brew install hdf5)")
        }
        let library = try HDF5Library(handle)
        loaded = library
        try library.silence()
        return try body(library)
    }

    private let handle: UnsafeMutableRawPointer

    private init(_ handle: UnsafeMutableRawPointer) throws {
        self.handle = handle
        let open: @convention(c) () -> Status = try function("H5open")
        guard open() >= 0 else { throw FileFormatError("HDF5: libhdf5 can't start") }
    }

    /// Errors are told by this module; the library's own go to stderr, unless this thread says no.
    private func silence() throws {
        let quiet: @convention(c) (ID, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Status =
            try function("H5Eset_auto2")
        _ = quiet(0, nil, nil)
    }

    /// A function of the library as a C function pointer of the type asked for.
    func function<Function>(_ name: String) throws -> Function {
        guard let symbol = dlsym(handle, name) else {
            throw FileFormatError("HDF5: this libhdf5 has no \(name)")
        }
        return unsafeBitCast(symbol, to: Function.self)
    }

    /// One of the library's global identifiers ("H5T_C_S1_g").
    func global(_ name: String) throws -> ID {
        guard let symbol = dlsym(handle, name) else {
            throw FileFormatError("HDF5: this libhdf5 has no \(name)")
        }
        return symbol.assumingMemoryBound(to: ID.self).pointee
    }

    /// What the library says of success: an identifier or a status that is not negative.
    @discardableResult
    func check<Number: SignedInteger>(_ result: Number, _ what: @autoclosure () -> String) throws -> Number {
        guard result >= 0 else { throw FileFormatError("HDF5: \(what())") }
        return result
    }

    // MARK: Calls by shape

    func close(_ function: String, _ id: ID) {
        let call: (@convention(c) (ID) -> Status)? = try? self.function(function)
        _ = call?(id)
    }

    func id(_ function: String, _ id: ID) throws -> ID {
        let call: @convention(c) (ID) -> ID = try self.function(function)
        return try check(call(id), "\(function) failed")
    }

    func number(_ function: String, _ id: ID) throws -> Int {
        let call: @convention(c) (ID) -> Int32 = try self.function(function)
        return Int(call(id))
    }

    func size(_ function: String, _ id: ID) throws -> Int {
        let call: @convention(c) (ID) -> Int = try self.function(function)
        return call(id)
    }
}

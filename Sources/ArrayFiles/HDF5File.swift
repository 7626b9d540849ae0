import Arrays

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The content of an HDF5 file as a tree of values: groups with attributes, and arrays. Files are read and made
/// whole, in memory; `HDF5File` turns bytes into a tree and a tree into bytes.
package final class HDF5Group {
    /// Attributes: texts, lists of texts, numbers.
    package enum Attribute: Equatable {
        case text(String)
        case texts([String])
        case array(NDArray)

        package static func == (a: Attribute, b: Attribute) -> Bool {
            switch (a, b) {
            case (.text(let a), .text(let b)): a == b
            case (.texts(let a), .texts(let b)): a == b
            case (.array(let a), .array(let b)):
                a.dtype == b.dtype && a.shape == b.shape
                    && a.elements(as: Double.self) == b.elements(as: Double.self)
            default: false
            }
        }
    }

    package enum Child {
        case group(HDF5Group)
        case array(NDArray)
    }

    package var attributes: [(name: String, value: Attribute)] = []
    /// The attributes of this group's arrays, by the arrays' names.
    package var arrayAttributes: [String: [(name: String, value: Attribute)]] = [:]
    package private(set) var children: [(name: String, value: Child)] = []
    private var places: [String: Int] = [:]

    package init() {}

    package func attribute(_ name: String) -> Attribute? { attributes.last { $0.name == name }?.value }

    package func set(_ name: String, _ child: Child) {
        if let place = places[name] {
            children[place].value = child
        } else {
            places[name] = children.count
            children.append((name, child))
        }
    }

    /// The group at a path ("layers/dense/vars"); "" is this one.
    package func group(_ path: String) -> HDF5Group? {
        var group = self
        for part in path.split(separator: "/") {
            guard let place = group.places[String(part)], case .group(let next) = group.children[place].value
            else { return nil }
            group = next
        }
        return group
    }

    /// The group at a path, made where it is missing.
    package func make(_ path: String) -> HDF5Group {
        var group = self
        for part in path.split(separator: "/").map(String.init) {
            if let next = group.group(part) {
                group = next
            } else {
                let next = HDF5Group()
                group.set(part, .group(next))
                group = next
            }
        }
        return group
    }

    package func array(_ path: String) -> NDArray? {
        var parts = path.split(separator: "/").map(String.init)
        guard let last = parts.popLast(), let group = group(parts.joined(separator: "/")),
            let place = group.places[last], case .array(let array) = group.children[place].value
        else { return nil }
        return array
    }

    package func set(_ path: String, _ array: NDArray) {
        var parts = path.split(separator: "/").map(String.init)
        guard let last = parts.popLast() else { return }
        make(parts.joined(separator: "/")).set(last, .array(array))
    }

    /// Arrays "0", "1", ... of a group in the order of their numbers.
    package var numbered: [NDArray] {
        var result: [NDArray] = []
        while let place = places[String(result.count)], case .array(let array) = children[place].value {
            result.append(array)
        }
        return result
    }

    package var groups: [(name: String, group: HDF5Group)] {
        children.compactMap { if case .group(let group) = $0.value { ($0.name, group) } else { nil } }
    }

    package var arrays: [(name: String, array: NDArray)] {
        children.compactMap { if case .array(let array) = $0.value { ($0.name, array) } else { nil } }
    }
}

package enum HDF5File {
    fileprivate static let signature: [UInt8] = [0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A]

    package static func isHDF5(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

    /// Whether libhdf5 can be loaded.
    package static var isAvailable: Bool { (try? HDF5Library.use { _ in true }) ?? false }

    /// Reads a file.
    package static func tree(_ bytes: [UInt8]) throws -> HDF5Group {
        guard isHDF5(bytes) else { throw FileFormatError("HDF5: not an HDF5 file") }
        return try HDF5Library.use { try HDF5Reading($0).tree(bytes) }
    }

    /// Makes a file.
    package static func bytes(_ tree: HDF5Group) throws -> [UInt8] {
        try HDF5Library.use { try HDF5Writing($0).bytes(tree) }
    }
}

private typealias ID = HDF5Library.ID

/// The library's name for an array's element type.
private func nativeType(_ dtype: DType) -> String? {
    switch dtype {
    case .float32: "H5T_IEEE_F32LE_g"
    case .float64: "H5T_IEEE_F64LE_g"
    case .int8: "H5T_STD_I8LE_g"
    case .int16: "H5T_STD_I16LE_g"
    case .int32: "H5T_STD_I32LE_g"
    case .int64: "H5T_STD_I64LE_g"
    case .uint8: "H5T_STD_U8LE_g"
    case .uint16: "H5T_STD_U16LE_g"
    case .uint32: "H5T_STD_U32LE_g"
    case .uint64: "H5T_STD_U64LE_g"
    default: nil
    }
}

/// A file held in memory by the library's "core" driver.
private func memoryAccess(_ h: HDF5Library) throws -> ID {
    let create: @convention(c) (ID) -> ID = try h.function("H5Pcreate")
    let access = try h.check(create(h.global("H5P_CLS_FILE_ACCESS_ID_g")), "H5Pcreate failed")
    let core: @convention(c) (ID, Int, UInt32) -> Int32 = try h.function("H5Pset_fapl_core")
    try h.check(core(access, 1 << 16, 0), "H5Pset_fapl_core failed")
    return access
}

private struct HDF5Reading {
    /// Deeper than any model; keeps files whose links go in circles from reading for ever.
    private static let deepest = 64
    private static let mostObjects = 1_000_000
    let h: HDF5Library
    private final class Count { var objects = 0 }
    private let count = Count()

    init(_ library: HDF5Library) { h = library }

    func tree(_ bytes: [UInt8]) throws -> HDF5Group {
        let access = try memoryAccess(h)
        defer { h.close("H5Pclose", access) }
        let image: @convention(c) (ID, UnsafeMutableRawPointer?, Int) -> Int32 =
            try h.function("H5Pset_file_image")
        var bytes = bytes
        try bytes.withUnsafeMutableBytes { buffer in
            _ = try h.check(image(access, buffer.baseAddress, buffer.count), "the file can't be held")
        }
        let open: @convention(c) (UnsafePointer<CChar>, UInt32, ID) -> ID = try h.function("H5Fopen")
        let file = try h.check(open("memory.h5", 0, access), "the file is damaged")
        defer { h.close("H5Fclose", file) }
        let root: @convention(c) (ID, UnsafePointer<CChar>, ID) -> ID = try h.function("H5Gopen2")
        let id = try h.check(root(file, "/", 0), "the file is damaged")
        defer { h.close("H5Gclose", id) }
        return try group(id, depth: 0)
    }

    private func group(_ id: ID, depth: Int) throws -> HDF5Group {
        guard depth < Self.deepest else { throw FileFormatError("HDF5: groups nested too deeply") }
        let group = HDF5Group()
        group.attributes = try attributes(id)
        let open: @convention(c) (ID, UnsafePointer<CChar>, ID) -> ID = try h.function("H5Oopen")
        let kind: @convention(c) (ID) -> Int32 = try h.function("H5Iget_type")
        for name in try names(id) {
            count.objects += 1
            guard count.objects < Self.mostObjects else { throw FileFormatError("HDF5: too many objects") }
            let object = try h.check(open(id, name, 0), "'\(name)' can't be opened")
            defer { h.close("H5Oclose", object) }
            switch kind(object) {
            case 2: group.set(name, .group(try self.group(object, depth: depth + 1)))
            case 5:
                guard let array = try array(object, name) else { continue }
                group.set(name, .array(array))
                let own = try attributes(object)
                if !own.isEmpty { group.arrayAttributes[name] = own }
            default: break
            }
        }
        return group
    }

    /// The names of a group's members, in the order of names.
    private func names(_ id: ID) throws -> [String] {
        let info: @convention(c) (ID, UnsafeMutableRawPointer) -> Int32 = try h.function("H5Gget_info")
        // storage type, number of links, creation order, mounted.
        var values = [UInt64](repeating: 0, count: 8)
        try values.withUnsafeMutableBytes { buffer in
            if let base = buffer.baseAddress { try h.check(info(id, base), "a group can't be read") }
        }
        let name:
            @convention(c) (
                ID, UnsafePointer<CChar>, Int32, Int32, UInt64, UnsafeMutablePointer<CChar>?, Int, ID
            ) -> Int = try h.function("H5Lget_name_by_idx")
        guard values[1] <= Self.mostObjects else { throw FileFormatError("HDF5: too many objects") }
        return try (0..<values[1]).map { index in
            let length = try h.check(name(id, ".", 0, 0, index, nil, 0, 0), "a name can't be read")
            var text = [CChar](repeating: 0, count: length + 1)
            try h.check(name(id, ".", 0, 0, index, &text, length + 1, 0), "a name can't be read")
            return String(decoding: text.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    private func extents(_ space: ID) throws -> [Int] {
        let rank = try h.number("H5Sget_simple_extent_ndims", space)
        guard rank > 0 else { return [] }
        let dims: @convention(c) (ID, UnsafeMutablePointer<UInt64>?, UnsafeMutablePointer<UInt64>?) -> Int32 =
            try h.function("H5Sget_simple_extent_dims")
        var extents = [UInt64](repeating: 0, count: rank)
        try h.check(dims(space, &extents, nil), "a shape can't be read")
        return try extents.map {
            guard let extent = Int(exactly: $0) else { throw FileFormatError("HDF5: an array too large") }
            return extent
        }
    }

    /// A data set of numbers; nil for one of another kind.
    private func array(_ id: ID, _ name: String) throws -> NDArray? {
        let (type, space) = (try h.id("H5Dget_type", id), try h.id("H5Dget_space", id))
        defer {
            h.close("H5Tclose", type)
            h.close("H5Sclose", space)
        }
        let read: @convention(c) (ID, ID, ID, ID, ID, UnsafeMutableRawPointer) -> Int32 =
            try h.function("H5Dread")
        return try numbers(type, space, name) { read(id, $0, 0, 0, 0, $1) }
    }

    /// Numbers of a type and a space; nil where the type is none of numbers.
    private func numbers(
        _ type: ID, _ space: ID, _ name: String, _ read: (ID, UnsafeMutableRawPointer) -> Int32
    ) throws -> NDArray? {
        let bytes = try h.size("H5Tget_size", type)
        let dtype: DType
        switch (try h.number("H5Tget_class", type), bytes) {
        case (0, 1...8):
            let isSigned = try h.number("H5Tget_sign", type) == 1
            let name = (isSigned ? "int" : "uint") + String(bytes * 8)
            guard let found = DType(name: name) else { return nil }
            dtype = found
        case (1, 2), (1, 4): dtype = .float32
        case (1, 8): dtype = .float64
        default: return nil
        }
        guard let native = nativeType(dtype) else { return nil }
        let extents = try extents(space)
        var total = dtype.itemSize
        for extent in extents {
            let (product, overflow) = total.multipliedReportingOverflow(by: extent)
            guard !overflow, product < 1 << 40 else {
                throw FileFormatError("HDF5: '\(name)' has a shape of \(extents)")
            }
            total = product
        }
        let result: NDArray
        do { result = try NDArray.allocate(Shape(extents), dtype) } catch {
            throw FileFormatError("HDF5: '\(name)' has a shape of \(extents), more than the memory")
        }
        if result.count > 0 {
            try h.check(
                read(h.global(native), UnsafeMutableRawPointer(result.storage.bytes)),
                "'\(name)' can't be read")
        }
        return result
    }

    // MARK: Attributes

    private func attributes(_ id: ID) throws -> [(name: String, value: HDF5Group.Attribute)] {
        let open: @convention(c) (ID, UnsafePointer<CChar>, Int32, Int32, UInt64, ID, ID) -> ID =
            try h.function("H5Aopen_by_idx")
        var result: [(String, HDF5Group.Attribute)] = []
        while true {
            let attribute = open(id, ".", 0, 0, UInt64(result.count), 0, 0)
            guard attribute >= 0 else { break }
            defer { h.close("H5Aclose", attribute) }
            let name: @convention(c) (ID, Int, UnsafeMutablePointer<CChar>?) -> Int =
                try h.function("H5Aget_name")
            let length = try h.check(name(attribute, 0, nil), "an attribute can't be read")
            var text = [CChar](repeating: 0, count: length + 1)
            try h.check(name(attribute, length + 1, &text), "an attribute can't be read")
            let key = String(decoding: text.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            result.append((key, try value(attribute)))
        }
        return result
    }

    private func value(_ attribute: ID) throws -> HDF5Group.Attribute {
        let (type, space) = (try h.id("H5Aget_type", attribute), try h.id("H5Aget_space", attribute))
        defer {
            h.close("H5Tclose", type)
            h.close("H5Sclose", space)
        }
        let extents = try extents(space)
        let isText = try h.number("H5Tget_class", type) == 3
        if !isText {
            let read: @convention(c) (ID, ID, UnsafeMutableRawPointer) -> Int32 = try h.function("H5Aread")
            return try numbers(type, space, "an attribute") { read(attribute, $0, $1) }.map { .array($0) }
                ?? .text("")
        }
        guard extents.count <= 1 else { return .text("") }
        let count = extents.first ?? 1
        let texts = try self.texts(attribute, type, space, count)
        return extents.isEmpty ? .text(texts.first ?? "") : .texts(texts)
    }

    private func texts(_ attribute: ID, _ type: ID, _ space: ID, _ count: Int) throws -> [String] {
        let read: @convention(c) (ID, ID, UnsafeMutableRawPointer) -> Int32 = try h.function("H5Aread")
        guard count > 0, count < Self.mostObjects else { return [] }
        if try h.number("H5Tis_variable_str", type) > 0 {
            var pointers = [UnsafeMutablePointer<CChar>?](repeating: nil, count: count)
            try pointers.withUnsafeMutableBytes { buffer in
                if let base = buffer.baseAddress {
                    try h.check(read(attribute, type, base), "an attribute can't be read")
                }
            }
            let free: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = try h.function("H5free_memory")
            return pointers.map { pointer in
                defer { _ = free(pointer) }
                return pointer.map { String(cString: $0) } ?? ""
            }
        }
        let width = try h.size("H5Tget_size", type)
        guard width > 0 else { return Array(repeating: "", count: count) }
        var bytes = [UInt8](repeating: 0, count: width * count)
        try bytes.withUnsafeMutableBytes { buffer in
            if let base = buffer.baseAddress {
                try h.check(read(attribute, type, base), "an attribute can't be read")
            }
        }
        return (0..<count).map { index in
            String(decoding: bytes[(index * width)..<((index + 1) * width)].prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}

private struct HDF5Writing {
    let h: HDF5Library

    init(_ library: HDF5Library) { h = library }

    func bytes(_ tree: HDF5Group) throws -> [UInt8] {
        let access = try memoryAccess(h)
        defer { h.close("H5Pclose", access) }
        let create: @convention(c) (UnsafePointer<CChar>, UInt32, ID, ID) -> ID = try h.function("H5Fcreate")
        let file = try h.check(create("memory.h5", 2, 0, access), "no file can be made")
        defer { h.close("H5Fclose", file) }
        let open: @convention(c) (ID, UnsafePointer<CChar>, ID) -> ID = try h.function("H5Gopen2")
        let root = try h.check(open(file, "/", 0), "no file can be made")
        do {
            defer { h.close("H5Gclose", root) }
            try write(tree, to: root)
        }
        let flush: @convention(c) (ID, Int32) -> Int32 = try h.function("H5Fflush")
        try h.check(flush(file, 1), "the file can't be finished")
        let image: @convention(c) (ID, UnsafeMutableRawPointer?, Int) -> Int = try h.function(
            "H5Fget_file_image")
        let size = try h.check(image(file, nil, 0), "the file can't be finished")
        return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            try h.check(image(file, buffer.baseAddress, size), "the file can't be finished")
            count = size
        }
    }

    private func write(_ group: HDF5Group, to id: ID) throws {
        for (name, value) in group.attributes { try write(name, value, to: id) }
        let create: @convention(c) (ID, UnsafePointer<CChar>, ID, ID, ID) -> ID = try h.function("H5Gcreate2")
        for (name, child) in group.children {
            switch child {
            case .array(let array): try write(name, array, group.arrayAttributes[name] ?? [], to: id)
            case .group(let inner):
                let new = try h.check(create(id, name, 0, 0, 0), "group '\(name)' can't be made")
                defer { h.close("H5Gclose", new) }
                try write(inner, to: new)
            }
        }
    }

    private func space(_ extents: [Int], isScalar: Bool) throws -> ID {
        if isScalar {
            let create: @convention(c) (Int32) -> ID = try h.function("H5Screate")
            return try h.check(create(0), "H5Screate failed")
        }
        let create: @convention(c) (Int32, UnsafePointer<UInt64>, UnsafePointer<UInt64>?) -> ID =
            try h.function("H5Screate_simple")
        return try h.check(create(Int32(extents.count), extents.map { UInt64($0) }, nil), "H5Screate failed")
    }

    private func write(
        _ name: String, _ array: NDArray, _ attributes: [(name: String, value: HDF5Group.Attribute)],
        to id: ID
    ) throws {
        let array = array.dtype == .bool ? array.asType(.uint8) : array
        guard let native = nativeType(array.dtype) else {
            throw FileFormatError("HDF5: '\(name)' has element type \(array.dtypeName)")
        }
        let type = try h.global(native)
        let space = try space(Array(array.shape), isScalar: array.rank == 0)
        defer { h.close("H5Sclose", space) }
        let create: @convention(c) (ID, UnsafePointer<CChar>, ID, ID, ID, ID, ID) -> ID =
            try h.function("H5Dcreate2")
        // No time of making in the file: the same content gives the same bytes.
        let make: @convention(c) (ID) -> ID = try h.function("H5Pcreate")
        let timeless = try h.check(make(h.global("H5P_CLS_DATASET_CREATE_ID_g")), "H5Pcreate failed")
        defer { h.close("H5Pclose", timeless) }
        let track: @convention(c) (ID, Bool) -> Int32 = try h.function("H5Pset_obj_track_times")
        try h.check(track(timeless, false), "H5Pset_obj_track_times failed")
        let set = try h.check(create(id, name, type, space, 0, timeless, 0), "'\(name)' can't be made")
        defer { h.close("H5Dclose", set) }
        for (name, value) in attributes { try write(name, value, to: set) }
        guard array.count > 0 else { return }
        let source = array.contiguous()
        let call: @convention(c) (ID, ID, ID, ID, ID, UnsafeRawPointer) -> Int32 = try h.function("H5Dwrite")
        try h.check(
            call(
                set, type, 0, 0, 0, UnsafeRawPointer(source.storage.bytes) + source.offset * source.itemSize),
            "'\(name)' can't be written")
        withExtendedLifetime(source) {}
    }

    /// A text of any length; a list of texts with room for the longest, as NumPy's byte strings.
    private func write(_ name: String, _ value: HDF5Group.Attribute, to id: ID) throws {
        if case .array(let array) = value { return try write(name, array, to: id) }
        let copy: @convention(c) (ID) -> ID = try h.function("H5Tcopy")
        let type = try h.check(copy(h.global("H5T_C_S1_g")), "H5Tcopy failed")
        defer { h.close("H5Tclose", type) }
        let setSize: @convention(c) (ID, Int) -> Int32 = try h.function("H5Tset_size")
        switch value {
        case .array: return
        case .text(let text):
            try h.check(setSize(type, -1), "H5Tset_size failed")
            let encoding: @convention(c) (ID, Int32) -> Int32 = try h.function("H5Tset_cset")
            try h.check(encoding(type, 1), "H5Tset_cset failed")
            try text.withCString { pointer in
                try withUnsafePointer(to: pointer) {
                    try write(name, type, [], isScalar: true, UnsafeRawPointer($0), to: id)
                }
            }
        case .texts(let texts):
            let width = max(1, texts.map(\.utf8.count).max() ?? 1)
            try h.check(setSize(type, width), "H5Tset_size failed")
            let padding: @convention(c) (ID, Int32) -> Int32 = try h.function("H5Tset_strpad")
            try h.check(padding(type, 1), "H5Tset_strpad failed")
            var bytes: [UInt8] = []
            for text in texts {
                bytes += Array(text.utf8) + [UInt8](repeating: 0, count: width - text.utf8.count)
            }
            if bytes.isEmpty { bytes = [0] }
            try bytes.withUnsafeBytes { buffer in
                if let base = buffer.baseAddress {
                    try write(name, type, [texts.count], isScalar: false, base, to: id)
                }
            }
        }
    }

    /// Numbers as an attribute.
    private func write(_ name: String, _ array: NDArray, to id: ID) throws {
        let array = (array.dtype == .bool ? array.asType(.uint8) : array).contiguous()
        guard let native = nativeType(array.dtype) else {
            throw FileFormatError("HDF5: attribute '\(name)' has element type \(array.dtypeName)")
        }
        try write(
            name, h.global(native), Array(array.shape), isScalar: array.rank == 0,
            UnsafeRawPointer(array.base),
            to: id)
        withExtendedLifetime(array) {}
    }

    private func write(
        _ name: String, _ type: ID, _ extents: [Int], isScalar: Bool, _ bytes: UnsafeRawPointer, to id: ID
    ) throws {
        let space = try space(extents, isScalar: isScalar)
        defer { h.close("H5Sclose", space) }
        let create: @convention(c) (ID, UnsafePointer<CChar>, ID, ID, ID, ID) -> ID =
            try h.function("H5Acreate2")
        let attribute = try h.check(
            create(id, name, type, space, 0, 0), "attribute '\(name)' can't be made (too long?)")
        defer { h.close("H5Aclose", attribute) }
        guard extents.first != 0 else { return }
        let call: @convention(c) (ID, ID, UnsafeRawPointer) -> Int32 = try h.function("H5Awrite")
        try h.check(call(attribute, type, bytes), "attribute '\(name)' can't be written")
    }
}

import Arrays

/// NumPy's `.npy` format, versions 1.0 to 3.0 (numpy.lib.format): one array with its type and shape.
package enum NpyFile {
    private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
    private static let format = "npy"

    package static func isNpy(_ bytes: [UInt8]) -> Bool { bytes.starts(with: magic) }

    // MARK: Writing

    package static func bytes(of array: NDArray) -> [UInt8] {
        let isFortran = array.rank > 1 && !array.isContiguous && array.isFortranContiguous
        let shape = array.shape.map { String($0) }
        let extents = shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.joined(separator: ", ") + ")"
        var header =
            "{'descr': '\(descriptor(array))', 'fortran_order': \(isFortran ? "True" : "False"), "
            + "'shape': \(extents), }"
        // NumPy leaves room for the first axis to grow in place.
        if array.rank > 0 {
            let growing = isFortran ? array.shape[array.rank - 1] : array.shape[0]
            header += String(repeating: " ", count: max(0, 21 - String(growing).count))
        }
        let length = 10 + header.utf8.count + 1
        header += String(repeating: " ", count: (64 - length % 64) % 64) + "\n"
        var result = magic + [1, 0]
        result.append(integer: header.utf8.count, 2)
        result += Array(header.utf8)
        result += rawBytes(isFortran ? array.transposed() : array)
        return result
    }

    /// The elements in order, as they lie in memory.
    package static func rawBytes(_ array: NDArray) -> [UInt8] {
        let source = array.contiguous()
        defer { withExtendedLifetime(source) {} }
        return Array(
            UnsafeRawBufferPointer(
                start: UnsafeRawPointer(source.storage.bytes) + source.offset * source.itemSize,
                count: source.byteCount))
    }

    private static func descriptor(_ array: NDArray) -> String {
        if array.isText { return "<U\(array.textWidth)" }
        let order = array.dtype.itemSize == 1 ? "|" : "<"
        return "\(order)\(array.dtype.kind.rawValue)\(array.dtype.itemSize)"
    }

    // MARK: Reading

    package static func array(_ bytes: [UInt8]) throws -> NDArray {
        var reader = ByteReader(bytes[...], format)
        guard Array(try reader.take(6)) == magic else { throw FileFormatError("npy: not a .npy file") }
        let version = try reader.integer(1)
        _ = try reader.integer(1)
        guard (1...3).contains(version) else {
            throw FileFormatError("npy: version \(version), expected 1 to 3")
        }
        let header = try reader.take(try reader.integer(version == 1 ? 2 : 4))
        let text = String(decoding: header, as: UTF8.self)
        let (type, isFortran, extents) = try parsed(text)
        let count = extents.reduce(1) { $0.multipliedReportingOverflow(by: $1).overflow ? -1 : $0 * $1 }
        guard count >= 0, extents.count <= 32 else { throw FileFormatError("npy: a shape of \(extents)") }
        let shape = Shape(isFortran ? extents.reversed() : extents)
        let array = try decoded(
            try reader.take(Self.length(count, type.size)), type, shape: shape)
        return isFortran ? array.transposed().contiguous() : array
    }

    private static func length(_ count: Int, _ size: Int) throws -> Int {
        let (length, overflow) = count.multipliedReportingOverflow(by: size)
        if overflow { throw FileFormatError("npy: an array too large") }
        return length
    }

    /// An element type of a file.
    package struct ElementType {
        var dtype: DType
        var size: Int
        var isBigEndian: Bool
        /// Bytes that are characters ("S").
        var isByteText = false
    }

    package static func elementType(_ descriptor: String) throws -> ElementType {
        let letters = Array(descriptor)
        let isOrdered = letters.first.map { "<>|=".contains($0) } ?? false
        let order: Character = isOrdered ? letters[0] : "="
        let rest = String(letters.dropFirst(isOrdered ? 1 : 0))
        let width = Int(rest.dropFirst()) ?? 0
        switch rest.first {
        case "U" where width >= 0:
            return ElementType(dtype: .text, size: 4 * width, isBigEndian: order == ">")
        case "S" where width >= 0:
            return ElementType(dtype: .text, size: width, isBigEndian: false, isByteText: true)
        case "O":
            throw FileFormatError(
                "Object arrays cannot be loaded: they hold pickled Python objects, which nbrun does not run")
        default: break
        }
        guard let dtype = DType(name: rest) else {
            throw FileFormatError("npy: element type '\(descriptor)' is not supported")
        }
        return ElementType(dtype: dtype, size: dtype.itemSize, isBigEndian: order == ">")
    }

    /// An array from the bytes of its elements.
    package static func decoded(_ bytes: ArraySlice<UInt8>, _ type: ElementType, shape: Shape) throws
        -> NDArray
    {
        if type.isByteText {
            let texts = (0..<shape.count).map { index in
                let start = bytes.startIndex + index * type.size
                return String(decoding: bytes[start..<(start + type.size)].prefix { $0 != 0 }, as: UTF8.self)
            }
            return NDArray(texts: texts, shape: shape, width: max(1, type.size))
        }
        let result =
            type.dtype == .text
            ? NDArray(
                texts: Array(repeating: "", count: shape.count), shape: shape, width: max(1, type.size / 4))
            : NDArray.zeros(shape, type.dtype)
        guard bytes.count == result.byteCount || type.size == 0 else {
            throw FileFormatError("npy: got \(bytes.count) bytes, expected \(result.byteCount)")
        }
        let target = UnsafeMutableRawPointer(result.storage.bytes)
        bytes.withUnsafeBytes { source in
            if let base = source.baseAddress, !source.isEmpty {
                target.copyMemory(from: base, byteCount: source.count)
            }
        }
        let unit = type.dtype == .text ? 4 : type.dtype.isComplex ? type.size / 2 : type.size
        if type.isBigEndian, unit > 1 {
            let bytes = target.assumingMemoryBound(to: UInt8.self)
            for start in stride(from: 0, to: result.byteCount, by: unit) {
                for i in 0..<(unit / 2) {
                    (bytes[start + i], bytes[start + unit - 1 - i]) = (
                        bytes[start + unit - 1 - i], bytes[start + i]
                    )
                }
            }
        }
        return result
    }

    /// The Python dict of a header.
    private static func parsed(_ header: String) throws -> (ElementType, Bool, [Int]) {
        func field(_ name: String) throws -> Substring {
            guard let text = header.text(behind: "'\(name)':") else {
                throw FileFormatError("npy: a header without '\(name)'")
            }
            return text.drop { $0 == " " }
        }
        let type = try field("descr")
        guard let quote = type.first, quote == "'" || quote == "\"" else {
            throw FileFormatError("npy: structured arrays are not supported")
        }
        let descriptor = String(type.dropFirst().prefix { $0 != quote })
        let isFortran = try field("fortran_order").hasPrefix("True")
        let shape = try field("shape").drop { $0 == "(" }.prefix { $0 != ")" }
        let extents = try shape.split(separator: ",").map { part in
            let digits = part.filter { $0 != " " && $0 != "L" }
            guard let extent = Int(digits), extent >= 0 else {
                throw FileFormatError("npy: a shape of (\(shape))")
            }
            return extent
        }
        return (try elementType(descriptor), isFortran, extents)
    }
}

extension String {
    /// The text behind the first place where a pattern stands.
    fileprivate func text(behind pattern: String) -> Substring? {
        var rest = self[...]
        while !rest.isEmpty {
            if rest.hasPrefix(pattern) { return rest.dropFirst(pattern.count) }
            rest = rest.dropFirst()
        }
        return nil
    }
}

/// NumPy's `.npz`: a zip file of `.npy` files.
package enum NpzFile {
    package static func bytes(_ arrays: [(name: String, array: NDArray)], compressed: Bool) throws -> [UInt8]
    {
        var writer = ZipWriter()
        for (name, array) in arrays {
            try writer.add(name + ".npy", NpyFile.bytes(of: array), compressed: compressed)
        }
        return writer.finished()
    }

    /// Names without ".npy", in the file's order.
    package static func names(_ archive: ZipArchive) -> [String] {
        archive.entries.map { $0.name.hasSuffix(".npy") ? String($0.name.dropLast(4)) : $0.name }
    }

    package static func array(_ name: String, in archive: ZipArchive) throws -> NDArray? {
        guard let content = try archive.content(named: name + ".npy") ?? archive.content(named: name) else {
            return nil
        }
        return try NpyFile.array(content)
    }
}

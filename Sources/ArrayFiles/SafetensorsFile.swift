import Arrays

/// Hugging Face's safetensors: eight bytes for the length of a JSON header, the header with the type, shape
/// and place of every tensor, then the elements.
package enum SafetensorsFile {
    private static let types: [(name: String, dtype: DType)] = [
        ("F64", .float64), ("F32", .float32), ("F16", .float16), ("I64", .int64), ("I32", .int32),
        ("I16", .int16), ("I8", .int8), ("U64", .uint64), ("U32", .uint32), ("U16", .uint16), ("U8", .uint8),
        ("BOOL", .bool),
    ]

    package static func bytes(_ arrays: [(name: String, array: NDArray)], metadata: [(String, String)] = [])
        throws -> [UInt8]
    {
        var header: [(key: String, value: JSONNode)] = []
        if !metadata.isEmpty {
            header.append(("__metadata__", .object(metadata.map { ($0.0, .string($0.1)) })))
        }
        var content: [UInt8] = []
        // As the library orders them: large elements first, then by name.
        let ordered = arrays.sorted {
            ($1.array.dtype.itemSize, $0.name) < ($0.array.dtype.itemSize, $1.name)
        }
        for (name, array) in ordered {
            guard let type = types.first(where: { $0.dtype == array.dtype })?.name else {
                throw FileFormatError("safetensors: tensor '\(name)' has element type \(array.dtypeName)")
            }
            let start = content.count
            content += NpyFile.rawBytes(array)
            header.append(
                (
                    name,
                    .object([
                        ("dtype", .string(type)), ("shape", .list(array.shape.map { .int($0) })),
                        ("data_offsets", .list([.int(start), .int(content.count)])),
                    ])
                ))
        }
        var text = Array(compact(.object(header)).utf8)
        while text.count % 8 != 0 { text.append(0x20) }
        var result: [UInt8] = []
        result.append(integer: text.count, 8)
        return result + text + content
    }

    private static func compact(_ node: JSONNode) -> String {
        switch node {
        case .list(let values): "[" + values.map(compact).joined(separator: ",") + "]"
        case .object(let entries):
            "{"
                + entries.map { JSONNode.string($0.key).text() + ":" + compact($0.value) }.joined(
                    separator: ",")
                + "}"
        default: node.text()
        }
    }

    package static func arrays(_ bytes: [UInt8]) throws -> [(name: String, array: NDArray)] {
        var reader = ByteReader(bytes[...], "safetensors")
        let header = try reader.take(try reader.integer(8))
        let content = try reader.take(reader.remaining)
        guard case .object(let entries) = try JSONNode(parsing: header) else {
            throw FileFormatError("safetensors: a header that is no object")
        }
        return try entries.filter { $0.key != "__metadata__" }.map { name, entry in
            let type = entry["dtype"]?.string ?? ""
            guard let dtype = types.first(where: { $0.name == type })?.dtype else {
                throw FileFormatError("safetensors: tensor '\(name)' has element type \(type)")
            }
            let extents = (entry["shape"]?.list ?? []).compactMap(\.int)
            let places = (entry["data_offsets"]?.list ?? []).compactMap(\.int)
            var size = dtype.itemSize
            for extent in extents {
                let (product, overflow) = size.multipliedReportingOverflow(by: extent)
                guard extent >= 0, !overflow else {
                    throw FileFormatError("safetensors: a shape of \(extents)")
                }
                size = product
            }
            guard places.count == 2, places[0] >= 0, places[1] <= content.count, places[1] - places[0] == size
            else { throw FileFormatError("safetensors: tensor '\(name)' is not within the file") }
            let start = content.startIndex
            return (
                name,
                try NpyFile.decoded(
                    content[(start + places[0])..<(start + places[1])],
                    .init(dtype: dtype, size: dtype.itemSize, isBigEndian: false), shape: Shape(extents))
            )
        }
    }
}

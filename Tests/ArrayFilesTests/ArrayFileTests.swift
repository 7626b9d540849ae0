import ArrayFiles
import Arrays
import Foundation
import Testing

/// Files of arrays: what NumPy and safetensors wrote (Fixtures/generate.py), and round trips.
@Suite struct ArrayFileTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures")

    private func file(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
    }

    private static let arrays: [(String, NDArray)] = [
        ("floats", NDArray(floats: [1.5, -2, 3.25, 0, 7, 8], shape: [2, 3])),
        ("doubles", NDArray(doubles: [0.1, 1e300])), ("ints", NDArray(ints: [1, -2, 3])),
        ("scalar", NDArray(ints: [5], shape: [])), ("bools", NDArray(bools: [true, false, true])),
        ("empty", NDArray.zeros([0, 3], .float32)), ("bytes", NDArray(ints: [1, 255]).asType(.uint8)),
        ("texts", NDArray(texts: ["ab", "", "xyzé"])),
    ]

    @Test func numpyReadsTheSameBytes() throws {
        for (name, array) in Self.arrays {
            #expect(NpyFile.bytes(of: array) == (try file(name + ".npy")), "\(name)")
        }
    }

    @Test func filesOfNumpyAreRead() throws {
        for (name, array) in Self.arrays {
            let read = try NpyFile.array(file(name + ".npy"))
            #expect(read.shape == array.shape && read.dtypeName == array.dtypeName, "\(name)")
            #expect(NpyFile.rawBytes(read) == NpyFile.rawBytes(array), "\(name)")
        }
        let fortran = try NpyFile.array(file("fortran.npy"))
        #expect(fortran.doubles == [0, 1, 2, 3, 4, 5] && fortran.shape == [2, 3])
        #expect(try NpyFile.array(file("big_endian.npy")).doubles == [1, 2.5])
        #expect(try NpyFile.array(file("version2.npy")).ints == [1, 2])
        #expect(try NpyFile.array(file("byte_strings.npy")).texts == ["a", "bcd"])
    }

    @Test func objectArraysAreRefused() throws {
        let error = #expect(throws: FileFormatError.self) { try NpyFile.array(file("objects.npy")) }
        #expect(error?.description.contains("pickled") == true)
    }

    @Test(arguments: ["stored.npz", "deflated.npz"]) func archivesOfNumpyAreRead(name: String) throws {
        let archive = try ZipArchive(file(name))
        #expect(NpzFile.names(archive) == ["x", "arr_0"])
        #expect(try NpzFile.array("x", in: archive)?.doubles == (0..<200).map(Double.init))
        #expect(try NpzFile.array("nothing", in: archive) == nil)
    }

    @Test func archivesComeBack() throws {
        for compressed in [false, true] {
            let bytes = try NpzFile.bytes(Self.arrays.map { ($0.0, $0.1) }, compressed: compressed)
            let archive = try ZipArchive(bytes)
            for (name, array) in Self.arrays {
                let read = try #require(try NpzFile.array(name, in: archive))
                #expect(NpyFile.rawBytes(read) == NpyFile.rawBytes(array))
            }
        }
    }

    @Test func damageIsNoticed() throws {
        var bytes = try NpzFile.bytes([("x", NDArray.arange(50))], compressed: false)
        bytes[200] ^= 1
        let archive = try ZipArchive(bytes)
        #expect(throws: FileFormatError.self) { try NpzFile.array("x", in: archive) }
        for name in ["floats.npy", "deflated.npz", "weights.safetensors"] {
            let whole = try file(name)
            for cut in stride(from: 0, to: whole.count - 1, by: 7) {
                let part = Array(whole[..<cut])
                #expect(throws: (any Error).self, "\(name) cut at \(cut)") {
                    switch name {
                    case "floats.npy": _ = try NpyFile.array(part)
                    case "deflated.npz": _ = try NpzFile.array("x", in: ZipArchive(part))
                    default: _ = try SafetensorsFile.arrays(part)
                    }
                }
            }
        }
    }

    @Test func safetensorsOfTheLibraryAreReadAndWritten() throws {
        let bytes = try file("weights.safetensors")
        let arrays = try SafetensorsFile.arrays(bytes)
        #expect(Set(arrays.map(\.name)) == ["a", "b", "c"])
        let table = Dictionary(uniqueKeysWithValues: arrays.map { ($0.name, $0.array) })
        #expect(table["a"]?.doubles == [1, 2, 3, 4] && table["a"]?.shape == [2, 2])
        #expect(table["b"]?.ints == [7, -8])
        #expect(table["c"]?.dtype == .bool)
        #expect(try SafetensorsFile.bytes(arrays.sorted { $0.name < $1.name }) == bytes)
    }

    @Test func hdf5ComesBack() throws {
        let tree = HDF5Group()
        tree.attributes = [("name", .text("größe")), ("list", .texts(["a", "bcd"])), ("none", .texts([]))]
        tree.set("a/b/0", NDArray(floats: [1, 2, 3, 4], shape: [2, 2]))
        tree.set("a/b/1", NDArray(ints: [9], shape: []))
        tree.set("empty", NDArray.zeros([0, 2], .float64))
        _ = tree.make("a/group")
        let bytes = try HDF5File.bytes(tree)
        let read = try HDF5File.tree(bytes)
        #expect(read.attribute("name") == .text("größe"))
        #expect(read.attribute("list") == .texts(["a", "bcd"]))
        #expect(read.group("a/b")?.numbered.map(\.doubles) == [[1, 2, 3, 4], [9]])
        #expect(read.array("empty")?.shape == [0, 2])
        #expect(read.group("a/group") != nil)
        #expect(try HDF5File.bytes(tree) == bytes)
        for cut in stride(from: 0, to: bytes.count, by: 501) {
            _ = try? HDF5File.tree(Array(bytes[..<cut]))
        }
    }

    @Test func jsonComesBack() throws {
        let text = #"{"a": [1, -2.5, null, true], "b": {"c": "x\"\u00e9\ud83d\ude00\n"}, "d": 1e-07}"#
        let node = try JSONNode(parsing: text.utf8)
        #expect(node["b"]?["c"]?.string == "x\"é😀\n")
        #expect(try JSONNode(parsing: node.text().utf8) == node)
        for wrong in [
            "", "{", "[1,]", "{\"a\" 1}", "nul", "\"open", "1 2", String(repeating: "[", count: 9999),
        ] {
            #expect(throws: FileFormatError.self) { try JSONNode(parsing: wrong.utf8) }
        }
    }

    @Test func raggedListsOfObjectArraysAreRead() throws {
        let content = try #require(try ZipArchive(file("ragged.npz")).content(named: "x_train.npy"))
        guard case .list(let rows) = try PlainPickle.objects(npy: content) else {
            Issue.record("no list")
            return
        }
        let numbers = rows.values.map { row -> [Int] in
            guard case .list(let row) = row else { return [-1] }
            return row.values.map { if case .int(let number) = $0 { number } else { -1 } }
        }
        #expect(numbers == [[1, 2, 300], [70000], []])
    }

    @Test(arguments: ["batch2.pickle", "batch4.pickle"]) func batchesOfPlainDataAreRead(name: String) throws {
        guard case .dictionary(let table) = try PlainPickle.value(file(name)) else {
            Issue.record("no dict")
            return
        }
        #expect(table.pairs.count == 3)
        for case (.bytes(let key), .array(let array)) in table.pairs {
            #expect(String(decoding: key, as: UTF8.self) == "data")
            #expect(array.ints == [0, 1, 2, 3, 4, 5] && array.shape == [2, 3])
        }
    }

    @Test func programsInPicklesAreRefused() throws {
        let error = #expect(throws: FileFormatError.self) { try PlainPickle.value(file("program.pickle")) }
        #expect(error?.description.contains("only plain data is read") == true)
        let whole = try file("batch4.pickle")
        for cut in 0..<whole.count - 1 {
            #expect(throws: FileFormatError.self) { _ = try PlainPickle.value(Array(whole[..<cut])) }
        }
    }
}

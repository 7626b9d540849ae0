import Arrays
import Testing

/// The memory of arrays: kept when it is freed, and never that of two arrays at a time.
@Suite struct ArrayStorageTests {
    @Test(
        "Blocks of 512 bytes and more begin at multiples of 64",
        arguments: [512, 1000, 65_535, 65_536, 1 << 20, 4 << 20, 9_000_001])
    func alignment(bytes: Int) {
        #expect(UInt(bitPattern: ArrayStorage(count: bytes, itemSize: 1).bytes) % 64 == 0)
    }

    @Test("Arrays that live at the same time never share memory")
    func apart() {
        let sizes = [
            1, 100, 511, 512, 513, 5000, 65_535, 65_536, 70_000, 1 << 20, 4 << 20, 4 << 20 | 1, 10_000_000,
        ]
        var kept = [ArrayStorage?](repeating: nil, count: 24)
        var random: UInt64 = 1
        func next(_ bound: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(random >> 33) % bound
        }
        /// The first, the middle and the last byte of place `k` hold k.
        func places(_ storage: ArrayStorage) -> [Int] { [0, storage.byteCount / 2, storage.byteCount - 1] }
        for _ in 0..<4000 {
            let k = next(kept.count)
            if let storage = kept[k] {
                for place in places(storage) {
                    #expect(storage.bytes.load(fromByteOffset: place, as: UInt8.self) == UInt8(k))
                }
                kept[k] = nil
            } else {
                let storage = ArrayStorage(count: sizes[next(sizes.count)], itemSize: 1)
                for place in places(storage) {
                    storage.bytes.storeBytes(of: UInt8(k), toByteOffset: place, as: UInt8.self)
                }
                kept[k] = storage
            }
        }
    }

    @Test("The bytes of an array and its views are counted once")
    func counted() {
        let array = NDArray.arange(1000)
        let view = array.transposed()
        #expect(view.storage.countedBytes() == 8000)
        #expect(array.storage.countedBytes() == 0)
    }
}

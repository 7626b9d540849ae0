import Arrays
import CKernels
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@testable import Engine

/// The inner loops: their sums' order is fixed, whatever the processor, the threads and the shapes' remainders.
@Suite(.serialized) struct KernelTests {
    private static func draws(_ count: Int, _ seed: Int) -> NDArray {
        NDArray(floats: PhiloxStream(seed: seed).normal(count), shape: [count])
    }

    struct Case: Sendable {
        let m: Int
        let n: Int
        let k: Int
    }

    static let cases = [
        Case(m: 1, n: 70, k: 33), Case(m: 2, n: 33, k: 3), Case(m: 3, n: 40, k: 257), Case(m: 7, n: 5, k: 1),
        Case(m: 13, n: 17, k: 300), Case(m: 64, n: 48, k: 20), Case(m: 100, n: 130, k: 257),
    ]

    @Test(arguments: cases) func aProductAddsOneAfterTheOther(_ size: Case) {
        let (m, n, k) = (size.m, size.n, size.k)
        let (a, b, bias) = (Self.draws(m * k, 1), Self.draws(k * n, 2), Self.draws(n, 3))
        let (x, y, start) = (a.floatPointer, b.floatPointer, bias.floatPointer)
        for ta in [false, true] {
            for tb in [false, true] {
                var expected = [Float](repeating: 0, count: m * n)
                for i in 0..<m {
                    for j in 0..<n {
                        var sum = start[j]
                        for p in 0..<k {
                            sum = fmaf(
                                ta ? x[p * m + i] : x[i * k + p], tb ? y[j * k + p] : y[p * n + j], sum)
                        }
                        expected[i * n + j] = sum
                    }
                }
                for table in [kernels, nb_kernels_plain] {
                    let c = NDArray.zeroFloats([m, n])
                    table.product(
                        m, n, k, x, ta ? m : k, ta ? 1 : 0, y, tb ? k : n, tb ? 1 : 0, .row(start),
                        c.floatPointer, n)
                    #expect(c.floatElements == expected)
                }
                if !ta {
                    let c = NDArray.zeroFloats([m, n])
                    PackedMatrix(y, rows: k, columns: n, transposed: tb)
                        .product(x, lda: k, m: m, start: .row(start), into: c.floatPointer, ldc: n)
                    #expect(c.floatElements == expected)
                }
            }
        }
    }

    @Test func functionsAreTheSameOnEveryProcessor() {
        let x = NDArray(floats: (-2000...2000).map { Float($0) / 17 } + [.nan, .infinity, -.infinity])
        for activation in CellActivation.allCases {
            let (a, b) = (NDArray.zeroFloats(x.shape), NDArray.zeroFloats(x.shape))
            kernels.activate(activation.kernel, x.floatPointer, a.floatPointer, x.count)
            nb_kernels_plain.activate(activation.kernel, x.floatPointer, b.floatPointer, x.count)
            #expect(
                zip(a.floatElements, b.floatElements).allSatisfy {
                    $0.bitPattern == $1.bitPattern || $0.isNaN
                },
                "\(activation)")
        }
    }

    @Test func functionsAgreeWithTheCLibrary() {
        let values = (-900...900).map { Float($0) / 10 }
        func worst(_ activation: CellActivation, _ function: (Float) -> Float, relative: Bool) -> Float {
            let y = NDArray(floats: values)
            activation.apply(y.floatPointer, y.floatPointer, y.count)
            return zip(values, y.floatElements).filter { abs($0.0) < 87 }.map { x, y in
                abs(y - function(x)) / (relative ? function(x) : 1)
            }.max() ?? .nan
        }
        #expect(worst(.exponential, expf, relative: true) < 2e-7)
        #expect(worst(.tanh, tanhf, relative: false) < 4e-7)
        #expect(worst(.sigmoid, { 1 / (1 + expf(-$0)) }, relative: false) < 1.5e-7)
    }

    static let layers = ["SimpleRNN", "LSTM", "GRU"]

    /// A training of a layer after an embedding, with weights that depend on everything before.
    private func train(_ name: String, threads: Int, joins: Bool = true) throws -> [[Float]] {
        let before = Threads.count
        Threads.count = threads
        defer { Threads.count = before }
        let engine = Engine()
        engine.setRandomSeed(5)
        let model = try Sequential(engine: engine)
        try model.add(engine.registry.layers.make("Embedding", [.int(40), .int(24)], in: engine))
        if !joins {
            // Not an embedding's own output any more, so the layer reads the rows.
            try model.add(engine.registry.layers.make("Activation", [.string("linear")], in: engine))
        }
        try model.add(engine.registry.layers.make(name, [.int(72)], in: engine))
        try model.add(engine.registry.layers.make("Dense", [.int(40)], in: engine))
        try model.compile(optimizer: .string("sgd"), loss: .string("mse"))
        let ids = (0..<(37 * 30)).map { ($0 * 7919 + $0 / 13) % 40 }
        let data = TrainingData(
            inputs: [NDArray(ints: ids, shape: [37, 30])],
            targets: [Self.draws(37 * 40, 8).reshaped(to: [37, 40])])
        for _ in 0..<3 { _ = try model.trainOnBatch(data) }
        return try model.weights().map(\.floatElements)
            + model.predict(data.inputs, verbose: 0).map(\.floatElements)
    }

    @Test(arguments: layers) func threadsDoNotChangeResults(_ name: String) throws {
        let one = try train(name, threads: 1)
        #expect(try train(name, threads: 2) == one)
        #expect(try train(name, threads: 5) == one)
    }

    @Test(arguments: layers) func anEmbeddingMayBeJoinedWithTheLayer(_ name: String) throws {
        let (joined, apart) = (try train(name, threads: 1), try train(name, threads: 1, joins: false))
        for (a, b) in zip(joined, apart) {
            #expect(zip(a, b).allSatisfy { abs($0 - $1) < 1e-5 })
        }
    }

    @Test func aPersistentTapeGivesTheSameGradientTwice() throws {
        let engine = Engine()
        engine.setRandomSeed(5)
        for name in Self.layers {
            let layer = try engine.registry.layers.make(name, [.int(6)], in: engine)
            let x = Tensor(Self.draws(2 * 5 * 3, 4).reshaped(to: [2, 5, 3]))
            let tape = Tape(persistent: true)
            let y = try tape.record {
                tape.watch(x)
                return try layer(x).square().sum()
            }
            let sources = [x] + layer.trainableVariables.map(\.tensor)
            let first = try tape.gradient(of: y, for: sources).map { $0?.array.floatElements }
            let second = try tape.gradient(of: y, for: sources).map { $0?.array.floatElements }
            #expect(first == second)
        }
    }
}

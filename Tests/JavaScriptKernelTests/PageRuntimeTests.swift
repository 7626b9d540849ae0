import Diagnostics
import Engine
import Foundation
import Testing

@testable import JavaScriptKernel

private let live = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("templates/live")

/// The runtime that a reader's page carries gives the engine's numbers: the same weights, the same predictions, the
/// same training. Both run side by side in one session, the engine as `tf`, the page's runtime as `page`.
@Suite(.serialized) struct PageRuntimeTests {
    static let files = [
        "kernels", "tensors", "operations", "layers", "recurrent", "convolution", "training", "models", "tf",
        "numbers",
    ]

    private func session() throws -> JavaScriptSession {
        let session = try JavaScriptSession(JavaScriptConfiguration(), engine: Engine())
        let texts = try Self.files.map {
            try String(contentsOf: live.appendingPathComponent("\($0).js"), encoding: .utf8)
        }
        let text =
            "(() => { 'use strict';\n\(texts.joined(separator: "\n"))\nglobalThis.page = { tf, packNumbers, unpackNumbers, modelFromConfig }; })()"
        _ = try session.context.evaluate(text, name: "page.js")
        return session
    }

    /// What a cell gives as text.
    private func run(_ code: String, in session: JavaScriptSession) throws -> String {
        let result = session.run(SourceText(name: "n.md", text: code))
        switch result {
        case .finished(let display): return display?.items.first?.text ?? ""
        case .failed(let failure):
            Issue.record("\(failure.traceback)")
            return ""
        }
    }

    /// Layers between an input of 2 sequences of 5 indices or of (5, 3) numbers, or planes, and a dense layer.
    static let networks: [(name: String, input: String, layers: String)] = [
        ("dense", "[5, 3]", "l.flatten(), l.dense({units: 6, activation: 'relu'})"),
        (
            "activations", "[15]",
            "l.dense({units: 4, activation: 'elu'}), l.dense({units: 4, activation: 'selu'}), l.dense({units: 4, activation: 'softplus'}), l.dense({units: 4, activation: 'swish'}), l.dense({units: 4, activation: 'sigmoid'})"
        ),
        ("simple RNN", "[5, 3]", "l.simpleRNN({units: 4})"),
        ("LSTM", "[5, 3]", "l.lstm({units: 4})"),
        ("LSTM with sigmoid gates", "[5, 3]", "l.lstm({units: 4, recurrentActivation: 'sigmoid'})"),
        ("GRU", "[5, 3]", "l.gru({units: 4})"),
        ("stacked LSTM", "[5, 3]", "l.lstm({units: 4, returnSequences: true}), l.lstm({units: 3})"),
        ("backwards", "[5, 3]", "l.gru({units: 4, goBackwards: true})"),
        ("bidirectional", "[5, 3]", "l.bidirectional({layer: l.lstm({units: 4}), mergeMode: 'concat'})"),
        (
            "bidirectional sequences", "[5, 3]",
            "l.bidirectional({layer: l.gru({units: 4, returnSequences: true}), mergeMode: 'sum'}), l.flatten()"
        ),
        (
            "embedding and LSTM", "index",
            "l.embedding({inputDim: 7, outputDim: 3, inputLength: 5}), l.lstm({units: 4})"
        ),
        (
            "masked", "index",
            "l.embedding({inputDim: 7, outputDim: 3, inputLength: 5, maskZero: true}), l.gru({units: 4})"
        ),
        (
            "masked LSTM", "index",
            "l.embedding({inputDim: 7, outputDim: 3, inputLength: 5, maskZero: true}), l.lstm({units: 4})"
        ),
        ("time distributed", "[5, 3]", "l.timeDistributed({layer: l.dense({units: 2})}), l.flatten()"),
        (
            "convolution in a line", "[5, 3]",
            "l.conv1d({filters: 4, kernelSize: 3, padding: 'same', activation: 'relu'}), l.maxPooling1d({poolSize: 2}), l.flatten()"
        ),
        ("global pooling", "[5, 3]", "l.conv1d({filters: 4, kernelSize: 2}), l.globalMaxPooling1d()"),
        (
            "convolution", "[6, 6, 2]",
            "l.conv2d({filters: 3, kernelSize: 3, strides: 2, padding: 'same'}), l.averagePooling2d({poolSize: 2}), l.flatten()"
        ),
        ("layer normalisation", "[5, 3]", "l.layerNormalization(), l.flatten()"),
        ("batch normalisation", "[5, 3]", "l.batchNormalization(), l.flatten()"),
        (
            "shapes", "[6]",
            "l.repeatVector({n: 3}), l.reshape({targetShape: [9, 2]}), l.globalAveragePooling1d()"
        ),
    ]

    private static let build = """
        function build(tf, input, make) {
          const l = tf.layers;
          const model = tf.sequential();
          const given = make(l);
          if (input !== 'index') model.add(l.activation({activation: 'linear', inputShape: input}));
          given.forEach((layer) => model.add(layer));
          model.add(l.dense({units: 3, activation: 'softmax'}));
          model.compile({optimizer: tf.train.adam(0.01), loss: 'categoricalCrossentropy', metrics: ['accuracy']});
          return model;
        }
        const wave = (shape, k) => Array.from({length: shape.reduce((a, b) => a * b, 1)}, (_, i) => Math.sin(i * k + k));
        const difference = (a, b) => Math.max(...Array.from(a, (x, i) => Math.abs(x - b[i])));
        """

    @Test(arguments: networks.indices)
    func givesTheEnginesPredictionsAndTrainings(_ index: Int) throws {
        let (name, input, layers) = Self.networks[index]
        let session = try session()
        _ = try run(Self.build, in: session)
        let code = """
            const input = \(input == "index" ? "'index'" : input);
            const make = (l) => [\(layers)];
            const positive = \(layers.contains("batchNormalization"));
            const shape = input === 'index' ? [8, 5] : [8, ...input];
            const values = input === 'index' ? wave(shape, 1.3).map((v) => Math.floor((v + 1) * 3.4)) : wave(shape, 0.7);
            const models = [build(tf, input, make), build(page.tf, input, make)];
            const weights = models[0].getWeights().map((w, i) => ({ shape: w.shape, values: wave(w.shape, 0.9 + i).map((v) => positive ? Math.abs(v) + 0.1 : (v + 0.1) * 0.6) }));
            [tf, page.tf].forEach((t, i) => models[i].setWeights(weights.map((w) => t.tensor(w.values, w.shape))));
            const run = async (t, model) => {
              const xs = t.tensor(values, shape, input === 'index' ? 'int32' : 'float32');
              const ys = t.oneHot(t.tensor1d([0, 1, 2, 1, 0, 2, 1, 0], 'int32'), 3);
              const before = model.predict(xs).dataSync();
              const { history } = await model.fit(xs, ys, { epochs: 5, batchSize: 4, shuffle: false, verbose: 0 });
              return [before, model.predict(xs).dataSync(), history.loss, history.acc];
            };
            const [a, b] = [await run(tf, models[0]), await run(page.tf, models[1])];
            JSON.stringify([0, 1, 2, 3].map((i) => difference(a[i], b[i]) < 1e-4 ? 'same' : difference(a[i], b[i])))
            """
        let compared = try run(code, in: session)
        #expect(compared == "'[\"same\",\"same\",\"same\",\"same\"]'", "\(name): \(compared)")
    }

    @Test(arguments: [
        "meanSquaredError", "meanAbsoluteError", "binaryCrossentropy", "meanSquaredLogarithmicError",
    ])
    func lossesAndOptimizersAgree(_ loss: String) throws {
        let session = try session()
        _ = try run(Self.build, in: session)
        let code = """
            const results = [];
            for (const t of [tf, page.tf]) {
              for (const optimizer of [t.train.sgd(0.1), t.train.rmsprop(0.01), t.train.momentum(0.05, 0.9), t.train.adagrad(0.1), t.train.adamax(0.01)]) {
                const model = t.sequential({ layers: [t.layers.dense({ units: 3, inputShape: [4], activation: 'sigmoid' })] });
                model.setWeights([t.tensor(wave([4, 3], 1.1), [4, 3]), t.tensor(wave([3], 0.4), [3])]);
                model.compile({ optimizer, loss: '\(loss)' });
                const history = await model.fit(t.tensor(wave([6, 4], 0.5), [6, 4]), t.tensor(wave([6, 3], 0.8).map((v) => Number(v > 0)), [6, 3]), { epochs: 6, batchSize: 3, shuffle: false, verbose: 0 });
                results.push(history.history.loss.at(-1));
              }
            }
            difference(results.slice(0, 5), results.slice(5)) < 1e-4
            """
        #expect(try run(code, in: session) == "true")
    }

    @Test func aModelOfKerasIsMadeFromItsDescription() throws {
        let session = try session()
        _ = try run(Self.build, in: session)
        let code = """
            const input = tf.input({ shape: [5] });
            const embedded = tf.layers.embedding({ inputDim: 9, outputDim: 4 }).apply(input);
            const sides = [tf.layers.lstm({ units: 3, recurrentActivation: 'sigmoid' }), tf.layers.globalAveragePooling1d()].map((l) => l.apply(embedded));
            const output = tf.layers.dense({ units: 2, activation: 'softmax' }).apply(tf.layers.concatenate().apply(sides));
            const made = tf.model({ inputs: input, outputs: output });
            const copy = page.modelFromConfig(made.toJSON(null, false));
            copy.setWeights(made.getWeights().map((w) => page.tf.tensor(Array.from(w.dataSync()), w.shape)));
            const rows = [[1, 2, 3, 4, 5], [8, 7, 6, 5, 4]];
            difference(made.predict(tf.tensor2d(rows)).dataSync(), copy.predict(page.tf.tensor2d(rows)).dataSync()) < 1e-5
            """
        #expect(try run(code, in: session) == "true")
    }

    @Test func weightsAsTextAreCloseEnough() throws {
        let session = try session()
        let code = """
            const numbers = Float32Array.from({ length: 1000 }, (_, i) => Math.sin(i) * 10 ** (i % 9 - 4));
            const text = page.packNumbers(numbers);
            const back = page.unpackNumbers(text);
            [text.length, Math.max(...Array.from(numbers, (x, i) => Math.abs(x - back[i]) / (Math.abs(x) || 1))) < 1 / 65536].join()
            """
        #expect(try run(code, in: session) == "'4000,true'")
    }

    @Test(arguments: [
        ("page.tf.data.csv('x')", "tf.data.csv is not part of this page's runtime"),
        ("page.tf.layers.conv3d({})", "tf.layers.conv3d is not part of this page's runtime"),
        (
            "page.tf.layers.lstm({units: 2, stateful: true})",
            "LSTM: 'stateful' is not part of this page's runtime"
        ),
        ("page.tf.train.adam().minimize(() => 1)", "optimizer.minimize is not part of this page's runtime"),
    ])
    func whatIsMissingIsAnError(_ code: String, _ message: String) throws {
        let session = try session()
        guard case .failed(let failure) = session.run(SourceText(name: "n.md", text: code)) else {
            Issue.record("nothing failed")
            return
        }
        #expect(failure.message.contains(message))
    }
}

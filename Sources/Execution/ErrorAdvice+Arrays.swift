import PythonLanguage

// Shapes of arrays, and what models want of their data.

extension ErrorAdvice {
    /// The variables of the expression that are arrays, with their shapes.
    private static func arrays(_ scene: ErrorScene) -> [(name: String, shape: [Int])] {
        scene.names.compactMap { name in
            guard let value = scene.value(of: name), !value.isType, !value.isModule,
                let shape = scene.shape(of: value)
            else { return nil }
            let sizes = shape.compactMap { $0 }
            return sizes.count == shape.count ? (name, sizes) : nil
        }
    }

    /// What the model in the expression takes, without the batch: (28, 28).
    private static func sampleShape(_ scene: ErrorScene) -> [Int?]? {
        for name in scene.names {
            guard let value = scene.value(of: name), let input = scene.attribute("input_shape", of: value),
                let sizes = scene.machine.sequenceElements(input), !sizes.isEmpty
            else { continue }
            return sizes.dropFirst().map { scene.machine.intValue($0) }
        }
        return nil
    }

    private static func fits(_ shape: [Int], _ wanted: [Int?]) -> Bool {
        shape.count == wanted.count && zip(shape, wanted).allSatisfy { $1 == nil || $0 == $1 }
    }

    static func missingBatch(_ scene: ErrorScene) -> String? {
        guard
            scene.message.contains("incompatible with the layer") || scene.message.contains("expected shape"),
            let wanted = sampleShape(scene), !wanted.isEmpty,
            let sample = arrays(scene).first(where: { fits($0.shape, wanted) })
        else { return nil }
        return
            "\(sample.name) is one sample, and a model takes batches: \(sample.name)[np.newaxis] is a batch of one, "
            + "of shape \(tuple([1] + sample.shape))"
    }

    static func flattening(_ scene: ErrorScene) -> String? {
        guard scene.message.contains("incompatible with the layer"),
            let wanted = number(after: "of input shape to have value", in: scene.message),
            let got = sizes(after: "received input with shape", in: scene.message), got.count > 1
        else { return nil }
        let sample = got.dropFirst().map { $0 ?? 0 }
        if sample.count > 1, sample.reduce(1, *) == wanted {
            return
                "each sample has the shape \(tuple(sample)), which is \(wanted) numbers: begin the model with "
                + "keras.layers.Flatten(), or pass x.reshape(len(x), \(wanted))"
        }
        return "the model was made for samples whose last axis has \(wanted) numbers, and the data has "
            + "\(sample.last.map(String.init) ?? "another number"): one of the two must change"
    }

    static func recurrentInput(_ scene: ErrorScene) -> String? {
        guard scene.message.contains("expected ndim=3, found ndim=2"),
            let layer = scene.message.split(separator: "\"").dropFirst().first.map(String.init)
        else { return nil }
        let got = sizes(after: "Full shape received:", in: scene.message) ?? []
        let isLater = layer.contains("_") || arrays(scene).isEmpty
        if isLater {
            return
                "\(layer) wants a sequence, but the layer before it gives only its last output: give that layer "
                + "return_sequences=True"
        }
        return
            "recurrent layers take (samples, steps, features), and the data is \(tuple(got)): x[..., np.newaxis] makes "
            + "steps of one feature each"
    }

    static func channels(_ scene: ErrorScene) -> String? {
        guard scene.message.contains("expected min_ndim=4, found ndim=3") else { return nil }
        return
            "layers for pictures take (samples, height, width, channels): x[..., np.newaxis] adds the one channel of "
            + "grey pictures"
    }

    // MARK: Labels

    static func oneHotLabels(_ scene: ErrorScene) -> String? {
        guard scene.message.contains("`target` and `output` must have the same shape"),
            let target = sizes(after: "target.shape=", in: scene.message),
            let output = sizes(after: "output.shape=", in: scene.message)
        else { return nil }
        if target.count < output.count || target.last == .some(1), let classes = output.last ?? nil,
            classes > 1
        {
            return
                "'categorical_crossentropy' wants one-hot labels of \(classes) numbers each, and these are class "
                + "numbers: use loss='sparse_categorical_crossentropy', or keras.utils.to_categorical(y)"
        }
        return
            "the labels have the shape \(tuple(target)) and the model's output \(tuple(output)): the last layer must "
            + "have as many units as a label has numbers"
    }

    static func classLabels(_ scene: ErrorScene) -> String? {
        guard
            scene.message.contains("must have rank (ndim) `target.ndim - 1`")
                || scene.message.contains("`target.ndim - 1`")
        else { return nil }
        return "'sparse_categorical_crossentropy' wants class numbers, and these labels are one-hot: use "
            + "loss='categorical_crossentropy', or y.argmax(axis=-1)"
    }

    static func labelRange(_ scene: ErrorScene) -> String? {
        guard let label = number(after: "Received a label value of", in: scene.message),
            let bound = number(after: "valid range of [0,", in: scene.message)
        else { return nil }
        return
            "the last layer has \(bound) outputs, for the classes 0 to \(bound - 1): give it at least \(label + 1), or "
            + "number the classes from 0"
    }

    // MARK: Data

    static func samples(_ scene: ErrorScene) -> String? {
        guard scene.message.contains("Data cardinality is ambiguous") else { return nil }
        return "every sample needs its label: was one of the two cut, filtered or shuffled without the other?"
    }

    static func textData(_ scene: ErrorScene) -> String? {
        guard
            scene.message.contains("Invalid dtype: <U")
                || scene.message.contains("could not convert string to float")
        else { return nil }
        return
            "models calculate with numbers: astype(\"float32\") reads numbers written as text; words go through "
            + "keras.layers.TextVectorization, names of classes through keras.layers.StringLookup"
    }

    static func compileFirst(_ scene: ErrorScene) -> String? {
        guard scene.message.contains("must call `compile()`") else { return nil }
        let model = scene.names.first ?? "model"
        return
            "\(model).compile(optimizer=\"adam\", loss=...) tells how to train, before fit() and evaluate()"
    }

    static func raggedRows(_ scene: ErrorScene) -> String? {
        guard scene.message.contains("inhomogeneous") else { return nil }
        return "the rows have different lengths: keras.utils.pad_sequences(rows) fills them up to one"
    }

    // MARK: Arithmetic

    static func products(_ scene: ErrorScene) -> String? {
        guard scene.message.hasPrefix("matmul:") || scene.message.contains("not aligned") else { return nil }
        let operands = arrays(scene)
        guard operands.count == 2 else {
            return "in a product the last axis of the left array must be as long as the first of the right"
        }
        let (a, b) = (operands[0], operands[1])
        let rule =
            "the last axis of \(a.name) (\(a.shape.last ?? 0)) must be as long as the first of \(b.name) (\(b.shape.first ?? 0))"
        if a.shape.count == 2, b.shape.count == 2 {
            if a.shape[1] == b.shape[1] { return rule + "; \(a.name) @ \(b.name).T would fit" }
            if a.shape[0] == b.shape[0] { return rule + "; \(a.name).T @ \(b.name) would fit" }
        }
        if a.shape.first == b.shape.last, b.shape.count > 1 {
            return rule + "; \(b.name) @ \(a.name) would fit"
        }
        return rule
    }

    static func broadcasting(_ scene: ErrorScene) -> String? {
        guard scene.message.contains("could not be broadcast together") else { return nil }
        let rule = "shapes are compared from their ends: sizes must be equal, or one of them 1"
        let operands = arrays(scene)
        guard operands.count == 2 else { return rule }
        for (long, short) in [(operands[0], operands[1]), (operands[1], operands[0])]
        where long.shape.count == 2 && short.shape.count == 1 && long.shape[0] == short.shape[0] {
            return rule
                + "; \(short.name)[:, np.newaxis] has the shape \(tuple([short.shape[0], 1])) and fits"
        }
        return rule
    }

    static func reshaping(_ scene: ErrorScene) -> String? {
        guard let size = number(after: "cannot reshape array of size", in: scene.message),
            let shape = sizes(after: "into shape", in: scene.message)
        else { return nil }
        let known = shape.compactMap { $0 }.filter { $0 >= 0 }
        let product = known.reduce(1, *)
        if known.count < shape.count || product == 0 {
            return "\(size) elements are no multiple of \(product)"
        }
        let hint =
            "\(known.map(String.init).joined(separator: " x ")) is \(product), and there are \(size) elements"
        guard let last = known.last, last > 0, product != size else { return hint }
        let rest = known.dropLast().reduce(1, *)
        return rest > 0 && size % rest == 0
            ? hint
                + "; one size may be -1, for as many as there are: \(tuple(Array(known.dropLast()) + [-1]))"
            : hint
    }
}

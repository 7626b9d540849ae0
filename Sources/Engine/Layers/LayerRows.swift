// The registry's layers.

extension ClassRow where Product == Layer {
    private static let weightNames = "kernel_initializer='glorot_uniform', "
    private static let dense =
        "units, activation=None, use_bias=True, kernel_initializer='glorot_uniform', "
        + "bias_initializer='zeros', kernel_regularizer=None, bias_regularizer=None, "
        + "activity_regularizer=None, kernel_constraint=None, bias_constraint=None, lora_rank=None, "
        + "lora_alpha=None"
    private static let embedding =
        "input_dim, output_dim, embeddings_initializer='uniform', embeddings_regularizer=None, "
        + "embeddings_constraint=None, mask_zero=False, weights=None, lora_rank=None, lora_alpha=None"
    private static let recurrentTail =
        "use_bias=True, kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal', "
        + "bias_initializer='zeros', "
    private static let recurrentRest =
        "kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, "
        + "activity_regularizer=None, kernel_constraint=None, recurrent_constraint=None, "
        + "bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, seed=None, return_sequences=False, "
        + "return_state=False, go_backwards=False, stateful=False, unroll=False, "
    private static let recurrentEnd = "zero_output_for_mask=False, use_cudnn='auto'"

    static func layers() -> [ClassRow<Layer>] {
        [
            row("Dense", [], dense) { try DenseLayer($0.refusing("lora_rank"), $1) },
            row("Embedding", [], embedding) { try EmbeddingLayer($0.refusing("lora_rank"), $1) },
            row(
                "SimpleRNN", [],
                "units, activation='tanh', " + recurrentTail + recurrentRest + recurrentEnd
            ) { try SimpleRNNLayer($0, $1) },
            row(
                "LSTM", ["CuDNNLSTM"],
                "units, activation='tanh', recurrent_activation='sigmoid', " + recurrentTail
                    + "unit_forget_bias=True, " + recurrentRest + recurrentEnd
            ) { try LSTMLayer($0, $1) },
            row(
                "GRU", ["CuDNNGRU"],
                "units, activation='tanh', recurrent_activation='sigmoid', " + recurrentTail + recurrentRest
                    + "reset_after=True, " + recurrentEnd
            ) { try GRULayer($0, $1) },
            row("Bidirectional", [], "layer, merge_mode='concat', weights=None, backward_layer=None") {
                try BidirectionalLayer($0, $1)
            },
            row("TimeDistributed", [], "layer") { try TimeDistributedLayer($0, $1) },
        ] + shaping() + functions() + merging() + convolutions() + pooling() + resizing()
            + normalizing() + scaling() + attention() + noise() + cells() + preprocessing()
            + images() + convolutionalRecurrent()
    }

    private static func shaping() -> [ClassRow<Layer>] {
        [
            row(
                "InputLayer", ["Input"],
                "shape=None, batch_size=None, dtype=None, sparse=None, batch_shape=None, name=None, ragged=None"
            ) { try InputLayer($0.refusing("ragged"), $1) },
            row("Dropout", [], "rate, noise_shape=None, seed=None") { try DropoutLayer($0, $1) },
            row("Flatten", [], "data_format=None") { try FlattenLayer($0, $1) },
            row("Reshape", [], "target_shape") { try ReshapeLayer($0, $1) },
            row("Permute", [], "dims") { try PermuteLayer($0, $1) },
            row("RepeatVector", [], "n") { try RepeatVectorLayer($0, $1) },
            row("Masking", [], "mask_value=0.0") { try MaskingLayer($0, $1) },
        ]
    }

    private static func functions() -> [ClassRow<Layer>] {
        [
            row("Activation", [], "activation") { try ActivationLayer($0, $1) },
            row("ReLU", [], "max_value=None, negative_slope=0.0, threshold=0.0") {
                try function("ReLU", "relu", ["max_value", "negative_slope", "threshold"], $0, $1)
            },
            row("LeakyReLU", [], "negative_slope=0.3, alpha=None") {
                var a = $0
                if !a["alpha"].isNone {
                    a["negative_slope"] = a["alpha"]
                    $1.note("Argument `alpha` is deprecated. Use `negative_slope` instead.")
                }
                return try function("LeakyReLU", "leaky_relu", ["negative_slope"], a, $1)
            },
            row("ELU", [], "alpha=1.0") { try function("ELU", "elu", ["alpha"], $0, $1) },
            row("ThresholdedReLU", [], "theta=1.0") {
                var a = $0
                a["threshold"] = a["theta"]
                return try function("ThresholdedReLU", "relu", ["threshold"], a, $1)
            },
        ]
    }

    private static func function(
        _ className: String, _ activation: String, _ names: [String], _ a: Arguments, _ engine: Engine
    ) throws -> Layer {
        let bound = try engine.registry.activation(activation).make([], names.map { ($0, a[$0]) })
        return try ActivationLayer(className, bound, a, engine)
    }
}

extension Arguments {
    /// Refuses an argument that the engine does not support when it is given a value.
    func refusing(_ name: String) throws -> Arguments {
        guard self[name].isNone || !self[name].isTrue else {
            throw EngineError.notImplemented(
                "\(owner): argument '\(name)': got \(self[name]), expected None (not supported)")
        }
        return self
    }
}

// The registry's losses.

extension ClassRow where Product == Loss {
    static func losses() -> [ClassRow<Loss>] { regression() + margins() + entropies() + overlaps() }

    private static func simple(
        _ name: String, _ aliases: [String], _ function: @escaping Loss.Function, loss: String? = nil
    ) -> ClassRow<Loss> {
        row(name, aliases, "") { a, _ in try Loss(name, a, name: loss, function) }
    }

    private static func regression() -> [ClassRow<Loss>] {
        [
            simple("MeanSquaredError", ["mean_squared_error", "mse", "MSE"], LossFormula.squared),
            simple("MeanAbsoluteError", ["mean_absolute_error", "mae", "MAE"], LossFormula.absolute),
            simple(
                "MeanAbsolutePercentageError", ["mean_absolute_percentage_error", "mape", "MAPE"],
                LossFormula.percentage),
            simple(
                "MeanSquaredLogarithmicError", ["mean_squared_logarithmic_error", "msle", "MSLE"],
                LossFormula.logarithmic),
            row("Huber", ["huber", "huber_loss"], "delta=1.0") { a, _ in
                try Loss("Huber", a, name: "huber_loss", LossFormula.huber(Float(a.double("delta"))))
            },
            simple("LogCosh", ["log_cosh", "logcosh"], LossFormula.logCosh),
            simple("Poisson", ["poisson"], LossFormula.poisson),
            simple(
                "KLDivergence", ["kl_divergence", "kld", "KLD", "kullback_leibler_divergence"],
                LossFormula.divergence, loss: "kl_divergence"),
            row("CosineSimilarity", ["cosine_similarity"], "axis=-1") { a, _ in
                let axis = try a.int("axis")
                return try Loss("CosineSimilarity", a) { try -LossFormula.cosine($0, $1, axis: axis) }
            },
        ]
    }

    private static func margins() -> [ClassRow<Loss>] {
        [
            simple("Hinge", ["hinge"], LossFormula.hinge),
            simple("SquaredHinge", ["squared_hinge"], LossFormula.squaredHinge),
            simple("CategoricalHinge", ["categorical_hinge"], LossFormula.categoricalHinge),
        ]
    }

    private static func entropies() -> [ClassRow<Loss>] {
        [
            row("BinaryCrossentropy", ["binary_crossentropy", "bce", "BCE"], binary) { a, _ in
                try Loss(
                    "BinaryCrossentropy", a,
                    LossFormula.binaryCrossEntropy(
                        fromLogits: a.bool("from_logits"), smoothing: a.smoothing()))
            },
            row(
                "BinaryFocalCrossentropy", ["binary_focal_crossentropy"],
                "apply_class_balancing=False, alpha=0.25, gamma=2.0, " + binary
            ) { a, _ in
                try Loss(
                    "BinaryFocalCrossentropy", a,
                    LossFormula.binaryFocal(
                        fromLogits: a.bool("from_logits"), smoothing: a.smoothing(),
                        balances: a.bool("apply_class_balancing"), alpha: Float(a.double("alpha")),
                        gamma: Float(a.double("gamma"))))
            },
            row("CategoricalCrossentropy", ["categorical_crossentropy"], binary) { a, _ in
                try Loss(
                    "CategoricalCrossentropy", a,
                    LossFormula.categorical(fromLogits: a.bool("from_logits"), smoothing: a.smoothing()))
            },
            row(
                "CategoricalFocalCrossentropy", ["categorical_focal_crossentropy"],
                "alpha=0.25, gamma=2.0, " + binary
            ) { a, _ in
                try Loss(
                    "CategoricalFocalCrossentropy", a,
                    LossFormula.categoricalFocal(
                        fromLogits: a.bool("from_logits"), smoothing: a.smoothing(),
                        alpha: Float(a.double("alpha")), gamma: Float(a.double("gamma"))))
            },
            row(
                "CategoricalGeneralizedCrossEntropy", ["categorical_generalized_cross_entropy"], "q=0.5"
            ) { a, _ in
                let power = try a.double("q")
                guard power > 0, power < 1 else {
                    throw EngineError.value("q must be in the interval (0, 1)")
                }
                return try Loss(
                    "CategoricalGeneralizedCrossEntropy", a, LossFormula.generalized(Float(power)))
            },
            row(
                "SparseCategoricalCrossentropy", ["sparse_categorical_crossentropy"],
                "from_logits=False, ignore_class=None, axis=-1"
            ) { a, _ in
                try a.requireLastAxis()
                return try Loss(
                    "SparseCategoricalCrossentropy", a,
                    LossFormula.sparse(
                        fromLogits: a.bool("from_logits"), ignoreClass: a.optionalInt("ignore_class")))
            },
        ]
    }

    private static let binary = "from_logits=False, label_smoothing=0.0, axis=-1"
}

extension Arguments {
    /// The checked `label_smoothing`, and `axis`, which must be the last.
    fileprivate func smoothing() throws -> Float {
        try requireLastAxis()
        return Float(try double("label_smoothing"))
    }

    func requireLastAxis() throws {
        guard try int("axis") == -1 else {
            throw EngineError.notImplemented("\(owner): argument 'axis': got \(self["axis"]), expected -1")
        }
    }
}

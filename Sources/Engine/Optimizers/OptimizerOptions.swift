/// What every optimizer takes besides its rule: clipping, weight decay, accumulated gradients, the moving average of
/// the weights.
struct OptimizerOptions {
    let weightDecay: Float?
    let clipNorm: Float?
    let globalClipNorm: Float?
    let clipValue: Float?
    let averages: Bool
    let averageMomentum: Float
    let overwriteFrequency: Int?
    let accumulationSteps: Int?
    let lossScale: Float?

    var clips: Bool { clipNorm != nil || globalClipNorm != nil || clipValue != nil }

    /// Throws: `EngineError` in Keras' words for values out of range and for two kinds of clipping.
    init(_ a: Arguments) throws {
        weightDecay = try a.optionalDouble("weight_decay").map { Float($0) }
        clipNorm = try Self.limit(a, "clipnorm")
        globalClipNorm = try Self.limit(a, "global_clipnorm")
        clipValue = try Self.limit(a, "clipvalue")
        if ["clipnorm", "clipvalue", "global_clipnorm"].filter({ !a[$0].isNone }).count > 1 {
            throw EngineError.value(
                "Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. Received: "
                    + "clipnorm=\(a["clipnorm"]), clipvalue=\(a["clipvalue"]), "
                    + "global_clipnorm=\(a["global_clipnorm"])")
        }
        averages = try a.bool("use_ema")
        averageMomentum = Float(try a.double("ema_momentum"))
        overwriteFrequency = try a.optionalInt("ema_overwrite_frequency")
        accumulationSteps = try a.optionalInt("gradient_accumulation_steps").flatMap { $0 == 0 ? nil : $0 }
        lossScale = try a.optionalDouble("loss_scale_factor").map { Float($0) }
        try checkRanges(a)
    }

    /// A limit for clipping; 0 counts as none.
    private static func limit(_ a: Arguments, _ name: String) throws -> Float? {
        try a.optionalDouble(name).flatMap { $0 > 0 ? Float($0) : nil }
    }

    private func checkRanges(_ a: Arguments) throws {
        if averages, !(0...1).contains(averageMomentum) {
            throw EngineError.value(
                "`ema_momentum` must be in the range [0, 1]. Received: ema_momentum=\(a["ema_momentum"])")
        }
        if averages, let overwriteFrequency, overwriteFrequency < 1 {
            throw EngineError.value(
                "`ema_overwrite_frequency` must be an integer >= 1 or None. Received: "
                    + "ema_overwrite_frequency=\(overwriteFrequency)")
        }
        if let accumulationSteps, accumulationSteps < 2 {
            throw EngineError.value(
                "`gradient_accumulation_steps` must be an integer >= 2. Received: "
                    + "gradient_accumulation_steps=\(accumulationSteps)")
        }
    }
}

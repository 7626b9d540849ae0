/// What a front end's class of an optimizer does itself, where it derives from `Optimizer` or from one of its rules.
package protocol OptimizerFront: AnyObject {
    /// Makes what the class keeps of the variables, on their first step.
    func build(_ variables: [Variable]) throws
    /// Before the variables are changed.
    func prepare(_ variables: [Variable]) throws
    /// A whole step. False: the class leaves it to the engine.
    func apply(_ gradients: [Tensor?], _ variables: [Variable]) throws -> Bool
    /// Changes one variable against its gradient. False: the class leaves it to the engine's rule.
    func update(_ variable: Variable, _ gradient: Tensor, rate: Float) throws -> Bool
    /// What the class keeps, in the order in which it was made.
    var variables: [Variable] { get }
}

extension Optimizer {
    private static var signature: Signature {
        Signature(
            "learning_rate, weight_decay=None, clipnorm=None, clipvalue=None, global_clipnorm=None, use_ema=False, "
                + "ema_momentum=0.99, ema_overwrite_frequency=None, loss_scale_factor=None, "
                + "gradient_accumulation_steps=None, name=None, lr=None, decay=None, jit_compile=None")
    }

    /// An optimizer without a rule: a front end's class has it (`keras.optimizers.Optimizer`).
    package static func bare(
        _ className: String, _ positional: [ConfigValue], _ keywords: [(String, ConfigValue)],
        in engine: Engine
    ) throws -> Optimizer {
        let a = try signature.bind(owner: "Optimizer", positional: positional, keywords: keywords)
        return try Optimizer(className, a, engine, state: .arrays(0)) { _, _, _, _, _ in }
    }
}

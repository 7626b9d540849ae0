/// One class that front ends can make by name: Keras' name, other spellings, its parameters in Python's
/// notation, and how it is made from bound arguments.
package struct ClassRow<Product> {
    package let name: String
    package let aliases: [String]
    package let signature: Signature
    package let make: (Arguments, Engine) throws -> Product

    static func row(
        _ name: String, _ aliases: [String], _ signature: String,
        _ make: @escaping (Arguments, Engine) throws -> Product
    ) -> ClassRow {
        ClassRow(name: name, aliases: aliases, signature: Signature(signature), make: make)
    }
}

/// An object of a family that remembers what it was made with, so that files can say it.
package protocol Configurable: AnyObject {
    var className: String { get }
    /// The arguments in the order of parameters; empty for what was not made by a registry.
    var given: [(key: String, value: ConfigValue)] { get set }
}

/// The rows of one family ("layer", "loss", ...).
package struct ClassTable<Product> {
    /// What an entry is called in errors.
    package let family: String
    package let rows: [ClassRow<Product>]
    /// Parameters that every class of the family takes besides its own.
    package let common: Signature
    private let places: [String: Int]

    init(_ family: String, _ rows: [ClassRow<Product>], common: String = "") {
        self.family = family
        self.rows = rows
        self.common = Signature(common)
        var places: [String: Int] = [:]
        for (place, row) in rows.enumerated() {
            for name in [row.name] + row.aliases { places[name] = place }
            // Metrics go by "r2_score" as well as by "R2Score".
            if family == "metric" {
                let name = Self.snakeCase(row.name)
                if places[name] == nil { places[name] = place }
            }
        }
        self.places = places
    }

    private static func snakeCase(_ name: String) -> String {
        var result = ""
        var before: Character?
        for character in name {
            if character.isUppercase, let before, before.isLowercase || before.isNumber { result += "_" }
            result += character.lowercased()
            before = character
        }
        return result
    }

    package var names: [String] { rows.map(\.name) }

    /// Throws: `EngineError.unknownName` with all names and spellings.
    package func row(_ name: String) throws -> ClassRow<Product> {
        guard let place = places[name] else {
            throw EngineError.unknownName(family, name, known: rows.flatMap { [$0.name] + $0.aliases })
        }
        return rows[place]
    }

    package func contains(_ name: String) -> Bool { places[name] != nil }

    /// Binds arguments and makes an object.
    package func make(
        _ name: String, _ positional: [ConfigValue] = [], _ keywords: [(String, ConfigValue)] = [],
        in engine: Engine
    ) throws -> Product {
        let row = try row(name)
        var keywords = keywords
        if Product.self == Layer.self {
            keywords = OldSpellings.translated(keywords, for: row.name, row.signature) { engine.note($0) }
            if name.hasPrefix("CuDNN") {
                engine.note(
                    "`\(name)` is the fast form of old versions of Keras: `\(row.name)` does the same.")
            }
        }
        let arguments = try row.signature.bind(
            owner: row.name, positional: positional, keywords: keywords, common: common)
        let product = try row.make(arguments, engine)
        if let object = product as? any Configurable {
            object.given = (row.signature.parameters + common.parameters).map {
                (key: $0.name, value: arguments[$0.name])
            }
        }
        return product
    }

    /// An object for what an argument says: an object of the family itself, a name, or Keras' serialised form
    /// `{"class_name": ..., "config": {...}}`. Nil for None.
    package func get(_ value: ConfigValue, in engine: Engine) throws -> Product? {
        switch value {
        case .none: return nil
        case .string(let name): return try make(name, in: engine)
        case .object(let object):
            if let product = object as? Product { return product }
        case .dictionary(let entries):
            if let name = entries.first(where: { $0.key == "class_name" })?.value.string {
                var keywords: [(String, ConfigValue)] = []
                if case .dictionary(let config)? = entries.first(where: { $0.key == "config" })?.value {
                    keywords = config.map { ($0.key, $0.value) }
                }
                return try make(name, [], keywords, in: engine)
            }
        default: break
        }
        throw EngineError.value("Could not interpret \(family) identifier: \(value)")
    }
}

/// Everything that front ends make by name.
package final class Registry {
    /// Parameters that every layer takes; the ones from `input_shape` on are older spellings that still say
    /// what they said.
    private static let layerCommon =
        "*, name=None, trainable=True, dtype=None, activity_regularizer=None, autocast=True, "
        + "input_shape=None, batch_input_shape=None, input_dim=None, input_length=None, batch_size=None, "
        + "weights=None, implementation=None, time_major=False"
    private static let optimizerCommon =
        "*, weight_decay=None, clipnorm=None, clipvalue=None, global_clipnorm=None, use_ema=False, "
        + "ema_momentum=0.99, ema_overwrite_frequency=None, loss_scale_factor=None, "
        + "gradient_accumulation_steps=None, name=None, lr=None, decay=None, jit_compile=None"

    package lazy var layers = ClassTable("layer", ClassRow<Layer>.layers(), common: Self.layerCommon)
    package lazy var initializers = ClassTable("initializer", ClassRow<Initializer>.initializers())
    package lazy var regularizers = ClassTable("regularizer", ClassRow<Regularizer>.regularizers())
    package lazy var constraints = ClassTable("constraint", ClassRow<Constraint>.constraints())
    package lazy var losses = ClassTable(
        "loss", ClassRow<Loss>.losses(), common: "*, reduction='sum_over_batch_size', name=None, dtype=None")
    package lazy var metrics = ClassTable(
        "metric", ClassRow<Metric>.metrics(), common: "*, name=None, dtype=None")
    package lazy var optimizers = ClassTable(
        "optimizer", ClassRow<Optimizer>.optimizers(), common: Self.optimizerCommon)
    package lazy var schedules = ClassTable("learning rate schedule", ClassRow<Schedule>.schedules())
    package lazy var callbacks = ClassTable("callback", ClassRow<Callback>.callbacks())
    package lazy var activations = ActivationRow.table()

    package init() {}

    /// The row of an activation function.
    package func activation(_ name: String) throws -> ActivationRow {
        guard let row = activations.first(where: { $0.name == name || $0.aliases.contains(name) }) else {
            throw EngineError.unknownName(
                "activation function", name, known: activations.flatMap { [$0.name] + $0.aliases })
        }
        return row
    }

    /// What an `activation` argument says: None, a name, or a function from outside.
    package func activation(_ value: ConfigValue) throws -> Activation {
        switch value {
        case .none: return .linear
        case .string(let name): return try activation(name).make()
        case .object(let object):
            if let function = object as? TensorFunction {
                return Activation(name: function.name, cell: nil) { try function.apply([$0]) }
            }
            if let given = object as? GivenActivation { return given.activation }
            if let layer = object as? Layer {
                return Activation(name: layer.name, cell: nil) { try layer.callAsFunction($0) }
            }
        default: break
        }
        throw EngineError.value("Could not interpret activation function identifier: \(value)")
    }
}

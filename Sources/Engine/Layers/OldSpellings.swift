/// Keywords of layers as Keras 1 and 2 spelt them, with today's names. A row that has the old name among its own
/// parameters keeps it.
enum OldSpellings {
    static let keywords: [(old: String, new: String)] = [
        ("nb_filter", "filters"), ("filter_length", "kernel_size"), ("border_mode", "padding"),
        ("subsample", "strides"), ("subsample_length", "strides"), ("stride", "strides"),
        ("pool_length", "pool_size"), ("atrous_rate", "dilation_rate"), ("dim_ordering", "data_format"),
        ("output_dim", "units"), ("init", "kernel_initializer"), ("inner_init", "recurrent_initializer"),
        ("inner_activation", "recurrent_activation"), ("forget_bias_init", "bias_initializer"),
        ("W_regularizer", "kernel_regularizer"), ("U_regularizer", "recurrent_regularizer"),
        ("b_regularizer", "bias_regularizer"), ("W_constraint", "kernel_constraint"),
        ("U_constraint", "recurrent_constraint"), ("b_constraint", "bias_constraint"), ("bias", "use_bias"),
        ("dropout_W", "dropout"), ("dropout_U", "recurrent_dropout"), ("p", "rate"), ("sigma", "stddev"),
        ("mode", "merge_mode"),
    ]

    private static let formats = ["tf": "channels_last", "th": "channels_first"]

    /// Keywords with today's names; a remark for each that had another.
    static func translated(
        _ keywords: [(String, ConfigValue)], for row: String, _ signature: Signature, _ note: (String) -> Void
    ) -> [(String, ConfigValue)] {
        let known = Set(signature.parameters.map(\.name))
        return keywords.map { name, value in
            guard !known.contains(name), let pair = Self.keywords.first(where: { $0.old == name }),
                known.contains(pair.new), !keywords.contains(where: { $0.0 == pair.new })
            else { return (name, value) }
            note("\(row): the argument `\(name)` is called `\(pair.new)` today.")
            return (pair.new, formats[value.string ?? ""].map(ConfigValue.string) ?? value)
        }
    }
}

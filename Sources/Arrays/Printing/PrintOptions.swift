/// `np.set_printoptions`: how arrays are written.
package struct PrintOptions: Sendable, Equatable {
    /// How many digits numbers of an array get.
    package enum FloatMode: String, CaseIterable, Sendable {
        /// Exactly `precision`.
        case fixed
        /// As many as the value needs, whatever the precision.
        case unique
        /// At most `precision`, fewer when all values need fewer.
        case maxprec
        /// The same number for all values.
        case maxprecEqual = "maxprec_equal"
    }

    package var precision = 8
    /// Arrays with more elements are shortened with "...".
    package var threshold = 1000
    /// Elements at each end of a shortened axis.
    package var edgeItems = 3
    package var lineWidth = 75
    /// Whether small numbers are written as 0 rather than in scientific notation.
    package var suppress = false
    package var nanText = "nan"
    package var infText = "inf"
    /// "-", "+" or " ": what positive numbers begin with.
    package var sign: Character = "-"
    package var floatMode = FloatMode.maxprec

    package init() {}
}

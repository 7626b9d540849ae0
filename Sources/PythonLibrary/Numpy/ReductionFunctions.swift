import Arrays
import PythonLanguage

/// Sums, extremes, statistics and running results.
enum ReductionFunctions {
    // Methods and functions share a parameter order: a, axis, dtype?, out, ...

    static let methods: [NativeRow] = [
        NativeRow("sum(self, axis=None, dtype=None, out=None, keepdims=False, initial=..., where=...)", sum),
        NativeRow(
            "prod(self, axis=None, dtype=None, out=None, keepdims=False, initial=..., where=...)", prod),
        NativeRow("max(self, axis=None, out=None, keepdims=False, initial=..., where=...)", max),
        NativeRow("min(self, axis=None, out=None, keepdims=False, initial=..., where=...)", min),
        NativeRow("any(self, axis=None, out=None, keepdims=False, *, where=...)", any),
        NativeRow("all(self, axis=None, out=None, keepdims=False, *, where=...)", all),
        NativeRow("mean(self, axis=None, dtype=None, out=None, keepdims=False, *, where=...)", mean),
        NativeRow(
            "std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=..., mean=..., correction=...)",
            std),
        NativeRow(
            "var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=..., mean=..., correction=...)",
            variance),
        NativeRow("argmax(self, axis=None, out=None, *, keepdims=False)", argmax),
        NativeRow("argmin(self, axis=None, out=None, *, keepdims=False)", argmin),
        NativeRow("cumsum(self, axis=None, dtype=None, out=None)", cumsum),
        NativeRow("cumprod(self, axis=None, dtype=None, out=None)", cumprod),
        NativeRow("ptp(self, axis=None, out=None, keepdims=False)") { machine, args throws(PythonError) in
            machine.library.noteOnce("ndarray.ptp() is np.ptp() today")
            return try ptp(machine, args)
        },
    ]

    /// The functions; an object that brings `__array_function__` (a masked array) is asked first.
    static let rows: [NativeRow] = plainRows.map(\.overridable)

    private static let plainRows: [NativeRow] = [
        NativeRow("sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=..., where=...)", sum),
        NativeRow("prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=..., where=...)", prod),
        NativeRow("max(a, axis=None, out=None, keepdims=False, initial=..., where=...)", max),
        NativeRow("min(a, axis=None, out=None, keepdims=False, initial=..., where=...)", min),
        NativeRow("amax(a, axis=None, out=None, keepdims=False, initial=..., where=...)", max),
        NativeRow("amin(a, axis=None, out=None, keepdims=False, initial=..., where=...)", min),
        NativeRow("any(a, axis=None, out=None, keepdims=False, *, where=...)", any),
        NativeRow("all(a, axis=None, out=None, keepdims=False, *, where=...)", all),
        NativeRow("mean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=...)", mean),
        NativeRow(
            "std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=..., mean=..., correction=...)",
            std),
        NativeRow(
            "var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=..., mean=..., correction=...)",
            variance),
        NativeRow("argmax(a, axis=None, out=None, *, keepdims=False)", argmax),
        NativeRow("argmin(a, axis=None, out=None, *, keepdims=False)", argmin),
        NativeRow("cumsum(a, axis=None, dtype=None, out=None)", cumsum),
        NativeRow("cumprod(a, axis=None, dtype=None, out=None)", cumprod),
        NativeRow("ptp(a, axis=None, out=None, keepdims=False)", ptp),
        NativeRow("median(a, axis=None, out=None, overwrite_input=False, keepdims=False)") {
            machine, args throws(PythonError) in
            let (a, axes, keep) = (
                try machine.asArray(args[0]), try machine.axes(args[1]), try machine.flag(args[4])
            )
            if a.count == 0 { try machine.warn(.runtimeWarning, "Mean of empty slice.") }
            return try machine.finish(
                try machine.arrays(try a.median(axes: axes, keepDims: keep)), out: args[2])
        },
        NativeRow(
            "percentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None, interpolation=None)"
        ) {
            machine, args throws(PythonError) in try quantile(machine, args, percent: true, ignoresNaN: false)
        },
        NativeRow(
            "quantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None, interpolation=None)"
        ) {
            machine, args throws(PythonError) in
            try quantile(machine, args, percent: false, ignoresNaN: false)
        },
        NativeRow(
            "nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None, interpolation=None)"
        ) {
            machine, args throws(PythonError) in try quantile(machine, args, percent: true, ignoresNaN: true)
        },
        NativeRow(
            "nanquantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None, interpolation=None)"
        ) {
            machine, args throws(PythonError) in try quantile(machine, args, percent: false, ignoresNaN: true)
        },
        NativeRow("nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False)") {
            machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            if machine.isGiven(args[1]) {
                throw machine.raise(
                    .notImplementedError,
                    "nanmedian(): argument 'axis' is not supported here: got \(try machine.repr(args[1])), expected None"
                )
            }
            let kept = try withoutNaN(machine, a)
            return try machine.finish(try machine.arrays(try kept.median()), out: args[2])
        },
        NativeRow("average(a, axis=None, weights=None, returned=False, *, keepdims=False)") {
            machine, args throws(PythonError) in
            let (a, axis, keep) = (
                try machine.asArray(args[0]), try machine.axis(args[1]), try machine.flag(args[4])
            )
            let weights = machine.isGiven(args[2]) ? try machine.asArray(args[2]) : nil
            if let weights, axis == nil, weights.shape != a.shape {
                throw machine.raise(.typeError, "Axis must be specified when shapes of a and weights differ.")
            }
            let result = try machine.arrays(try a.average(axis: axis, weights: weights, keepDims: keep))
            guard try machine.truth(args[3]) else { return machine.arrayOrScalar(result.average) }
            return machine.tuple([
                machine.arrayOrScalar(result.average), machine.arrayOrScalar(result.weights),
            ])
        },
        NativeRow("count_nonzero(a, axis=None, *, keepdims=False)") { machine, args throws(PythonError) in
            let (a, axes, keep) = (
                try machine.asArray(args[0]), try machine.axes(args[1]), try machine.truth(args[2])
            )
            return machine.arrayOrScalar(try machine.arrays(try a.countNonzero(axes: axes, keepDims: keep)))
        },
        NativeRow("nansum(a, axis=None, dtype=None, out=None, keepdims=False)") {
            machine, args throws(PythonError) in
            try ignoringNaN(machine, args[0], args[1], args[4], args[3]) { a, axes, keep throws(ArrayError) in
                try a.nansum(axes: axes, keepDims: keep)
            }
        },
        NativeRow("nanprod(a, axis=None, dtype=None, out=None, keepdims=False)") {
            machine, args throws(PythonError) in
            try ignoringNaN(machine, args[0], args[1], args[4], args[3]) { a, axes, keep throws(ArrayError) in
                try a.nanprod(axes: axes, keepDims: keep)
            }
        },
        NativeRow("nanmean(a, axis=None, dtype=None, out=None, keepdims=False)") {
            machine, args throws(PythonError) in
            try ignoringNaN(machine, args[0], args[1], args[4], args[3]) { a, axes, keep throws(ArrayError) in
                try a.nanmean(axes: axes, keepDims: keep)
            }
        },
        NativeRow("nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False)") {
            machine, args throws(PythonError) in
            let ddof = try machine.double(args[4])
            return try ignoringNaN(machine, args[0], args[1], args[5], args[3]) {
                a, axes, keep throws(ArrayError) in
                try a.nanstd(axes: axes, ddof: ddof, keepDims: keep)
            }
        },
        NativeRow("nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False)") {
            machine, args throws(PythonError) in
            let ddof = try machine.double(args[4])
            return try ignoringNaN(machine, args[0], args[1], args[5], args[3]) {
                a, axes, keep throws(ArrayError) in
                try a.nanvar(axes: axes, ddof: ddof, keepDims: keep)
            }
        },
        NativeRow("nanmax(a, axis=None, out=None, keepdims=False)") { machine, args throws(PythonError) in
            try ignoringNaN(machine, args[0], args[1], args[3], args[2]) { a, axes, keep throws(ArrayError) in
                try a.nanmax(axes: axes, keepDims: keep)
            }
        },
        NativeRow("nanmin(a, axis=None, out=None, keepdims=False)") { machine, args throws(PythonError) in
            try ignoringNaN(machine, args[0], args[1], args[3], args[2]) { a, axes, keep throws(ArrayError) in
                try a.nanmin(axes: axes, keepDims: keep)
            }
        },
        NativeRow("nanargmax(a, axis=None, out=None, *, keepdims=False)") {
            machine, args throws(PythonError) in
            try nanArg(machine, args, replacement: -.infinity, largest: true)
        },
        NativeRow("nanargmin(a, axis=None, out=None, *, keepdims=False)") {
            machine, args throws(PythonError) in
            try nanArg(machine, args, replacement: .infinity, largest: false)
        },
        NativeRow("nancumsum(a, axis=None, dtype=None, out=None)") { machine, args throws(PythonError) in
            let (a, axis, dtype) = (
                try machine.asArray(args[0]), try machine.axis(args[1]), try machine.dtype(args[2])
            )
            return try machine.finish(
                try machine.arrays(try a.replacingNaN(with: 0).cumsum(axis: axis, dtype: dtype)), out: args[3]
            )
        },
        NativeRow("nancumprod(a, axis=None, dtype=None, out=None)") { machine, args throws(PythonError) in
            let (a, axis, dtype) = (
                try machine.asArray(args[0]), try machine.axis(args[1]), try machine.dtype(args[2])
            )
            return try machine.finish(
                try machine.arrays(try a.replacingNaN(with: 1).cumprod(axis: axis, dtype: dtype)),
                out: args[3])
        },
        NativeRow("cumulative_sum(x, /, *, axis=None, dtype=None, out=None, include_initial=False)") {
            machine, args throws(PythonError) in
            try cumulative(machine, args, start: 0) { a, axis, dtype throws(ArrayError) in
                try a.cumsum(axis: axis, dtype: dtype)
            }
        },
        NativeRow("cumulative_prod(x, /, *, axis=None, dtype=None, out=None, include_initial=False)") {
            machine, args throws(PythonError) in
            try cumulative(machine, args, start: 1) { a, axis, dtype throws(ArrayError) in
                try a.cumprod(axis: axis, dtype: dtype)
            }
        },
    ]

    // MARK: Sums and extremes

    private static func sum(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        try reduce(
            machine, .sum, args[0], axis: args[1], dtype: args[2], out: args[3], keepDims: args[4],
            initial: args[5], mask: args[6], name: "reduce")
    }

    private static func prod(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        try reduce(
            machine, .prod, args[0], axis: args[1], dtype: args[2], out: args[3], keepDims: args[4],
            initial: args[5], mask: args[6], name: "reduce")
    }

    private static func max(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        try reduce(
            machine, .max, args[0], axis: args[1], dtype: .none, out: args[2], keepDims: args[3],
            initial: args[4], mask: args[5], name: "reduce")
    }

    private static func min(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        try reduce(
            machine, .min, args[0], axis: args[1], dtype: .none, out: args[2], keepDims: args[3],
            initial: args[4], mask: args[5], name: "reduce")
    }

    private static func any(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        try reduce(
            machine, .any, args[0], axis: args[1], dtype: .none, out: args[2], keepDims: args[3],
            initial: .undefined, mask: args[4], name: "reduce")
    }

    private static func all(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        try reduce(
            machine, .all, args[0], axis: args[1], dtype: .none, out: args[2], keepDims: args[3],
            initial: .undefined, mask: args[4], name: "reduce")
    }

    /// One reduction; `where=` replaces what it leaves out by a value that changes nothing.
    static func reduce(
        _ machine: Machine, _ reduction: Reduction, _ value: Value, axis: Value, dtype: Value, out: Value,
        keepDims: Value, initial: Value, mask: Value, name: String
    ) throws(PythonError) -> Value {
        var a = try machine.asArray(value)
        if !machine.isGiven(axis), !machine.isGiven(dtype), !machine.isGiven(out), !machine.isGiven(initial),
            !keepDims.isDefined || keepDims.isIdentical(to: .false),
            !mask.isDefined || mask.isIdentical(to: .true)
        {
            FloatFlags.clear()
            if let whole = reduction.whole(a) {
                let raised = FloatFlags.raised
                if raised != 0 { try machine.report(raised, name) }
                return machine.numpyScalar(whole, a.dtype)
            }
        }
        let axes = try machine.axes(axis)
        let keep = try machine.flag(keepDims)
        let type = try machine.dtype(dtype)
        var start: Scalar?
        if machine.isGiven(initial) { start = try machine.asArray(initial).scalar(at: 0) }
        if a.isText { a = try textTruth(machine, reduction, a) }
        if mask.isDefined, !(mask.isBool && mask.bool) {
            let chosen = try machine.asArray(mask, .bool)
            let neutral: Scalar
            switch reduction.name {
            case "add", "logical_or": neutral = .int(0)
            case "multiply", "logical_and": neutral = .int(1)
            default:
                guard let start else {
                    throw machine.raise(
                        .valueError,
                        "reduction operation '\(reduction.name)' does not have an identity, so to use a where mask "
                            + "one has to specify 'initial'")
                }
                neutral = start
            }
            let source = a
            let filler = NDArray(scalar: neutral).asType(a.dtype)
            a = try machine.arrays(try Arrays.select(where: chosen, .array(source), .array(filler)))
        }
        let source = a
        let result = try machine.checkingFloats(name) { () throws(ArrayError) in
            try reduction(source, axes: axes, keepDims: keep, dtype: type, initial: start)
        }
        return try machine.finish(result, out: out)
    }

    private static func textTruth(_ machine: Machine, _ reduction: Reduction, _ a: NDArray)
        throws(PythonError) -> NDArray
    {
        switch reduction.name {
        case "logical_or", "logical_and": return NDArray(bools: a.texts.map { !$0.isEmpty }, shape: a.shape)
        default:
            throw machine.raise(
                .typeError,
                "the resolved dtypes are not compatible with \(reduction.name).reduce. Resolved "
                    + "(dtype('\(a.dtypeName)'), dtype('\(a.dtypeName)'), dtype('<U\(2 * a.textWidth)'))")
        }
    }

    // MARK: Statistics

    private static func refuseMask(_ machine: Machine, _ mask: Value, _ name: String) throws(PythonError) {
        if mask.isDefined, !(mask.isBool && mask.bool) { try machine.refuse(mask, name, "where") }
    }

    private static func mean(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let a = try machine.asArray(args[0])
        if args[5].isDefined, !(args[5].isBool && args[5].bool) {
            let sum = try reduce(
                machine, .sum, args[0], axis: args[1],
                dtype: a.dtype.isInexact ? args[2] : machine.dtypeValue(.float64), out: .none,
                keepDims: args[4], initial: .undefined, mask: args[5], name: "reduce")
            let chosen = try machine.asArray(args[5], .bool)
            let (axes, keep) = (try machine.axes(args[1]), try machine.flag(args[4]))
            let n = try machine.arrays(
                try Reduction.sum(chosen.broadcast(to: a.shape), axes: axes, keepDims: keep))
            return try machine.binary(.divide, sum, machine.arrayOrScalar(n))
        }
        let (axes, keep, dtype) = (
            try machine.axes(args[1]), try machine.flag(args[4]), try machine.dtype(args[2])
        )
        if a.count == 0 { try machine.warn(.runtimeWarning, "Mean of empty slice") }
        if a.isText { throw machine.raise(.typeError, "cannot perform reduce with flexible type") }
        let result = try machine.checkingFloats(a.rank <= 1 || axes == nil ? "scalar divide" : "divide") {
            () throws(ArrayError) in try a.mean(axes: axes, keepDims: keep, dtype: dtype)
        }
        return try machine.finish(result, out: args[3])
    }

    private static func std(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let value = try spread(machine, args, "std")
        return try machine.finish(try machine.arrays(try Ufunc.sqrt(value)), out: args[3])
    }

    private static func variance(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        try machine.finish(try spread(machine, args, "var"), out: args[3])
    }

    private static func spread(_ machine: Machine, _ args: Arguments, _ name: String) throws(PythonError)
        -> NDArray
    {
        let a = try machine.asArray(args[0])
        try refuseMask(machine, args[6], name)
        let (axes, keep, dtype) = (
            try machine.axes(args[1]), try machine.flag(args[5]), try machine.dtype(args[2])
        )
        let ddof = try machine.double(args[8].isDefined ? args[8] : args[4])
        var n = 1
        for axis in axes ?? Array(0..<a.rank) { n *= a.shape[try machine.arrays(try a.normalizedAxis(axis))] }
        if Double(n) <= ddof {
            try machine.warn(.runtimeWarning, "Degrees of freedom <= 0 for slice")
        }
        return try machine.checkingFloats("divide") { () throws(ArrayError) in
            try a.variance(axes: axes, ddof: ddof, keepDims: keep, dtype: dtype)
        }
    }

    private static func ptp(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (a, axes, keep) = (
            try machine.asArray(args[0]), try machine.axes(args[1]), try machine.flag(args[3])
        )
        return try machine.finish(try machine.arrays(try a.ptp(axes: axes, keepDims: keep)), out: args[2])
    }

    private static func quantile(_ machine: Machine, _ args: Arguments, percent: Bool, ignoresNaN: Bool)
        throws(PythonError) -> Value
    {
        let name = percent ? "percentile" : "quantile"
        var a = try machine.asArray(args[0])
        let q = try machine.asArray(args[1], .float64)
        try machine.refuse(args[7], name, "weights")
        let word = try machine.text(machine.isGiven(args[8]) ? args[8] : args[5])
        guard let method = NDArray.QuantileMethod(rawValue: word) else {
            throw machine.unknownWord(
                word, "\(name)() method", NDArray.QuantileMethod.allCases.map(\.rawValue))
        }
        let (axes, keep) = (try machine.axes(args[2]), try machine.flag(args[6]))
        if ignoresNaN, a.dtype.isFloat, try machine.arrays(try Reduction.any(try Ufunc.isNaN(a)).truth()) {
            if axes != nil {
                throw machine.raise(
                    .notImplementedError,
                    "nan\(name)(): argument 'axis' is not supported here for arrays with NaN")
            }
            a = try withoutNaN(machine, a)
        }
        let source = a
        let result = try machine.arrays(
            try source.quantile(q, axes: axes, method: method, keepDims: keep, percent: percent))
        return try machine.finish(result, out: args[3])
    }

    private static func withoutNaN(_ machine: Machine, _ a: NDArray) throws(PythonError) -> NDArray {
        guard a.dtype.isInexact else { return a.raveled() }
        return try machine.arrays(
            try a.raveled().indexed([.array(try Ufunc.logicalNot(try Ufunc.isNaN(a.raveled())))]))
    }

    private static func ignoringNaN(
        _ machine: Machine, _ value: Value, _ axis: Value, _ keepDims: Value, _ out: Value,
        _ body: (NDArray, [Int]?, Bool) throws(ArrayError) -> NDArray
    ) throws(PythonError) -> Value {
        let (a, axes, keep) = (try machine.asArray(value), try machine.axes(axis), try machine.flag(keepDims))
        let result = try machine.withArrays { () throws(ArrayError) in try body(a, axes, keep) }
        return try machine.finish(result, out: out)
    }

    private static func nanArg(_ machine: Machine, _ args: Arguments, replacement: Double, largest: Bool)
        throws(PythonError) -> Value
    {
        let (a, axis, keep) = (
            try machine.asArray(args[0]), try machine.axis(args[1]), try machine.flag(args[3])
        )
        let result = try machine.withArrays { () throws(ArrayError) in
            if a.dtype.isInexact,
                try Reduction.any(
                    try Reduction.all(try Ufunc.isNaN(a), axes: axis.map { [$0] })
                ).truth()
            {
                throw ArrayError.value("All-NaN slice encountered")
            }
            let clean = try a.replacingNaN(with: replacement)
            return largest
                ? try clean.argmax(axis: axis, keepDims: keep) : try clean.argmin(axis: axis, keepDims: keep)
        }
        return try machine.finish(result, out: args[2])
    }

    // MARK: Positions and running results

    private static func argmax(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (a, axis, keep) = (
            try machine.asArray(args[0]), try machine.axis(args[1]), try machine.flag(args[3])
        )
        return try machine.finish(try machine.arrays(try a.argmax(axis: axis, keepDims: keep)), out: args[2])
    }

    private static func argmin(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (a, axis, keep) = (
            try machine.asArray(args[0]), try machine.axis(args[1]), try machine.flag(args[3])
        )
        return try machine.finish(try machine.arrays(try a.argmin(axis: axis, keepDims: keep)), out: args[2])
    }

    private static func cumsum(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (a, axis, dtype) = (
            try machine.asArray(args[0]), try machine.axis(args[1]), try machine.dtype(args[2])
        )
        return try machine.finish(try machine.arrays(try a.cumsum(axis: axis, dtype: dtype)), out: args[3])
    }

    private static func cumprod(_ machine: Machine, _ args: Arguments) throws(PythonError) -> Value {
        let (a, axis, dtype) = (
            try machine.asArray(args[0]), try machine.axis(args[1]), try machine.dtype(args[2])
        )
        return try machine.finish(try machine.arrays(try a.cumprod(axis: axis, dtype: dtype)), out: args[3])
    }

    private static func cumulative(
        _ machine: Machine, _ args: Arguments, start: Int,
        _ body: (NDArray, Int?, DType?) throws(ArrayError) -> NDArray
    ) throws(PythonError) -> Value {
        let (a, dtype) = (try machine.asArray(args[0]), try machine.dtype(args[2]))
        var axis = try machine.axis(args[1])
        if axis == nil {
            if a.rank > 1 {
                throw machine.raise(
                    .valueError,
                    "For arrays which have more than one dimension ``axis`` argument is required.")
            }
            axis = 0
        }
        let chosen = axis
        let first = try machine.truth(args[4])
        let result = try machine.withArrays { () throws(ArrayError) in
            let sums = try body(a, chosen, dtype)
            guard first else { return sums }
            var shape = sums.shape
            let place = try sums.normalizedAxis(chosen ?? 0)
            shape[place] = 1
            return try Arrays.concatenate([NDArray.full(shape, .int(start), sums.dtype), sums], axis: place)
        }
        return try machine.finish(result, out: args[3])
    }
}

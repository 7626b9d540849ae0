import Arrays
import Engine
import PythonLanguage

/// `tf.image.random_*`: changes drawn from `tf.random`'s streams.
enum RandomImages {
    private static func draw(_ machine: Machine, _ low: Double, _ high: Double, _ seed: Value)
        throws(PythonError) -> Double
    {
        let given: Int? = machine.isGiven(seed) ? try machine.index(seed) : nil
        let unit = machine.tensorRandom.stream("RandomUniformfloat32[]", given, blocks: 256).uniform(
            1, .float32)
        return unit.asType(.float64).firstNumber * (high - low) + low
    }

    private static func row(_ name: String, _ values: [Value], _ machine: Machine) throws(PythonError)
        -> Value
    {
        guard let row = ImageTensors.rows.first(where: { $0.spellings.contains { $0.name == name } }) else {
            return .none
        }
        return try row.call(TensorCall(machine: machine, values: values, isKeras: false, name: name))
    }

    private static func flip(_ name: String) -> NativeRow {
        NativeRow("random_\(name)(image, seed=None)") { machine, a throws(PythonError) in
            try draw(machine, 0, 1, a[1]) < 0.5
                ? try row(name, [a[0]], machine) : machine.tensorValue(try machine.tensor(a[0]))
        }
    }

    static let rows: [NativeRow] = [
        flip("flip_left_right"), flip("flip_up_down"),
        NativeRow("random_brightness(image, max_delta, seed=None)") { machine, a throws(PythonError) in
            let limit = try machine.double(a[1])
            guard limit >= 0 else { throw machine.raise(.valueError, "max_delta must be non-negative.") }
            return try row(
                "adjust_brightness", [a[0], .float(try draw(machine, -limit, limit, a[2]))], machine)
        },
        NativeRow("random_contrast(image, lower, upper, seed=None)") { machine, a throws(PythonError) in
            let (lower, upper) = (try machine.double(a[1]), try machine.double(a[2]))
            guard lower < upper else { throw machine.raise(.valueError, "upper must be > lower.") }
            return try row("adjust_contrast", [a[0], .float(try draw(machine, lower, upper, a[3]))], machine)
        },
        NativeRow("random_crop(value, size, seed=None, name=None)") { machine, a throws(PythonError) in
            let x = try machine.tensor(a[0])
            let size = try ShapeTensors.extents(machine, a[1])
            let fits = size.count == x.rank && zip(size, x.dimensions).allSatisfy { $0 <= $1 }
            guard fits else {
                throw machine.invalidArgument(
                    "Need value.shape >= size, got \(EngineError.tuple(x.dimensions)) and "
                        + EngineError.tuple(size), operation: "Assert")
            }
            let seed: Int? = machine.isGiven(a[2]) ? try machine.index(a[2]) : nil
            let source = machine.tensorRandom.stream(
                "RandomUniformIntint32[\(x.rank)]", seed, blocks: x.rank * 256)
            let draws = source.integers(x.rank, 0, 2_147_483_647, .int32).ints
            let items = (0..<x.rank).map { axis -> IndexItem in
                let start = draws[axis] % (x.dimensions[axis] - size[axis] + 1)
                return .slice(start: start, stop: start + size[axis], step: 1)
            }
            return machine.tensorValue(
                try machine.engineCall { try x.moving { try $0.indexed(items).copy() } })
        },
    ]
}

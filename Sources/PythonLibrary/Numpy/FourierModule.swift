import Arrays
import PythonLanguage

/// `numpy.fft`
enum FourierModule {
    static let module = NativeModule(
        "numpy.fft", doc: "Discrete Fourier transforms.", functions: rows,
        lazyNames: realNames,
        lazyAttribute: { machine, name throws(PythonError) in
            if realNames.contains(name) {
                return try machine.getAttribute(machine.importModule("numpy._real_transforms"), name)
            }
            throw machine.unknownAttribute(name, of: "numpy.fft", among: rows.map(\.name) + realNames)
        })

    /// Transforms of real arrays along several axes, and of arrays with Hermitian symmetry.
    private static let realNames = ["hfft", "ihfft", "rfft2", "rfftn", "irfft2", "irfftn"]

    static let realTransforms = NativeModule(
        "numpy._real_transforms",
        python: #"""
            import numpy as np


            def _places(a, s, axes):
                axes = list(range(a.ndim))[-len(s) if s is not None else 0:] if axes is None else list(axes)
                return axes, [None] * len(axes) if s is None else list(s)


            def rfftn(a, s=None, axes=None, norm=None, out=None):
                a = np.asarray(a)
                axes, s = _places(a, s, axes)
                a = np.fft.rfft(a, s[-1], axes[-1], norm)
                for axis, n in zip(axes[:-1], s[:-1]):
                    a = np.fft.fft(a, n, axis, norm)
                return a


            def irfftn(a, s=None, axes=None, norm=None, out=None):
                a = np.asarray(a)
                axes, s = _places(a, s, axes)
                for axis, n in zip(axes[:-1], s[:-1]):
                    a = np.fft.ifft(a, n, axis, norm)
                return np.fft.irfft(a, s[-1], axes[-1], norm)


            def rfft2(a, s=None, axes=(-2, -1), norm=None, out=None): return rfftn(a, s, axes, norm)
            def irfft2(a, s=None, axes=(-2, -1), norm=None, out=None): return irfftn(a, s, axes, norm)


            _SWAPPED = {None: "forward", "backward": "forward", "forward": "backward", "ortho": "ortho"}


            def hfft(a, n=None, axis=-1, norm=None, out=None):
                return np.fft.irfft(np.conjugate(a), n, axis, _SWAPPED[norm])


            def ihfft(a, n=None, axis=-1, norm=None, out=None):
                return np.conjugate(np.fft.rfft(a, n, axis, _SWAPPED[norm]))
            """#)

    static let rows: [NativeRow] =
        [
            one("fft", inverse: false), one("ifft", inverse: true), several("fft2", inverse: false),
            several("ifft2", inverse: true), several("fftn", inverse: false), several("ifftn", inverse: true),
        ] + real + frequencies

    private static func one(_ name: String, inverse: Bool) -> NativeRow {
        NativeRow("\(name)(a, n=None, axis=-1, norm=None, out=None)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            let (n, axis) = (try length(machine, args[1]), try machine.index(args[2]))
            let norm = try Norm(machine, args[3])
            let result = try machine.withArrays { () throws(ArrayError) in
                let place = try a.normalizedAxis(axis)
                let scale = norm.scale(n ?? a.shape[place], inverse: inverse)
                return try a.fourier(length: n, axis: place, inverse: inverse, scale: scale)
            }
            return try machine.finish(result, out: args[4])
        }
    }

    /// The transform along several axes: the last two for `fft2`, all for `fftn`.
    private static func several(_ name: String, inverse: Bool) -> NativeRow {
        let axes = name.hasSuffix("2") ? "(-2, -1)" : "None"
        return NativeRow("\(name)(a, s=None, axes=\(axes == "None" ? "None" : "..."), norm=None, out=None)") {
            machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            let lengths = machine.isGiven(args[1]) ? try machine.ints(args[1]) : nil
            var chosen = try machine.axes(args[2])
            if chosen == nil, axes != "None" { chosen = [-2, -1] }
            let count = lengths?.count ?? a.rank
            let places = chosen ?? Array((a.rank - count)..<a.rank)
            if let lengths, lengths.count != places.count {
                throw machine.raise(.valueError, "Shape and axes have different lengths.")
            }
            let norm = try Norm(machine, args[3])
            let result = try machine.withArrays { () throws(ArrayError) in
                var result = a
                for (i, axis) in places.enumerated().reversed() {
                    let place = try a.normalizedAxis(axis)
                    let n = lengths?[i] ?? result.shape[place]
                    result = try result.fourier(
                        length: n, axis: place, inverse: inverse, scale: norm.scale(n, inverse: inverse))
                }
                return result
            }
            return try machine.finish(result, out: args[4])
        }
    }

    private static let real: [NativeRow] = [
        NativeRow("rfft(a, n=None, axis=-1, norm=None, out=None)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            if a.dtype.isComplex {
                throw machine.raise(
                    .typeError,
                    "ufunc 'rfft_n_even' did not contain a loop with signature matching types "
                        + "(\(a.dtype.name), None) -> None")
            }
            let (n, axis) = (try length(machine, args[1]), try machine.index(args[2]))
            let norm = try Norm(machine, args[3])
            let result = try machine.withArrays { () throws(ArrayError) in
                let place = try a.normalizedAxis(axis)
                let size = n ?? a.shape[place]
                let whole = try a.fourier(
                    length: n, axis: place, scale: norm.scale(size, inverse: false))
                return whole.slice(axis: place, 0..<(size / 2 + 1)).copy()
            }
            return try machine.finish(result, out: args[4])
        },
        NativeRow("irfft(a, n=None, axis=-1, norm=None, out=None)") { machine, args throws(PythonError) in
            let a = try machine.asArray(args[0])
            let (n, axis) = (try length(machine, args[1]), try machine.index(args[2]))
            let norm = try Norm(machine, args[3])
            let result = try machine.withArrays { () throws(ArrayError) in
                let place = try a.normalizedAxis(axis)
                let size = n ?? 2 * (a.shape[place] - 1)
                return try a.fourierToReal(
                    length: size, axis: place, scale: norm.scale(size, inverse: true))
            }
            return try machine.finish(result, out: args[4])
        },
    ]

    private static let frequencies: [NativeRow] = [
        NativeRow("fftfreq(n, d=1.0, device=None)") { machine, args throws(PythonError) in
            let (n, spacing) = (try machine.index(args[0]), try machine.double(args[1]))
            try machine.reserve(bytes: Swift.max(n, 0).multipliedReportingOverflow(by: 8).partialValue)
            let positive = (n - 1) / 2 + 1
            let places = (0..<Swift.max(n, 0)).map { $0 < positive ? $0 : $0 - n }
            let scale = 1 / (Double(n) * spacing)
            return machine.arrayValue(NDArray(doubles: places.map { Double($0) * scale }))
        },
        NativeRow("rfftfreq(n, d=1.0, device=None)") { machine, args throws(PythonError) in
            let (n, spacing) = (try machine.index(args[0]), try machine.double(args[1]))
            try machine.reserve(bytes: Swift.max(n, 0).multipliedReportingOverflow(by: 8).partialValue)
            let scale = 1 / (Double(n) * spacing)
            return machine.arrayValue(
                NDArray(doubles: (0..<Swift.max(0, n / 2 + 1)).map { Double($0) * scale }))
        },
        NativeRow("fftshift(x, axes=None)") { machine, args throws(PythonError) in
            try shift(machine, args) { $0 / 2 }
        },
        NativeRow("ifftshift(x, axes=None)") { machine, args throws(PythonError) in
            try shift(machine, args) { -($0 / 2) }
        },
    ]

    private static func shift(_ machine: Machine, _ args: Arguments, _ amount: (Int) -> Int)
        throws(PythonError) -> Value
    {
        let a = try machine.asArray(args[0])
        let axes = try machine.axes(args[1]) ?? Array(0..<a.rank)
        return machine.arrayValue(
            try machine.withArrays { () throws(ArrayError) in
                var shifts: [Int] = []
                for axis in axes { shifts.append(amount(a.shape[try a.normalizedAxis(axis)])) }
                return try a.rolled(shifts, axes: axes)
            })
    }

    private static func length(_ machine: Machine, _ value: Value) throws(PythonError) -> Int? {
        machine.isGiven(value) ? try machine.index(value) : nil
    }

    /// Where the factor 1/n goes.
    private enum Norm: String, CaseIterable {
        case backward, ortho, forward

        init(_ machine: Machine, _ value: Value) throws(PythonError) {
            let name = try machine.text(value, default: "backward")
            guard let norm = Norm(rawValue: name) else {
                throw machine.raise(
                    .valueError,
                    "Invalid norm value \(name); should be \"backward\",\"ortho\" or \"forward\".")
            }
            self = norm
        }

        func scale(_ n: Int, inverse: Bool) -> Double {
            switch self {
            case .backward: inverse ? 1 / Double(Swift.max(n, 1)) : 1
            case .ortho: 1 / Double(Swift.max(n, 1)).squareRoot()
            case .forward: inverse ? 1 : 1 / Double(Swift.max(n, 1))
            }
        }
    }
}

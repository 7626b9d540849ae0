import PythonLanguage
import PythonLibrary
import PythonStandard

/// The parts of SciPy that tutorials lean on, in Python over NumPy.
enum ScipySources {
    static let modules: [NativeModule] = [
        NativeModule(
            "scipy", constants: [("__version__", { $0.string("1.17.1") })],
            lazyNames: [
                "special", "stats", "spatial", "optimize", "sparse", "linalg", "integrate", "interpolate",
                "ndimage", "signal", "cluster", "fft", "fftpack", "constants", "io",
            ]),
        NativeModule("scipy.ndimage", python: imageFilters + imageShapes),
        NativeModule("scipy.ndimage.filters", python: "from scipy.ndimage import *"),
        NativeModule("scipy.ndimage.interpolation", python: "from scipy.ndimage import *"),
        NativeModule("scipy.signal", lazyNames: ["windows"], python: signalFilters + signalSpectra),
        NativeModule("scipy.signal.windows", python: signalWindows),
        NativeModule("scipy.cluster", lazyNames: ["hierarchy", "vq"]),
        NativeModule("scipy.cluster.hierarchy", python: hierarchy),
        NativeModule("scipy.cluster.vq", python: quantization),
        NativeModule("scipy.fft", python: transforms),
        NativeModule("scipy.fftpack", python: transforms + oldTransforms),
        NativeModule("scipy.constants", python: constants),
        NativeModule("scipy.io", lazyNames: ["wavfile"], python: matlabFiles),
        NativeModule("scipy.io.wavfile", python: waveFiles),
        NativeModule("scipy._optimize", python: optimize),
        NativeModule("scipy._roots", python: roots),
        NativeModule("scipy._zeros", python: zeros),
        NativeModule("scipy._linear", python: linearPrograms),
        NativeModule("scipy._sequential", python: sequential),
        NativeModule("scipy._least", python: leastSquares),
        NativeModule(
            "scipy.optimize",
            python:
                "from scipy._optimize import *\nfrom scipy._linear import linprog\nfrom scipy._roots import *\n"
                + "from scipy._zeros import *\n"
                + "from scipy._sequential import LinearConstraint, NonlinearConstraint, fmin_slsqp\n"
                + "from scipy._least import curve_fit, least_squares"
        ),
        NativeModule("scipy.special", python: special), NativeModule("scipy.stats", python: stats),
        NativeModule("scipy._density", python: density),
        NativeModule("scipy.integrate", python: integrate),
        NativeModule("scipy.interpolate", python: interpolate),
        NativeModule("scipy.spatial", lazyNames: ["distance"]),
        NativeModule("scipy.spatial.distance", python: distance),
        NativeModule("scipy.sparse", python: sparse),
        NativeModule("scipy.linalg", python: linalg + matrices),
        NativeModule("_library_notes", functions: [note]),
    ]

    private static let note = NativeRow("note(text, /)") { machine, a throws(PythonError) in
        machine.library.noteOnce(try machine.str(a[0]))
        return .none
    }

    private static let linalg = #"""
        import numpy as np
        from numpy.linalg import *


        def toeplitz(c, r=None):
            c = np.asarray(c)
            r = c if r is None else np.asarray(r)
            values = np.concatenate([c[::-1], r[1:]])
            i, j = np.ogrid[0:len(c), len(r) - 1:-1:-1]
            return values[len(c) - 1 - i + (len(r) - 1 - j)]


        def block_diag(*arrays):
            arrays = [np.atleast_2d(a) for a in arrays]
            result = np.zeros((sum(len(a) for a in arrays), sum(a.shape[1] for a in arrays)))
            row = column = 0
            for a in arrays:
                result[row:row + a.shape[0], column:column + a.shape[1]] = a
                row, column = row + a.shape[0], column + a.shape[1]
            return result
        """#
}

import PythonLanguage
import PythonLibrary
import PythonStandard

/// matplotlib: its objects are Python classes (`Python/`), which tell `Plotting` what to draw (`FigureReader`).
enum MatplotlibModules {
    static let all: [NativeModule] =
        [NativeModule("_plotting", functions: PlottingRows.all)]
        + PythonSource.all.map { NativeModule($0.name, python: $0.text) }
        + small.map { NativeModule($0.0, python: $0.1) }

    /// Modules that are little but names.
    private static let small: [(String, String)] = [
        (
            "pylab",
            """
            from matplotlib.pyplot import *
            from matplotlib.pylab import *
            """
        ),
        (
            "matplotlib.pylab",
            """
            import numpy as np
            import matplotlib as mpl
            from numpy import *
            from numpy.random import *
            from numpy.fft import *
            from numpy.linalg import *
            from numpy import random, fft, linalg, sum, min, max, abs, round
            import matplotlib.pyplot as plt
            from matplotlib.pyplot import *
            from matplotlib import cbook, mlab
            from builtins import bytes, pow
            """
        ),
        (
            "matplotlib.cbook",
            """
            import numpy as np


            def get_sample_data(fname, asfileobj=True, *, np_load=True):
                if fname == "axes_grid/bivariate_normal.npy":
                    # Ten times the difference of two normal densities.
                    x, y = np.meshgrid(np.arange(-3, 4.001, 0.5), np.arange(-4, 3.001, 0.5))
                    first = np.exp(-(x ** 2 + y ** 2) / 2) / (2 * np.pi)
                    second = np.exp(-(((x - 1) / 1.5) ** 2 + ((y - 1) / 0.5) ** 2) / 2) / (2 * np.pi * 1.5 * 0.5)
                    return 10 * (first - second)
                raise FileNotFoundError(f"matplotlib's sample file {fname!r} is not here: pages reach no network")


            def flatten(seq, scalarp=None):
                for item in seq:
                    if isinstance(item, str) or not np.iterable(item):
                        yield item
                    else:
                        yield from flatten(item)


            def boxplot_stats(*args, **kwargs):
                raise NotImplementedError("matplotlib.cbook.boxplot_stats is not supported; use Axes.boxplot")
            """
        ),
        (
            "matplotlib.mlab",
            """
            import numpy as np
            from matplotlib._axes_signals import (
                cohere, csd, detrend_linear, detrend_mean, detrend_none, psd, specgram, window_hanning, window_none)

            """
        ),
        ("matplotlib.table", "from matplotlib._axes_signals import Table, TableCell as Cell\n"),
        ("matplotlib.backends", ""),
        (
            "matplotlib.backends.backend_agg",
            "from matplotlib.figure import _Canvas as FigureCanvasAgg\nFigureCanvas = FigureCanvasAgg\n"
        ),
        (
            "matplotlib.backends.backend_pdf",
            "class PdfPages:\n    def __init__(self, filename, **kwargs):\n        raise NotImplementedError('PdfPages: nbrun draws SVG only')\n"
        ),
        ("matplotlib.backend_bases", "from matplotlib.figure import _Canvas as FigureCanvasBase\n"),
        ("matplotlib.contour", "from matplotlib._axes_grids import ContourSet, QuadContourSet\n"),
        ("matplotlib.quiver", "from matplotlib._axes_charts import _Quiver as Quiver\n"),
        ("matplotlib.axes._axes", "from matplotlib.axes import Axes\n"),
        ("matplotlib.axes._subplots", "from matplotlib.axes import Axes\nSubplotBase = Axes\n"),
        (
            "matplotlib.legend_handler",
            """
            class HandlerBase:
                def __init__(self, *args, **kwargs):
                    pass


            HandlerLine2D = HandlerTuple = HandlerPatch = HandlerPathCollection = HandlerBase
            """
        ),
        (
            "matplotlib.patheffects",
            """
            class AbstractPathEffect:
                def __init__(self, *args, **kwargs):
                    pass


            class withStroke(AbstractPathEffect):
                pass


            Stroke = Normal = withSimplePatchShadow = SimplePatchShadow = SimpleLineShadow = withStroke
            """
        ),
        ("mpl_toolkits", "from mpl_toolkits import mplot3d\n"),
        (
            "mpl_toolkits.mplot3d.axes3d",
            """
            import numpy as np
            from mpl_toolkits.mplot3d import *


            def get_test_data(delta=0.05):
                # A hill and a hollow: the difference of two bell curves.
                x = y = np.arange(-3.0, 3.0, delta)
                X, Y = np.meshgrid(x, y)
                wide = np.exp(-(X**2 + Y**2) / 2) / (2 * np.pi)
                narrow = np.exp(-(((X - 1) / 1.5)**2 + ((Y - 1) / 0.5)**2) / 2) / (2 * np.pi * 0.5 * 1.5)
                return X * 10, Y * 10, (narrow - wide) * 500
            """
        ),
        ("mpl_toolkits.mplot3d.art3d", "from mpl_toolkits.mplot3d import *\n"),
        ("mpl_toolkits.mplot3d.proj3d", "from mpl_toolkits.mplot3d import proj_transform\n"),
        (
            "mpl_toolkits.axes_grid1.inset_locator",
            "def inset_axes(parent_axes, width, height, loc='upper right', **kwargs):\n    part = lambda v: float(v.rstrip('%')) / 100 if isinstance(v, str) else 0.3\n    w, h = part(width), part(height)\n    x = 0.02 if 'left' in loc else 0.98 - w if 'right' in loc else 0.5 - w / 2\n    y = 0.02 if 'lower' in loc else 0.98 - h if 'upper' in loc else 0.5 - h / 2\n    return parent_axes.inset_axes([x, y, w, h])\n"
        ),
        (
            "matplotlib.rcsetup",
            "from matplotlib import cycler, Cycler\n\nall_backends = interactive_bk = non_interactive_bk = ['agg', 'svg']\n"
        ),
        ("matplotlib.units", "registry = {}\n"),
        (
            "matplotlib.scale",
            "class ScaleBase:\n    pass\n\n\ndef get_scale_names():\n    return ['linear', 'log', 'logit', 'symlog']\n"
        ),
        (
            "matplotlib.widgets",
            "def __getattr__(name):\n    raise NotImplementedError(f'matplotlib.widgets.{name}: pages take no input here')\n"
        ),
        ("matplotlib_inline", "from matplotlib_inline import backend_inline\n"),
        (
            "matplotlib_inline.backend_inline",
            "def set_matplotlib_formats(*formats, **kwargs):\n    pass\n\n\ndef show(close=None, block=None):\n    import matplotlib.pyplot\n    matplotlib.pyplot.show()\n"
        ),
        ("cycler", "from matplotlib import cycler, Cycler\n"),
    ]
}

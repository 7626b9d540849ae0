import PythonLanguage
import PythonStandard

/// `seaborn`: its themes and palettes, and its everyday charts, in Python over matplotlib and pandas. A chart that is
/// not here can be asked for and says so.
enum SeabornSources {
    static let modules = [
        NativeModule("seaborn", python: package),
        NativeModule("seaborn._themes", python: themes),
        NativeModule("seaborn._charts", python: charts),
        NativeModule("seaborn._tables", python: tables),
        NativeModule("seaborn._grids", python: grids),
    ]

    private static let package = #"""
        from seaborn._themes import *
        from seaborn._charts import *
        from seaborn._tables import *
        from seaborn._grids import *

        __version__ = "0.13.2"
        _others = ("violinplot swarmplot stripplot catplot clustermap pointplot residplot boxenplot PairGrid JointGrid").split()


        def __getattr__(name):
            if name in _others:
                raise NotImplementedError("seaborn." + name + " is not supported here; matplotlib's own charts are")
            if name == "load_dataset":
                raise NotImplementedError("seaborn.load_dataset: the data sets are downloads, which cells can't do")
            raise AttributeError(f"module 'seaborn' has no attribute {name!r}")
        """#
}

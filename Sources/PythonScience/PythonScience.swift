import PythonLanguage
import PythonLibrary

/// The libraries that stand on NumPy: matplotlib, pandas, scikit-learn, SciPy. A folder each.
package enum PythonScience {
    /// Makes the modules importable on a machine that has `PythonLibrary` already.
    package static func install(on machine: Machine) {
        machine.register {
            IPythonModule.all + WidgetModules.all + CompanionModules.all + MatplotlibModules.all
                + SeabornSources.modules
                + PandasSources.modules + SklearnSources.modules + ScipySources.modules
        }
    }
}

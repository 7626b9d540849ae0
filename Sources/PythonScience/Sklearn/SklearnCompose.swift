/// from sklearn._pipeline import *.
extension SklearnSources {
    static let compose = #"""
        from sklearn._pipeline import *
        """#
}

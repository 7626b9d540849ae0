/// from sklearn._pipeline import *.
extension SklearnSources {
    static let pipeline = #"""
        from sklearn._pipeline import *
        """#
}

/// from sklearn._preprocessing import *.
extension SklearnSources {
    static let impute = #"""
        from sklearn._preprocessing import *
        """#
}

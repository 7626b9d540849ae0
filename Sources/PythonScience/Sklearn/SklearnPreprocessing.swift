/// from sklearn._preprocessing import *.
extension SklearnSources {
    static let preprocessing = #"""
        from sklearn._preprocessing import *
        """#
}

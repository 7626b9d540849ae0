/// from sklearn._models import *.
extension SklearnSources {
    static let decomposition = #"""
        from sklearn._models import *
        """#
}

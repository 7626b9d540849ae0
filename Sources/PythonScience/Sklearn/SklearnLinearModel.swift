/// from sklearn._models import *.
extension SklearnSources {
    static let linear_model = #"""
        from sklearn._models import *
        """#
}

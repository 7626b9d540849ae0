/// from sklearn._models import *.
extension SklearnSources {
    static let neighbors = #"""
        from sklearn._models import *
        """#
}

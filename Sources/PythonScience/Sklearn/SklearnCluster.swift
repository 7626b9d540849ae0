/// from sklearn._models import *.
extension SklearnSources {
    static let cluster = #"""
        from sklearn._models import *
        """#
}

/// from sklearn._models import *.
extension SklearnSources {
    static let naive_bayes = #"""
        from sklearn._models import *
        """#
}

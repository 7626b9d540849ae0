/// from sklearn._pipeline import shuffle, resample.
extension SklearnSources {
    static let utils = #"""
        from sklearn._pipeline import shuffle, resample
        """#
}

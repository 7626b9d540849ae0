/// from scipy._optimize import *.
extension ScipySources {
    static let optimize = #"""
        from scipy._optimize import *
        """#
}

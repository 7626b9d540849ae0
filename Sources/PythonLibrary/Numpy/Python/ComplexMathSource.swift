/// `numpy.emath`: functions whose results are complex where the real ones end.
extension NumpySources {
    static let complexMath = #"""
        import numpy as _np


        def _lifted(x, leaves):
            x = _np.asarray(x)
            return x + 0j if x.dtype.kind != "c" and leaves(x).any() else x


        def _below(x): return x < 0
        def _outside(x): return abs(x) > 1
        def sqrt(x): return _np.sqrt(_lifted(x, _below))
        def log(x): return _np.log(_lifted(x, _below))
        def log2(x): return _np.log2(_lifted(x, _below))
        def log10(x): return _np.log10(_lifted(x, _below))
        def logn(n, x): return _np.log(_lifted(x, _below)) / _np.log(_lifted(n, _below))
        def arccos(x): return _np.arccos(_lifted(x, _outside))
        def arcsin(x): return _np.arcsin(_lifted(x, _outside))
        def arctanh(x): return _np.arctanh(_lifted(x, _outside))


        def power(x, p):
            x, p = _lifted(x, _below), _np.asarray(p)
            if p.dtype.kind in "iu" and (p < 0).any():
                p = p.astype(float)
            return _np.power(x, p)
        """#
}

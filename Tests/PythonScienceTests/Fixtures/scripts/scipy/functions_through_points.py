import numpy as np
from scipy.interpolate import CubicSpline, interp1d

x = np.arange(6)
y = np.sin(x)
at = np.linspace(0, 5, 8)
for kind in ('linear', 'nearest', 'previous', 'cubic'):
    print(kind, interp1d(x, y, kind=kind)(at).round(6))
spline = CubicSpline(x, y, bc_type='natural')
print(spline(at).round(6), spline(2.5, 1).round(6))
try:
    interp1d(x, y)(7)
except ValueError as error:
    print(error)
print(interp1d(x, y, bounds_error=False, fill_value=-1.0)([-2, 7]))

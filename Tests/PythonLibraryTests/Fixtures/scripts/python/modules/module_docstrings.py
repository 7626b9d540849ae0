"""A script's own words."""
from __future__ import annotations
print(__doc__)
def f(x: Missing): return x
print(f(1))
exec('"""inner"""\nprint(__doc__)')

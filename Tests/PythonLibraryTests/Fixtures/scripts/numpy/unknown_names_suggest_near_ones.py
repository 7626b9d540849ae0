import numpy as np
for name in ['foo_bar_baz']:
    try:
        getattr(np, name)
    except AttributeError as e:
        print(e)
try:
    np.arange(3).foo
except AttributeError as e:
    print(e)
try:
    np.array([1])()
except TypeError as e:
    print(e)
print(hasattr(np, 'array'), hasattr(np, 'nothing_here'))

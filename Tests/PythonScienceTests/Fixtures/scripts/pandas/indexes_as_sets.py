import pandas as pd

a, b = pd.Index([1, 3, 5, 7, 9]), pd.Index([2, 3, 5, 7, 11])
print(a.intersection(b), a.union(b), a.symmetric_difference(b), a.difference(b))
try:
    a[1] = 0
except TypeError as error:
    print(error)

import numpy as np
import pandas as pd

index = pd.MultiIndex.from_tuples([('b', 2), ('a', 1), ('b', 1), ('a', 3)], names=['letter', 'number'])
s = pd.Series([10, 20, 30, 40], index=index)
print(s.sort_index(), s.sort_index(level=1), s.sort_index(level='number', ascending=False), s.sort_index(ascending=[True, False]))
print(s.swaplevel(0, 1), s.swaplevel().sort_index())
df = pd.DataFrame({'x': [1, 2, 3, 4], 'y': list('abcd')}, index=index)
print(df.sort_index(level='number'), df.sort_index(level='letter', sort_remaining=False), df.swaplevel().index, df.reorder_levels([1, 0]))
print(df.sort_index(ignore_index=True))
t = pd.Series([1, 2, 3], index=['B', 'a', 'C'])
print(t.sort_index(), t.sort_index(key=lambda labels: labels.str.lower()), t.sort_index(ascending=False, ignore_index=True))
w = pd.DataFrame([[1, 2, 3]], columns=['c', 'a', 'b']); print(w.sort_index(axis=1), w.sort_index(axis='columns', ascending=False))

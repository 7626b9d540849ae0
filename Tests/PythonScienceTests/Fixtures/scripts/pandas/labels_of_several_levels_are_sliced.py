import numpy as np
import pandas as pd

index = pd.MultiIndex.from_product([['California', 'New York', 'Texas'], [2010, 2020]], names=['state', 'year'])
pop = pd.Series([37, 39, 19, 20, 25, 29], index=index)
print(pop[:, 2020])
print(pop.loc['California':'New York'])
print(pop[['California', 'Texas']])
print(pop[pop > 22])
frame = pd.DataFrame(np.arange(8).reshape(4, 2), index=[['a', 'a', 'b', 'b'], [1, 2, 1, 2]], columns=['x', 'y'])
print(frame)
columns = pd.MultiIndex.from_product([['Bob', 'Sue'], ['HR', 'Temp']], names=['subject', 'type'])
rows = pd.MultiIndex.from_product([[2013, 2014], [1, 2]], names=['year', 'visit'])
health = pd.DataFrame(np.arange(16.0).reshape(4, 4), index=rows, columns=columns)
idx = pd.IndexSlice
print(health.loc[idx[:, 1], idx[:, 'HR']])
try:
    pd.Series([1, 2, 3], index=pd.MultiIndex.from_tuples([('b', 1), ('a', 1), ('b', 2)]))['a':'b']
except KeyError as error:
    print(type(error).__name__, error)

# Columns that hold numbers as objects have means.
import numpy as np
import pandas as pd

df = pd.DataFrame({'animal': ['cat', 'dog', 'cat', 'dog'], 'age': [2.5, 3, np.nan, 5], 'visits': [1, 3, 2, 3]})
df.loc[4] = ['dog', 'no', 2]
df = df.drop(4)
print(df['age'].dtype)
print(df.groupby('animal')['age'].mean().tolist())
print(df.pivot_table(index='animal', columns='visits', values='age', aggfunc='mean'))

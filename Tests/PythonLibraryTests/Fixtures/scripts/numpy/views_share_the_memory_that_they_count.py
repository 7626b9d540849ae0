import gc

import numpy as np

# 400 rows of 64 MB are 25 GB, if each of them counted as all that it shows a part of.
whole = np.zeros((4000, 2000))
rows = [whole[i] for i in range(400)]
gc.collect()
for i in range(20000):
    i = [i]
print(len(rows), sum(row.sum() for row in rows))

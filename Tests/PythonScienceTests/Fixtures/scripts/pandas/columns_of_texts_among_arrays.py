# Columns of texts are arrays of objects to NumPy, and names of bars to pyplot.
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

df = pd.DataFrame({"t": ["x", "y", "x"], "v": [1, 2, 3], "g": ["p", None, "q"]})
print(np.asarray(df.t), np.asarray(df.t).dtype, np.array(df.g)[0], np.asarray(df[["t", "v"]]).tolist())
print(np.unique(df.t).tolist(), np.isin(df.t, ["x"]), np.array_equal(df.t, df.t), np.concatenate([df.t, df.t]).tolist())
print(len(plt.bar(df.t, df.v)), len(plt.barh(df["t"], df["v"])), [t.get_text() for t in plt.xticks(range(3), df.t)[1]])
plt.figure()
print(plt.plot(df.t, df.v)[0].get_ydata().tolist(), plt.scatter(df.t, df.v).get_offsets().shape)

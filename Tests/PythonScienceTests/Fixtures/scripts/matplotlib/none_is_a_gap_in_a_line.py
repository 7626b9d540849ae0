import matplotlib.pyplot as plt
import numpy as np

(line,) = plt.plot([None, 1.0, 2.0])
print(np.array(line.get_ydata(), dtype=float).tolist(), np.array(line.get_xdata()).tolist())
# What NumPy 1 took for numbers: predictions of one element after a start without any.
series = [None, None] + [np.array([k * 0.5]) for k in range(3)]
(line,) = plt.plot(series, label="predicted")
print(np.array(line.get_ydata(), dtype=float).tolist())

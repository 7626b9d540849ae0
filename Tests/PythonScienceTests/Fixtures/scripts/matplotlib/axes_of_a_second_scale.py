# A second scale along an axis follows the first; old positions of angles are obeyed.
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

fig, ax = plt.subplots()
ax.plot([0, 180], [0, 1])
second = ax.secondary_xaxis("top", functions=(np.deg2rad, np.rad2deg))
second.set_xlabel("rad")
ax.set_xlim(0, 360)
right = ax.secondary_yaxis("right", functions=(lambda c: c * 1.8 + 32, lambda f: (f - 32) / 1.8))
ax.set_ylim(0, 100)
fig.canvas.draw()
print(np.round(second.get_xlim(), 4), second.get_xlabel(), np.round(right.get_ylim(), 4), ax.get_xlim() == (0, 360))
plt.title("on the first")
print(ax.get_title())

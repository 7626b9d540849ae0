import numpy as np
import matplotlib.pyplot as plt
from matplotlib.gridspec import GridSpec

fig, axes = plt.subplots(2, 2)
for ax in axes.flat:
    print(np.round(ax.get_position().bounds, 5))
plt.subplots_adjust(hspace=0.5, wspace=0.1, left=0.2)
print(np.round(axes[1, 1].get_position().bounds, 5))
fig = plt.figure()
grid = GridSpec(3, 3, figure=fig, width_ratios=[1, 2, 1])
print(np.round(fig.add_subplot(grid[0, :]).get_position().bounds, 5))
print(np.round(fig.add_subplot(grid[1:, 1]).get_position().bounds, 5))
print(np.round(plt.subplot2grid((3, 3), (1, 2), rowspan=2).get_position().bounds, 5))
fig, ax = plt.subplots()
image = ax.imshow(np.zeros((5, 5)))
bar = fig.colorbar(image)
print(np.round(ax.get_position().bounds, 4))
print(np.round(ax.transData.transform((2, 2)), 3))
print(np.round(ax.transAxes.transform((0.5, 0.5)), 3))

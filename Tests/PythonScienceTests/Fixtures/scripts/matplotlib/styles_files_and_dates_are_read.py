# Styles from a file or a path, old names of settings, dates in arrays of objects, pictures written and read.
import datetime
import pathlib

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

path = pathlib.Path("own.mplstyle")
path.write_text("# a style\nlines.linewidth: 3.5  # thick\naxes.facecolor: e5e5e5\nfigure.figsize: 4, 3\naxes.grid: True\nfont.size: 8\n")
plt.style.use([path])
print(plt.rcParams["lines.linewidth"], plt.rcParams["axes.facecolor"], plt.rcParams["figure.figsize"], plt.rcParams["axes.grid"], plt.rcParams["font.size"])
plt.style.use("default")
days = np.array([datetime.date(2024, 1, 1) + datetime.timedelta(days=i) for i in range(5)])
fig, ax = plt.subplots()
line, = ax.plot(days, range(5))
print(line.get_xdata(orig=False), ax.get_xlim())
picture = (np.arange(24) * 10).astype(np.uint8).reshape(2, 4, 3)
plt.imsave("picture.png", picture)
again = plt.imread("picture.png")
print(again.shape, again.dtype, (again[..., :3] * 255).round().astype(int).tolist() == picture.tolist())
grey = np.array([[0.0, 0.5], [1.0, 0.25]])
plt.imsave(pathlib.Path("grey.png"), grey, cmap="gray", vmin=0, vmax=1)
print(plt.imread("grey.png")[..., 0].round(3).tolist())
fig.savefig(pathlib.Path("figure.svg"))
print(pathlib.Path("figure.svg").exists())

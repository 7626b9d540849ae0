# What frame.plot and its kinds draw: lines, bars, areas, distributions, parts of a picture, as matplotlib's axes tell it.
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from pandas.plotting import andrews_curves, autocorrelation_plot, lag_plot, parallel_coordinates, scatter_matrix

df = pd.DataFrame({"a": [1, 3, 2, 5], "b": [4.0, 1, 6, 2], "c": list("wxyz")}, index=[10, 20, 30, 40])


def r(v): return float(round(v, 3))


def tell(ax):
    legend = ax.get_legend()
    print(ax.get_xlabel(), "|", ax.get_ylabel(), "|", ax.get_title(), "| lines", len(ax.lines), "patches", len(ax.patches), "|",
          [t.get_text() for t in legend.get_texts()] if legend else None)


tell(df.plot())
tell(df.plot(x="b", y="a", title="T", style="o--", legend=False))
tell(df["a"].plot(label="one", legend=True, ax=plt.figure().gca()))
for kind in ("bar", "barh"):
    ax = df.plot(kind=kind, rot=0)
    tell(ax)
    print([(r(p.get_x()), r(p.get_y()), r(p.get_width()), r(p.get_height())) for p in ax.patches][:5])
    print([t.get_text() for t in (ax.get_xticklabels() if kind == "bar" else ax.get_yticklabels())], [r(v) for v in (ax.get_xlim() if kind == "bar" else ax.get_ylim())])
ax = df.plot.bar(stacked=True, color=["red", "blue"], width=0.8)
print([(r(p.get_y()), r(p.get_height()), p.get_facecolor()[:3]) for p in ax.patches])
ax = df.plot.area()
tell(ax)
print([r(v) for v in ax.get_ylim()], [r(v) for v in ax.get_xlim()])
tell(df.plot.area(stacked=False))
ax = df.plot.hist(bins=3, alpha=0.5)
tell(ax)
print([r(p.get_height()) for p in ax.patches])
tell(df["b"].plot.hist(bins=2, ax=plt.figure().gca()))
ax = df.plot.box()
tell(ax)
print([t.get_text() for t in ax.get_xticklabels()])
ax = df.plot.kde()
tell(ax)
print(ax.lines[0].get_ydata()[::250].round(5))
ax = df.plot.scatter(x="a", y="b", c="b", s=20)
print(ax.get_xlabel(), ax.get_ylabel(), len(ax.figure.axes), len(ax.collections))
print(len(df.plot.hexbin(x="a", y="b", gridsize=5).figure.axes))
ax = df["a"].plot.pie(autopct="%.1f", ax=plt.figure().gca())
print(ax.get_ylabel(), sorted(t.get_text() for t in ax.texts))
axes = df.plot(subplots=True)
print(axes.shape, [len(a.lines) for a in axes])
axes = df[["a", "b"]].plot.bar(subplots=True, layout=(1, 2), legend=False)
print(axes.shape, [a.get_title() for a in axes.ravel()])
axes = df[["a", "b"]].plot.pie(subplots=True, figsize=(8, 3))
print(axes.shape, [a.get_ylabel() for a in axes])
axes = df.hist(bins=2)
print(axes.shape, [a.get_title() for a in axes.ravel()])
axes = df.hist("a", xlabelsize=15, figsize=(4, 3))
print(axes.shape, [len(a.patches) for a in axes.ravel()])
print(df.boxplot().get_xticklabels()[1].get_text(), df.boxplot(column="a", by="c").get_title())
ax = df.plot(secondary_y="b")
print([t.get_text() for t in ax.get_legend().get_texts()], len(ax.lines), len(ax.right_ax.lines))
ax = df.plot(logy=True, xlim=(0, 50), ylim=(1, 10), grid=True, fontsize=8, xlabel="X", ylabel="Y", colormap="viridis")
print(ax.get_yscale(), [r(v) for v in ax.get_xlim()], [r(v) for v in ax.get_ylim()], ax.get_xlabel(), ax.get_ylabel(), [round(float(v), 1) for v in ax.lines[0].get_color()])
axes = scatter_matrix(df, diagonal="kde")
print(axes.shape, axes[1, 0].get_xlabel(), axes[1, 0].get_ylabel())
plt.figure()
print(len(parallel_coordinates(df, "c").lines), len(andrews_curves(df, "c", ax=plt.figure().gca()).lines))
print(autocorrelation_plot(pd.Series(np.arange(12.0)), ax=plt.figure().gca()).lines[-1].get_ydata().round(4), lag_plot(df["a"], ax=plt.figure().gca()).get_xlabel())
for bad in (lambda: df.plot(kind="scater"), lambda: df[["c"]].plot(), lambda: df.plot.pie(), lambda: pd.Series([-1, 2]).plot.pie()):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)

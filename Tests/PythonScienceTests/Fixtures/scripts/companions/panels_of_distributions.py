# displot, relplot and FacetGrid of seaborn: a panel for each value of a column.
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns

rng = np.random.default_rng(0)
df = pd.DataFrame({"x": rng.normal(size=60), "y": rng.normal(size=60), "h": list("ab") * 30, "c": list("pqr") * 20})


def shown(g):
    texts = [t.get_text() for t in g.legend.get_texts()] if g.legend else g.figure.get_size_inches().tolist()
    print(type(g).__name__, np.shape(g.axes), texts)
    for ax in np.ravel(g.axes):
        print("  %r %r %r %d" % (ax.get_title(), ax.get_xlabel(), ax.get_ylabel(), len(ax.lines)))
    plt.close(g.figure)


shown(sns.displot(df, x="x"))
shown(sns.displot(data=df, x="x", hue="h", kind="kde", fill=True))
shown(sns.displot(df, x="x", col="c", bins=10, height=3, aspect=1.5))
shown(sns.displot(df, x="x", kind="ecdf", hue="h"))
shown(sns.displot(df["x"], kde=True, height=4, aspect=1.5))
shown(sns.displot(df, x="x", col="c", row="h"))
shown(sns.displot(df, x="x", col="c", col_wrap=2))
shown(sns.displot(np.arange(10.0)))
shown(sns.relplot(data=df, x="x", y="y", hue="h", col="c"))
shown(sns.relplot(data=df, x="x", y="y", kind="line", errorbar=None))
shown(sns.FacetGrid(df, col="c", hue="h", height=4).map(plt.scatter, "x", "y", alpha=0.5).add_legend())
shown(sns.FacetGrid(df, col="c", row="h").map(plt.hist, "x", bins=10).set_titles("{col_name} of {row_name}").set_axis_labels("A", "B"))
shown(sns.FacetGrid(df, row="h").map_dataframe(sns.scatterplot, x="x", y="y"))
g = sns.FacetGrid(df, col="c")
print(list(g.axes_dict), g.axes_dict["q"].get_title())
plt.close(g.figure)
for bad in (lambda: sns.displot(df, x="x", kind="zz"), lambda: sns.FacetGrid(df, row="c", col_wrap=2)):
    try:
        bad()
    except ValueError as e:
        print(e)

# Titles in the margins, the legend inside, rows without a colour left out.
cells = pd.DataFrame({"a": list("xxyyxy"), "b": list("pqpqpq"), "v": [1.0, 2, 3, 4, 5, 6], "h": ["m", "n", None, "m", "n", "m"]})
g = sns.FacetGrid(cells, row="a", col="b", hue="h", margin_titles=True, legend_out=False, dropna=True)
g.map(sns.scatterplot, "v", "v").add_legend()
panels = g.axes.ravel()
print([ax.get_title() for ax in panels], [[t.get_text() for t in ax.texts] for ax in panels], len(g.data), panels[0].get_legend() is not None)

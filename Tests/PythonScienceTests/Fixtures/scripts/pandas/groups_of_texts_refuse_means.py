# What a column's type does not have, groups say as pandas does; numeric_only leaves such columns out.
import numpy as np
import pandas as pd

df = pd.DataFrame({"k": ["a", "b", "a"], "x": [1, 2, 3], "s": ["u", "v", "w"], "o": pd.Series([1, "q", 2.0], dtype=object),
                   "d": pd.to_datetime(["2020-01-01", "2020-01-02", "2020-01-03"]), "c": pd.Categorical(["p", "q", "p"])})
g = df.groupby("k")


def told(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for column in ["s", "o", "d", "c"]:
    for name in ["mean", "sum", "std", "min", "prod", "sem", "skew", "quantile", "any"]:
        if (column, name) not in (("o", "prod"), ("c", "any"), ("d", "sem"), ("d", "std")):
            told(lambda: (column, name, getattr(g[column], name)().tolist()))
    told(lambda: g[column].mean(numeric_only=True))
    told(lambda: g[column].sem(numeric_only=True))
    told(lambda: g[["x", column]].mean(numeric_only=True))
told(lambda: g.mean(numeric_only=True))
told(lambda: g.std(numeric_only=True))
told(lambda: g["x"].count(numeric_only=True))
told(lambda: g["x"].nunique(numeric_only=True))
told(lambda: g.agg({"o": "mean"}))
told(lambda: g["x"].quantile([0.25, 0.75]))
told(lambda: g["x"].quantile(0.25))
told(lambda: g[["x"]].quantile([0.25, 0.75]))
h = pd.DataFrame({"k": ["a", "b", "a", "b"], "x": [1.0, 2.0, np.nan, 4.0], "n": [1, 2, 3, 4]}).groupby("k")
told(lambda: h["x"].sum(min_count=2))
told(lambda: h.sum(skipna=False))
told(lambda: h["x"].max(min_count=2))
told(lambda: h["n"].std(0))
told(lambda: h["x"].nunique(dropna=False).tolist())
told(lambda: h["n"].sum(min_count=3))

import numpy as np
import pandas as pd

df = pd.DataFrame({"team": ["a", "b", "a", "b", "c"], "year": [1, 1, 2, 2, 1], "score": [1, 2, 3, 4, 5], "w": [0.5, np.nan, 1.5, 2.5, 3.5]})
g = df.groupby("team")
print(g.mean(), g["score"].sum(), g.size(), g.count(), g.max(), g["score"].agg(["mean", "max"]), g.agg({"score": "sum", "w": "mean"}))
print(g.agg(total=("score", "sum"), mean=("w", "mean")), g["w"].transform("mean"), g["score"].apply(lambda s: s.max() - s.min()))
print(df.groupby(["team", "year"]).sum(), df.groupby(["team", "year"])["score"].mean().unstack(), df.groupby("team", as_index=False)["score"].sum())
for name, part in g:
    print(name, part)
print(g.get_group("a"), g.groups, g.ngroups, g["score"].describe(), g.first(), g.cumcount(), g["score"].cumsum(), g["score"].std())
print(df.groupby("team")["year"].value_counts(), df.groupby(df["score"] > 2).mean(numeric_only=True), df.groupby("team").describe()["score"])
print(df.groupby(["team", "year"]).agg({"score": ["sum", "mean"]}))
print(df.groupby("team").apply(lambda p: p["score"].sum()), g.head(1), g["score"].rank(), g.filter(lambda p: len(p) > 1))
print(df.pivot_table(values="score", index="team", columns="year", aggfunc="sum"), df.pivot(index="team", columns="year", values="score") if False else "")
print(df.pivot_table(index="team", values="score"), df.pivot_table(values="score", index="team", columns="year", fill_value=0), pd.crosstab(df["team"], df["year"]))
left = pd.DataFrame({"k": ["a", "b", "c"], "x": [1, 2, 3]})
right = pd.DataFrame({"k": ["b", "c", "d"], "y": [20.0, 30.0, 40.0], "x": [7, 8, 9]})
print(pd.merge(left, right, on="k"), left.merge(right, on="k", how="left"), left.merge(right, how="outer", on="k", suffixes=("_l", "_r")), left.merge(right, how="right", on="k"))
print(left.set_index("k").join(right.set_index("k")[["y"]]), pd.merge(left, right, left_on="k", right_on="k", how="inner", indicator=True))
print(pd.concat([left, right]), pd.concat([left, right], ignore_index=True), pd.concat([left, right], axis=1), pd.concat([left["x"], right["y"]], axis=1), pd.concat([left, left], keys=["p", "q"]))
print(pd.get_dummies(df["team"]), pd.get_dummies(df[["team", "score"]]), pd.get_dummies(df["team"], prefix="t", dtype=int, drop_first=True))
print(df.melt(id_vars="team", value_vars=["score", "w"]), df.set_index(["team", "year"]).loc["a"], df.set_index(["team", "year"]).loc[("a", 2)])
print(pd.cut(df["score"], bins=[0, 2, 4, 6]), pd.cut(df["score"], 3, labels=["lo", "mid", "hi"]), pd.qcut(df["score"], 2), pd.cut(df["score"], 2).value_counts())
s = df.set_index(["team", "year"])["score"]
print(s, s.unstack(), s.index, df.stack() if False else "", df[["score", "w"]].corr(), df[["score", "w"]].cov())
print(df["team"].astype("category"), df["team"].astype("category").cat.codes, df["team"].factorize() if False else pd.factorize(df["team"]))
print(s.groupby(level=0).sum(), s.groupby("year").mean(), df.set_index(["team", "year"])._repr_html_())

import numpy as np
import pandas as pd

df = pd.DataFrame({"name": ["Ann", "Bob", "Cid", "Dan"], "age": [23, 35, 31, 23], "w": [1.5, 2.0, np.nan, 4.0]},
                  index=["a", "b", "c", "d"])
print(df.loc["b"], df.loc["b", "age"], df.loc[["a", "c"], ["name", "w"]], df.loc["b":"c"])
print(df.iloc[1], df.iloc[0, 1], df.iloc[:2, :2], df.iloc[[0, -1]], df.iat[0, 1], df.at["a", "name"])
print(df[df["age"] > 25], df[(df.age > 20) & (df["name"] != "Bob")], df[~df["w"].isna()])
print(df.query("age > 25 and name != 'Bob'"), df.loc[df.age > 25, "name"])
df["new"] = df["age"] * 2
df["flag"] = df["age"] > 30
df.loc["a", "age"] = 24
df.loc[df["w"].isna(), "w"] = 0.5
df.loc["e"] = ["Eve", 40, 2.5, 80, True]
print(df)
print(df.drop(columns="new"), df.drop("a"), df.rename(columns={"name": "who"}), df.pop("flag"))
print(df.sort_values("age"), df.sort_values(["age", "name"], ascending=[False, True]), df.sort_index(ascending=False))
print(df.set_index("name"), df.reset_index(), df.reset_index(drop=True))
print(df["age"].apply(lambda v: v + 1), df.apply(lambda r: r["age"] + r["w"], axis=1), df[["age", "w"]].apply(np.sum))
print(df["name"].map({"Ann": 1}), df["name"].str.upper(), df["name"].str.len(), df["name"].str.contains("n"))
print(df["age"].astype(float), df["age"].astype(str), df.astype({"age": "float64"}).dtypes)
print(df.assign(x=lambda d: d.age + 1), df.insert(0, "first", 1), df)
print(df["age"] + df["w"], df["age"].mean(), df["age"].sum(), df["age"].std(), df["age"].max(), df["w"].median())
print(df[["age", "w"]].mean(), df.mean(numeric_only=True), df[["age", "w"]].sum(axis=1), df.count())
a = pd.Series([1, 2, 3], index=["a", "b", "c"])
b = pd.Series([10, 20], index=["b", "c"])
print(a + b, a.add(b, fill_value=0), a > 1, a == 2, -a, a ** 2, 1 / a, a % 2)
print(a["b"], a[["a", "c"]], a[1:], a.loc["a":"b"], a.iloc[-1], a[a > 1], "a" in a, a.idxmax(), a.to_dict())
m = pd.DataFrame({"x": [1.0, np.nan, 3.0], "y": [np.nan, "q", "r"]})
print(m.isnull(), m.fillna(0), m.dropna(), m.dropna(subset=["x"]), m["x"].fillna(m["x"].mean()), m.ffill(), m.isna().sum().sum())
print(m.dropna(axis=1, how="all"), m["x"].interpolate(), m.notna().all(), m["y"].isnull().any())
d = pd.DataFrame({"k": ["a", "b", "a"], "v": [1, 2, 1]})
print(d.duplicated(), d.drop_duplicates(), d["k"].unique(), d["k"].nunique(), d["k"].value_counts(), d["k"].value_counts(normalize=True))
print(d["v"].cumsum(), d["v"].shift(1), d["v"].diff(), d["v"].rolling(2).mean(), d["v"].pct_change(), d["v"].rank())
print(d.replace({"a": "z"}), d["k"].replace("a", "q"), d["v"].isin([1]), d["v"].between(1, 1), d["v"].clip(1, 1))
print(d.nunique(), d.max(), d.agg({"v": ["min", "max"]}), d["v"].agg(["sum", "mean"]), d.nlargest(1, "v"))
print(d["v"].quantile([0.25, 0.5]), d["v"].describe(), d.corr(numeric_only=True), d["v"].mode(), d.T)
print(df.sample(2, random_state=0), df.sample(frac=0.5, random_state=1))
try:
    df["nope"]
except KeyError as e:
    print("KeyError", e)
try:
    df.loc["zz"]
except KeyError as e:
    print("KeyError", e)
try:
    if a > 1:
        pass
except ValueError as e:
    print(e)
try:
    df["z"] = [1, 2]
except ValueError as e:
    print(e)

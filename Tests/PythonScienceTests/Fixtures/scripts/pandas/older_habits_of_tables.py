# np.where with texts and gaps, durations of NumPy, gaps of texts filled, methods that are asked for seldom.
import numpy as np
import pandas as pd
from sklearn.impute import SimpleImputer

df = pd.DataFrame({"n": [1, 2, 3], "s": ["a", None, "c"], "t": ["x", "y", "x"], "d": pd.to_datetime(["2020-01-01", "2020-02-03", "2021-05-06"])})
print(np.where(df.n > 1, df.t, "other"), np.where(df.s.isnull(), "missing", df.s), np.where(df.n > 1, "a", None))
print(((df.d - pd.Timestamp("2020-01-01")) / np.timedelta64(1, "D")).tolist(), (df.d + np.timedelta64(1, "D")).tolist()[0])
print(SimpleImputer(strategy="most_frequent").fit_transform(df[["t"]].assign(u=["k", np.nan, "k"])).tolist())
print(SimpleImputer(strategy="constant", fill_value="Missing").fit_transform(pd.DataFrame({"u": ["k", np.nan]})).tolist())
print(SimpleImputer(add_indicator=True).fit_transform([[1, np.nan], [2, 3.0]]).tolist())
print(df.n.repeat(2).tolist(), df.n.searchsorted(2), df.n.is_monotonic_decreasing, df.s.first_valid_index(), df.s.last_valid_index(), df.t.factorize()[0].tolist())
print(df.groupby("t").agg(total=pd.NamedAgg("n", "sum"), most=pd.NamedAgg(column="n", aggfunc="max")))
print(df[["n"]].combine(df[["n"]] * 2, np.maximum), df.n.combine(pd.Series([3, 1, 5]), max).tolist(), df.n.add_prefix("r_").index.tolist())
other = pd.DataFrame({"n": [10.0, np.nan, 30.0]})
copy = df[["n", "t"]].astype({"n": float})
copy.update(other)
print(copy)
hours = pd.Series(range(4), index=pd.date_range("2024-01-01", periods=4, freq="6h"))
print(hours.between_time("5:00", "13:00").tolist(), hours.at_time("12:00").tolist())

import io
import numpy as np
import pandas as pd

text = """date,name,value,flag
2020-01-01,a,1.5,True
2020-01-02,"b, c",,False
2020-02-01,d,3,True
"""
df = pd.read_csv(io.StringIO(text))
print(df, df.dtypes)
df = pd.read_csv(io.StringIO(text), parse_dates=["date"], index_col="date")
print(df, df.index, df.dtypes, df.loc["2020-01"], df["value"].resample("ME").sum())
df.info()
print(df.to_csv(), df.to_csv(index=False, sep=";"), pd.read_csv(io.StringIO("1 2\n3 4"), sep=" ", header=None, names=["x", "y"]))
print(pd.read_csv(io.StringIO("a|b\n1|x\n2|y"), sep="|", usecols=["b"]), pd.read_csv(io.StringIO("#c\na,b\n1,2"), comment="#", dtype={"a": float}))
print(pd.read_csv(io.StringIO("a,b\n1,NA\n2,?"), na_values="?"), pd.read_csv(io.StringIO("x\n1\n2\n3"), nrows=2, skiprows=0))
days = pd.date_range("2021-03-30", periods=4, freq="D")
print(days, pd.date_range("2021-01-31", periods=3, freq="ME"), pd.date_range("2021-01-01", "2021-01-01 03:00", freq="h"))
s = pd.Series(range(4), index=days)
print(s, s.loc["2021-03-31":], s.index.month, s.index.day_name(), s.shift(1), s.rolling(2).sum(), s.resample("MS").mean())
t = pd.Series(pd.to_datetime(["2020-05-17 10:30", "2021-12-01 00:00"]))
print(t, t.dt.year, t.dt.month, t.dt.dayofweek, t.dt.strftime("%d.%m.%Y"), t.max() - t.min(), (t - t.iloc[0]).dt.days, t.dt.date)
print(pd.Timestamp("2020-05-17"), pd.Timestamp("2020-05-17 10:30") + pd.Timedelta(days=1), pd.Timedelta("1 days 02:00:00"), pd.to_datetime("01/02/2020"), pd.NaT)
print(pd.to_datetime(["17.05.2020"], format="%d.%m.%Y"), pd.to_numeric(pd.Series(["1", "2.5", "x"]), errors="coerce"))
f = pd.DataFrame({"t": pd.date_range("2020-01-01", periods=3), "v": [1.0, 2.0, 3.0]})
print(f, f.dtypes, f.set_index("t").asfreq("12h").head(3), f["t"].dt.day, f.describe())
print(f.set_index("t")["v"].ewm(span=2).mean(), f["v"].expanding().mean(), f["v"].rolling(2).apply(lambda w: w.max()))
print(pd.Series(["a_b", "c_d"]).str.split("_"), pd.Series(["a_b", "c_d"]).str.split("_", expand=True), pd.Series([" x", "y "]).str.strip(), pd.Series(["a1", "b2"]).str.extract(r"([a-z])(\d)"))
print(pd.Series(["a", None, "c"]).str.cat(sep="-"), pd.Series(["x1", "y2"]).str.replace("x", "z"), pd.Series(["ab", "cd"]).str[0])
print(f.to_json(), pd.DataFrame({"a": [1, 2]}).to_markdown() if False else "", pd.DataFrame({"a": [1, 2]}).to_json(orient="records"))

import numpy as np
import pandas as pd

levels = pd.MultiIndex.from_product([["a", "c", "b"], [1, 2]])
series = pd.Series(np.arange(6.0), index=levels)
frame = pd.DataFrame({"a": [1, 2]})
for wrong in (
    lambda: series["a":"b"],
    lambda: frame.loc[0, "a", 1],
    lambda: frame.merge(pd.DataFrame({"b": [2]})),
    lambda: frame.query("z > 1"),
    lambda: pd.to_datetime("nonsense"),
    lambda: pd.Timestamp("2020-02-30"),
    lambda: pd.to_datetime(["2020-13-01"]),
):
    try:
        print(wrong())
    except Exception as error:
        print(type(error), error)
print(pd.errors.MergeError.__mro__[1], pd.errors.UndefinedVariableError.__mro__[1], pd.errors.ParserError, pd.errors.EmptyDataError)
try:
    raise pd.errors.OptionError("no such option")
except KeyError as error:
    print(type(error))

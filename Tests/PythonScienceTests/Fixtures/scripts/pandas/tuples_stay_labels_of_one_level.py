# A list of tuples given as an index stays flat; keys of a dict and Index(...) become levels.
import pandas as pd

places = [("a", 1), ("a", 2), ("b", 1)]
series = pd.Series([1, 2, 3], index=places)
print(series)
print(series.index)
print(series[("a", 2):("b", 1)])
print(series[[place for place in series.index if place[1] == 1]])
print(series[("a", 2)])
frame = pd.DataFrame({"x": [1, 2, 3]}, index=places)
print(frame)
frame = pd.DataFrame([[1, 2, 3]], columns=places)
print(frame)
print(pd.DataFrame({("a", 1): [1, 2], ("b", 2): [3, 4]}))
print(pd.Series({("a", 1): 3, ("b", 2): 4}))
levels = pd.MultiIndex.from_tuples(places)
print(series.reindex(levels))
print(pd.DataFrame({"x": [1, 2, 3]}, index=levels).reindex([("a", 1), ("b", 1)]))
print(pd.DataFrame({"x": [1, 2, 3]}).set_index(pd.Index(places)))

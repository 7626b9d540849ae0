try:
    raise ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [ValueError(2), KeyError("k")])])
except* ValueError as g:
    print("values", g, [str(e) for e in g.exceptions], type(g).__name__)
except* (TypeError, KeyError) as g:
    print("others", repr(g))
print("done")

try:
    try: raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
    except* ValueError: raise KeyError("new")
    except* TypeError as g: raise
except ExceptionGroup as g:
    print(repr(g))
try:
    try: raise ExceptionGroup("eg", [ValueError(1)])
    except* ValueError as g: raise RuntimeError("direct") from g
except ExceptionGroup as g: print(repr(g), repr(g.exceptions[0].__cause__))

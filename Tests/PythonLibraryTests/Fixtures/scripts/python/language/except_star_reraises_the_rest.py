try:
    try:
        raise ExceptionGroup("eg", [ValueError(1), OSError(2)])
    except* ValueError: print("handled values")
    finally: print("finally")
except ExceptionGroup as g: print("rest", repr(g))
try:
    try: raise ExceptionGroup("eg", [ValueError(1)])
    except* TypeError: print("no")
    else: print("no")
except ExceptionGroup as g: print(repr(g))

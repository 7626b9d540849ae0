o = object()
print(o == o, o != object(), hash(o) == hash(o), bool(o), o.__class__, object.__doc__[:10] != "", isinstance(object, object))
for t in ["o.x = 1", "object(1)", "o.x", "class A: pass\nA(1)", "class A:\n def __init__(self, x): pass\nA()", "int.x = 5", "del int.real", "class A:\n def __init__(self): return 5\nA()"]:
    try: exec(t)
    except (AttributeError, TypeError) as e: print(e)

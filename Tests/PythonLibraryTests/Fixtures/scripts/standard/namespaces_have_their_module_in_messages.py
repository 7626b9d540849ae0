import types
n = types.SimpleNamespace(a=1)
print(n, type(n).__name__, type(n))
for f in (lambda: n.b,
          lambda: types.MappingProxyType({})['a'],
          lambda: types.MethodType(len, [1, 2])(),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

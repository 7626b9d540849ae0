print(eval("1 + 2"))
print(eval("x * 2", {"x": 4}))
exec("y = 5")
print(y)
print(eval(compile("3 * 3", "s", "eval")))
try:
    print(eval("1 +"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(eval("nope"))
except Exception as e:
    print(type(e).__name__, e)
ns = {}
exec("a = 1\nb = a + 1", ns)
print(ns["b"])
try:
    print(compile("x =", "f", "exec"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(eval("x = 1"))
except Exception as e:
    print(type(e).__name__, e)

x = 1
def f():
    global x, made
    x += 1; made = "m"
f(); print(x, made, globals()["x"])
ns = {"a": 2}
exec("b = a * 3\ndef q(): return b", ns); print(ns["b"], ns["q"]())
print(eval("a + c", {"a": 1}, {"c": 5}))
def loc():
    p = 1; q = "z"
    return sorted(locals().items())
print(loc())
exec("y = x + 1"); print(y)
code = compile("x * 10", "<s>", "eval"); print(eval(code))
try: eval("1 +")
except SyntaxError as e: print(e.msg)
class C:
    v = 1
    w = [v for _ in range(1)] if False else v + 1
    def m(self): return __class__.__name__
print(C.w, C().m(), __name__)
del x
try: x
except NameError as e: print(e)

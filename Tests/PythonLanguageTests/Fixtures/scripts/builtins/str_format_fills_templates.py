print("{} {}".format(1, "a"), "{1} {0}".format("x", "y"), "{name} is {age:d}".format(name="Bo", age=3), "{0.real} {0.imag}".format(2 + 3j), "{a[0]} {a[1]} {b[key]}".format(a=[1, 2], b={"key": "v"}))
print("{{}} {{{}}}".format(5), "{!r} {!s} {!a}".format("é", "é", "é"), "{:>{}}|{:{fill}^{w}}".format("a", 5, "b", fill="*", w=7), "{0}{0}".format("ab"), "{:.3f}".format(2.0), "{:,}".format(1234567))
print("{x}".format_map({"x": 1}), "{[a]}".format({"a": 1}), "{0[0][1]}".format([[1, 2]]), "{:%}".format(0.5))
class D(dict):
    def __missing__(self, k): return f"<{k}>"
print("{a} {b}".format_map(D(a=1)))
def attempt(t, *a, **k):
    try:
        print(t.format(*a, **k))
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt("{} {}", 1)
attempt("{1}", 1)
attempt("{x}")
attempt("{")
attempt("}")
attempt("{0} {}", 1, 2)
attempt("{} {0}", 1, 2)
attempt("{!x}", 1)
attempt("{!", 1)
attempt("{:d}", "a")
attempt("{0.foo}", 1)
attempt("{0[x]}", [1])
attempt("{a.}", a=1)
attempt("{a[}", a=1)
attempt("{0[0]x}", [1])
attempt("{:{:{}}}", 1, 2, 3)
attempt("{a{b}", 1)

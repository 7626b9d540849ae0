import operator
class I:
    def __index__(self): return 3
class Bad:
    def __index__(self): return "x"
print(operator.index(I()), [1, 2, 3, 4][I()], hex(I()), range(10)[I()], "abcd"[I()], b"abcd"[I()])
for f in (lambda: operator.index(1.5), lambda: operator.index("1"), lambda: operator.index(Bad()), lambda: [1][1.0],
          lambda: (1,)["a"], lambda: "abc"[None], lambda: b"abc"[1.5], lambda: range(3)["x"], lambda: [1][Bad()],
          lambda: range(1.5), lambda: range("3"), lambda: hex(1.5), lambda: bin("1"), lambda: chr(1.5),
          lambda: [1] * 1.5, lambda: "a" * "b", lambda: bytes(1.5), lambda: [1, 2][1.5:], lambda: [1][:"a"],
          lambda: list(range(0, 10, 0)), lambda: int("5", 1.5), lambda: round(1.5, 1.5), lambda: 1 << 1.5):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

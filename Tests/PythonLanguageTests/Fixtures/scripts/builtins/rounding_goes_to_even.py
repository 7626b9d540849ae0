print(round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675, 2), round(1.005, 2), round(1234.5678, -2), round(5.015, 2), round(0.125, 2))
print(round(15, -1), round(25, -1), round(-15, -1), round(1234567, -3), round(5), round(True), round(2.5, 0), round(1e300, 2), round(1.5, None))
print(round(0.1 + 0.2, 10), round(1e-10, 5), round(-1e-10, 5), round(3.14159, 3), type(round(2.0)), type(round(2.0, 1)))
class R:
    def __round__(self, n=None): return ("rounded", n)
print(round(R()), round(R(), 2))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: round("x"))
attempt(lambda: round(float("nan")))
attempt(lambda: round(float("inf")))
attempt(lambda: round(1.5, "x"))
attempt(lambda: round())

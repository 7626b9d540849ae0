print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p+1"), (0.1).hex(), float.fromhex("-inf"))
print((2.5).__int__(), (2.5).real, (2.5).imag, (2.5).conjugate(), (2.7).__trunc__(), (2.7).__floor__(), (2.2).__ceil__())
print(hash(1.0) == hash(1), hash(0.5), hash(1e300), hash(float("inf")), hash(-1.0), hash(2.0**61))
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, 2.0**0.5, 1e308 * 10, 5 // 0.3, -0.0 + 0)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: 1.0 / 0)
attempt(lambda: 1.0 // 0)
attempt(lambda: 1.0 % 0)
attempt(lambda: 0.0 ** -1)
attempt(lambda: 10.0 ** 400)
attempt(lambda: float("inf").as_integer_ratio())
attempt(lambda: int(float("-inf")))
attempt(lambda: float.fromhex("xyz"))
attempt(lambda: 1.5 & 2)
attempt(lambda: ~1.5)

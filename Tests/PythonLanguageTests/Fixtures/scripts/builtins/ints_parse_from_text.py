for text, base in [("42", 10), (" -7 ", 10), ("+0", 10), ("1_000", 10), ("ff", 16), ("0xFF", 16), ("0b101", 0), ("0o17", 0), ("z", 36), ("٣", 10), ("1" * 40, 10)]:
    print(int(text, base), end=" ")
print(int(), int(3.99), int(-3.99), int(True), int("12"), int(b"12"), int(1e20))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: int("x"))
attempt(lambda: int(""))
attempt(lambda: int("1.5"))
attempt(lambda: int("12", 2))
attempt(lambda: int("1__0"))
attempt(lambda: int("0x10"))
attempt(lambda: int("010", 0))
attempt(lambda: int("5", 99))
attempt(lambda: int(5, 10))
attempt(lambda: int([]))
attempt(lambda: int(None))
attempt(lambda: int(float("nan")))
attempt(lambda: int(float("inf")))
attempt(lambda: int(1j))
attempt(lambda: int("a'b"))

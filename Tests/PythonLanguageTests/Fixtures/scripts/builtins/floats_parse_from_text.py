for text in ["1.5", " 1e3 ", "-.5", "5.", "1_000.5", "inf", "-Infinity", "nan", "1e400", "0x"[:1], "1e-400"]:
    print(float(text), end=" ")
print(float(), float(3), float(True), float("1" * 30), float(b"2.5"))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: float("x"))
attempt(lambda: float(""))
attempt(lambda: float("1.5.2"))
attempt(lambda: float("1_"))
attempt(lambda: float([]))
attempt(lambda: float(None))
attempt(lambda: float(1j))
attempt(lambda: float(10**400))
attempt(lambda: float("0x10"))

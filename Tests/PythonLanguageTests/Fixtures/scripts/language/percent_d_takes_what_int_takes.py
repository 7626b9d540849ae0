# "%d" takes what int() takes, if it looks like a number at all; a TypeError on the way is told in its own words.
class Text(str):
    def __float__(self): return 2.5


class Pair:
    def __int__(self): return iter([1])
    def __index__(self): return 8


class Odd:
    def __int__(self): raise ValueError("odd")


for value in (Text("12"), Text("x"), Pair(), Odd(), 2.9, True, "3", 1j):
    for form in ("%d", "%x"):
        try:
            print(form % value)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
for text in ("1_0x", "_1", "1__0", "1_", "b0\u00e9_", "1_0j"):
    try:
        print(complex(text))
    except ValueError as error:
        print(error)
for action in (lambda: int(bytearray(b"x")), lambda: b"ab".endswith(("b",)), lambda: [].insert(2 ** 70, 1)):
    try:
        action()
    except (TypeError, ValueError, OverflowError) as error:
        print(error)
box = bytearray(b"ab")
try:
    box += box
except BufferError as error:
    print(error)
box.extend(box)
print(box)

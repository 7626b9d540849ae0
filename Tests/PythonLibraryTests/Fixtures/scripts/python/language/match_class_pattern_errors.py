class A:
    __match_args__ = ("x",)
    x = 1
class B: pass
class C:
    __match_args__ = ["x"]
for cls, text in [(A, "A(1, 2)"), (B, "B(1)"), (C, "C(1)"), (A, "A(1, x=1)"), (int, "int(1, 2)")]:
    try:
        exec(f"match v:\n case {text}: print('yes')", {"A": A, "B": B, "C": C, "int": int, "v": 1 if cls is int else cls()})
    except TypeError as e:
        print(e)
try:
    exec("x = 1\nmatch 3:\n case x(): pass")
except TypeError as e:
    print(e)

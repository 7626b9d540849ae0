import sys
print(); print(1, "a", None, [1, "b"], sep=", ", end="!\n"); print("a", end=""); print("b"); print(*[], sep="x"); print("é", "日本", "\t|", "a\\n"); print({"k": "v"}, ("t",), {1}, b"b", 1.0, 1j, ..., print, int, file=sys.stdout) if False else print({"k": "v"}, ("t",), {1}, b"b", 1.0, 1j, ..., int)
print("flush", flush=True); print(1, 2, sep=""); print("x", sep=None, end=None); print("to stderr", file=sys.stderr)
class S:
    def __str__(self): return "str form"
    def __repr__(self): return "repr form"
class B:
    def __str__(self): return 5
print(S(), [S()], f"{S()} {S()!r}", str(S()), "%s %r" % (S(), S()))
try: print(B())
except TypeError as e: print(e)
class W:
    def write(self, t): sys.stdout.write("<" + t + ">")
print("a", "b", file=W())
print()
try: print("a", file=5)
except AttributeError as e: print(e)

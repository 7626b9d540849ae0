print(1, "a", None, 2.5, [1, "b"])
print(1, 2, 3, sep=", ", end="!\n")
print(sep="x")
print("a", "b", sep="")
print("no newline", end="")
print()
print("x", sep=None, end=None)
class File:
    def __init__(self): self.text = []
    def write(self, s): self.text.append(s)
    def flush(self): self.text.append("<flush>")
f = File()
print("a", 5, file=f, flush=True)
print(f.text)
def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: print("a", sep=1))
attempt(lambda: print("a", end=1))
attempt(lambda: print("a", file=5))
attempt(lambda: print("a", foo=5))
print(*range(5), *"ab", sep="-")
print("é☃\U0001f600", "\t|")
class S:
    def __str__(self): return "S!"
    def __repr__(self): return "R!"
print(S(), [S()], {1: S()}, (S(),))

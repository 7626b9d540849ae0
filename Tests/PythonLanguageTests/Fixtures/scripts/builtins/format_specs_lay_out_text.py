for spec in ["", "s", "10", "<10", ">10", "^10", "*^11s", ".2", "5.1s", "é>6", "010"]:
    print(spec, repr(format("text", spec)))
class P:
    def __format__(self, spec): return f"<{spec}>"
print(f"{P()}", f"{P():abc}", format(P(), "x"), "{:>{w}}".format("a", w=4), f"{'a':>{4}}", f"{3.14159:.{2}f}")
print(f"{'a'!r} {'é'!a} {5!s:>4} {[1]!r:^7}")

s = "  a b   c "
print(s.split(), s.split(" "), s.split(None, 1), s.rsplit(None, 1), "a,b,,c".split(","), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1))
print("".split(), "".split(","), "abc".split("bc"), "a--b--c".split("--"))
print("one\ntwo\r\nthree\rfour\x0bfive\u2028six".splitlines(), "a\n\nb\n".splitlines(True))
print(", ".join(["x", "y"]), "".join("abc"), "-".join(str(i) for i in range(4)), "é".join(("a", "☃", "b")), ",".join([]))
print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("x"), "abc".rpartition("x"))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: ",".join([1, 2]))
attempt(lambda: ",".join(["a", 2.5]))
attempt(lambda: ",".join(5))
attempt(lambda: "a".split(""))
attempt(lambda: "a".split(1))
attempt(lambda: "a".partition(""))
attempt(lambda: "abc".split(sep="b", maxsplit=1))
attempt(lambda: "abc".split(",", foo=1))

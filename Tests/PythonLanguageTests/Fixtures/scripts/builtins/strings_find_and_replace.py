s = "hello world hello"
print(s.find("hello"), s.find("hello", 1), s.rfind("hello"), s.find("zz"), s.count("l"), s.count("hello", 1), s.count(""), s.find("", 5), s.find("", 100))
print(s.replace("hello", "bye"), s.replace("l", "L", 2), s.replace("", "-", 3), "aaa".replace("aa", "b"), s.replace("x", "y") is s)
print(s.startswith("hell"), s.startswith("world", 6), s.endswith(("x", "lo")), s.startswith(""), "abc".endswith("bc", 0, 2))
print("o w" in s, "" in s, "é" in s, "x" not in s)
print("test.py".removesuffix(".py"), "test.py".removeprefix("test"), "abc".removeprefix("x"))
print("snow☃man☃".find("☃"), "snow☃man☃".rfind("☃"), "snow☃man".replace("☃", ""), "a\U0001f600b".index("b"))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: s.index("zz"))
attempt(lambda: s.rindex("zz"))
attempt(lambda: s.find(1))
attempt(lambda: s.replace(1, "a"))
attempt(lambda: s.startswith(1))
attempt(lambda: s.startswith(("a", 1)))
attempt(lambda: 1 in s)
attempt(lambda: s.count("l", "a"))

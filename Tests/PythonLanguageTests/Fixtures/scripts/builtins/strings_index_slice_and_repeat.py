s = "héllo☃"
print(s[0], s[-1], s[1:4], s[::-1], s[::2], s[10:], len(s), s * 2, 2 * "ab", "ab" * 0, "ab" * -1)
print("a" + "b" "c", "abc" < "abd", "a" < "B", "" < "a", "é" > "z", max("hello"), min("hello"))
print([c for c in "añ☃"], list(reversed("abc")), "abc"[slice(0, 2)])
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: s[10])
attempt(lambda: s["a"])
attempt(lambda: s[1.5])
attempt(lambda: s + 1)
attempt(lambda: 1 + s)
attempt(lambda: s * 1.5)
attempt(lambda: s * s)
attempt(lambda: s - s)
attempt(lambda: s < 1)
attempt(lambda: s[::0])
def assign(): s[0] = "x"
attempt(assign)

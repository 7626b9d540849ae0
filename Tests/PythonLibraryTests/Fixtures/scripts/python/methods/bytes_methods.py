print(b"Hello".lower())
print(b"a,b".split(b","))
print(b"abc".find(b"c"))
print(b"ab".hex())
print(bytes.fromhex("61 62"))
print(b"abc"[0])
print(b"abc"[1:])
print(b" a ".strip())
print(b"a".join([b"x", b"y"]))
print(b"aXb".replace(b"X", b"-"))
try:
    print(b"a" + "b")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b"a".find("a"))
except Exception as e:
    print(type(e).__name__, e)

print("ell" in "hello")
print("" in "a")
print(list("añ"))
print([c for c in "ab"])
print(max("hello"))
print(sorted("hello"))
try:
    print(1 in "a")
except Exception as e:
    print(type(e).__name__, e)

print("é".encode())
print("é".encode("latin-1"))
print("aé".encode("ascii", "ignore"))
print("aé".encode("ascii", "replace"))
try:
    print("é".encode("ascii"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a".encode("nope"))
except Exception as e:
    print(type(e).__name__, e)

print(", ".join(["a", "b"]))
print("".join("abc"))
print("-".join({"k": 1}))
try:
    print(",".join([1, 2]))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(",".join(5))
except Exception as e:
    print(type(e).__name__, e)

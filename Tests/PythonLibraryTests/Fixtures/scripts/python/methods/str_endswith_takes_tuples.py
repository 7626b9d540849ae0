print("file.py".endswith(".py"))
print("file.py".endswith((".txt", ".py")))
print("abc".endswith("b", 0, 2))
print("abc".endswith(""))
try:
    print("a".endswith(1))
except Exception as e:
    print(type(e).__name__, e)

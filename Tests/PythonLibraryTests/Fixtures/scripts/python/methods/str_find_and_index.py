print("hello".find("l"))
print("hello".find("z"))
print("hello".rfind("l"))
print("hello".index("e"))
try:
    print("hello".index("z"))
except Exception as e:
    print(type(e).__name__, e)
print("hello".find("l", 3))
print("hello".find(""))

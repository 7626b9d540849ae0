print("hello"[1:3])
print("hello"[::-1])
print("hello"[-3:])
print("hello"[::2])
print("hello"[10:])
print("hello"[3:1])
try:
    print("hello"[10])
except Exception as e:
    print(type(e).__name__, e)
try:
    print("hello"["a"])
except Exception as e:
    print(type(e).__name__, e)
try:
    print("abc"[::0])
except Exception as e:
    print(type(e).__name__, e)

class A: x = 1
print(getattr(A, "x"))
print(getattr(A, "z", "d"))
print(hasattr(A, "x"))
setattr(A, "y", 2)
print(A.y)
delattr(A, "y")
print(hasattr(A, "y"))
try:
    print(getattr(A, "y"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(getattr(A, 5))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(hasattr(A, 5))
except Exception as e:
    print(type(e).__name__, e)

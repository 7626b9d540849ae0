print(callable(len))
print(callable(5))
print(isinstance(1, int))
print(isinstance(True, (str, int)))
print(isinstance([], list))
print(tuple))
print(issubclass(bool, int))
try:
    print(isinstance(1, "int"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(issubclass(1, int))
except Exception as e:
    print(type(e).__name__, e)

print("{} {}".format(1, 2))
print("{1} {0}".format("a", "b"))
print("{x} {y!r}".format(x=1, y="s"))
print("{0[1]} {1.real}".format([5, 6], 7))
try:
    print("{} {}".format(1))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("{x}".format())
except Exception as e:
    print(type(e).__name__, e)
try:
    print("{".format())
except Exception as e:
    print(type(e).__name__, e)
try:
    print("{} {0}".format(1))
except Exception as e:
    print(type(e).__name__, e)

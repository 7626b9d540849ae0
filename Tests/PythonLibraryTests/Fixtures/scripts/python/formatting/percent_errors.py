try:
    print("%d" % "a")
except Exception as e:
    print(type(e).__name__, e)
try:
    print("%s %s" % (1,))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("%s" % (1, 2))
except Exception as e:
    print(type(e).__name__, e)
try:
    print("%z" % 1)
except Exception as e:
    print(type(e).__name__, e)
try:
    print("%(a)s" % {})
except Exception as e:
    print(type(e).__name__, e)
try:
    print("%(a)s" % 5)
except Exception as e:
    print(type(e).__name__, e)
try:
    print("%c" % 3.5)
except Exception as e:
    print(type(e).__name__, e)
try:
    print("%" % 1)
except Exception as e:
    print(type(e).__name__, e)
print("%s" % [1, 2])
print("%s" % {"a": 1})

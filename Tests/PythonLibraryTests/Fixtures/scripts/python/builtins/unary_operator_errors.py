try:
    print(-"a")
except Exception as e:
    print(type(e).__name__, e)
try:
    print(~1.5)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(+[])
except Exception as e:
    print(type(e).__name__, e)
try:
    print(-None)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(not_defined)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(1 + None)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(None + 1)
except Exception as e:
    print(type(e).__name__, e)
try:
    print([] + {})
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a" - "b")
except Exception as e:
    print(type(e).__name__, e)
try:
    print({} * 2)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(5 @ 5)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(1 in 5)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(None[0])
except Exception as e:
    print(type(e).__name__, e)
try:
    print(None.x)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(5())
except Exception as e:
    print(type(e).__name__, e)
try:
    print("a"())
except Exception as e:
    print(type(e).__name__, e)

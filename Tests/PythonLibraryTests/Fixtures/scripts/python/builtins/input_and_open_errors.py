try:
    print(open("missing.txt"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(open("x", "q"))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(open(5.5))
except Exception as e:
    print(type(e).__name__, e)

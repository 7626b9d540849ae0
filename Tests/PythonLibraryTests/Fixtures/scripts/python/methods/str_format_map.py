print("{a} {b}".format_map({"a": 1, "b": 2}))
try:
    print("{z}".format_map({}))
except Exception as e:
    print(type(e).__name__, e)

print("hello".translate({ord("l"): "L", ord("h"): None, ord("o"): 48}), "abc".translate(str.maketrans("ab", "xy", "c")), str.maketrans({"a": "b", 99: None}))
for f in (lambda: str.maketrans("ab", "c"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans(1), lambda: "a".translate(5), lambda: "a".translate({97: -1}), lambda: str.maketrans("a", 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

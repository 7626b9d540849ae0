for f in (lambda: "a" + 1, lambda: 1 + "a", lambda: "a" + b"b", lambda: "a" * "b", lambda: "a" * 2.0, lambda: "a" - "b", lambda: -"a", lambda: "a" < 1, lambda: "a" % (1, 2), lambda: "a" in 5, lambda: 5 in "a", lambda: "a" + None):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

for f in (lambda: "a".split(""), lambda: "a".rsplit(""), lambda: "a".partition(""), lambda: "a".split(1), lambda: "a".split("a", "b")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

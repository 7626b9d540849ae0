for f in (lambda: "abc".index("d"), lambda: "abc".rindex("d"), lambda: "abc".index(1), lambda: "abc"[5], lambda: "abc"["a"], lambda: "abc".find(None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

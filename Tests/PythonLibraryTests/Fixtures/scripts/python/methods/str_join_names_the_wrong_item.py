for f in (lambda: ",".join([1]), lambda: ",".join(["a", None]), lambda: ",".join(5), lambda: "".join([b"a"]), lambda: ",".join("abc"), lambda: ",".join({"a": 1}), lambda: ",".join(x for x in "ab")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

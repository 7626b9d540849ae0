import traceback
def f(): raise ValueError("inside")
try: f()
except ValueError as e:
    print(traceback.format_exception_only(type(e), e), [l for l in traceback.format_exc().split("\n") if "File" not in l], len(traceback.extract_tb(e.__traceback__)), traceback.extract_tb(e.__traceback__)[-1].name, traceback.extract_tb(e.__traceback__)[-1].lineno, "".join(traceback.format_exception(e)).endswith("ValueError: inside\n"))
    traceback.print_exc(file=__import__("sys").stdout) if False else None
print(traceback.format_exception_only(KeyError("k")), traceback.format_exception_only(SyntaxError("bad", ("f.py", 3, 2, "x y", 3, 3))))

import traceback, sys
def f(): 1 / 0
try: f()
except ZeroDivisionError as e:
    print(traceback.format_exc().strip().split("\n")[-1], traceback.format_exception_only(type(e), e))
    print(sys.exc_info()[0].__name__, sys.exc_info()[1] is e, [x.name for x in traceback.extract_tb(e.__traceback__)])
print(sys.exc_info(), traceback.format_exception_only(ValueError("x")))

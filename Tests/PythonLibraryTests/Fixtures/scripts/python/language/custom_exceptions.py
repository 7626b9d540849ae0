class AppError(Exception):
    """Base."""
    def __init__(self, code, msg="default"):
        super().__init__(msg)
        self.code = code
    def __str__(self): return f"[{self.code}] {super().__str__()}"
class Sub(AppError, KeyError): pass
try: raise Sub(5)
except KeyError as e: print(e, repr(e), e.args, e.code, isinstance(e, AppError))
class Plain(Exception): pass
print(str(Plain()), repr(Plain("a", 1)), str(Plain("a", 1)), Plain("x").args)
raise AppError(7, "failed")

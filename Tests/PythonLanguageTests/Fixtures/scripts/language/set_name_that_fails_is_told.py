class Bad:
    def __set_name__(self, owner, name): raise ValueError('no name')
try:
    class C: x = Bad()
except RuntimeError as e: print(e, '|', repr(e.__cause__))

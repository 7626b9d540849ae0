class Singleton(type):
    _all = {}
    def __call__(cls, *a, **k):
        if cls not in cls._all: cls._all[cls] = super().__call__(*a, **k)
        return cls._all[cls]
class Config(metaclass=Singleton):
    def __init__(self): self.v = {}
a, b = Config(), Config()
a.v["x"] = 1
print(a is b, b.v)
class One:
    _i = None
    def __new__(cls):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
print(One() is One())

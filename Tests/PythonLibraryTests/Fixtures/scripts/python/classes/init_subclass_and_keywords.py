class Base:
    registry = {}
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry[tag or cls.__name__.lower()] = cls
class A(Base, tag="first"): pass
class B(Base): pass
class C(A, tag="third"): pass
print({k: v.__name__ for k, v in Base.registry.items()})
try:
    class D(Base, bad=1): pass
except TypeError as e: print(e)

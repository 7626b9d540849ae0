from abc import ABC, abstractmethod, ABCMeta, abstractproperty
class A(ABC):
    @abstractmethod
    def f(self): return "base f"
    @property
    @abstractmethod
    def p(self): ...
    @classmethod
    @abstractmethod
    def c(cls): ...
    @staticmethod
    @abstractmethod
    def s(): ...
class B(A):
    def f(self): return super().f() + " extended"
for k in (A, B):
    try: k()
    except TypeError as e: print(e)
class C(B):
    p = 1
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return "s"
print(C().f(), C().p, C.c(), C.s(), C.__abstractmethods__, sorted(A.__abstractmethods__), A.f.__isabstractmethod__)
class D(metaclass=ABCMeta):
    @abstractmethod
    def only(self): pass
try: D()
except TypeError as e: print(e)
@D.register
class V: pass
print(issubclass(V, D), isinstance(V(), D), V.__mro__, type(D).__name__)
from collections.abc import *
print([isinstance(x, Iterable) for x in ([], "", 5, {}, range(2), (i for i in []))], [issubclass(t, Hashable) for t in (int, list, tuple, dict, frozenset)], isinstance({}, MutableMapping), isinstance((), Sequence), isinstance([], MutableSequence), isinstance({1}, Set), isinstance(len, Callable), isinstance(iter([]), Iterator), isinstance((i for i in []), Generator), isinstance({}.keys(), KeysView), isinstance(b"", ByteString), isinstance([], Sized), isinstance([], Container), isinstance([], Reversible), isinstance({}, Reversible), isinstance(set(), Collection))
class S(Sequence):
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
    def __len__(self): return 3
s = S()
print(list(s), 10 in s, s.index(20), s.count(0), list(reversed(s)))
try: s.index(99)
except ValueError as e: print(repr(e))
class MM(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = MM()
m.update(a=1, b=2)
print(m.pop("a"), m.setdefault("z", 5), dict(m), m.get("q"), list(m.items()), m == {"b": 2, "z": 5}, m.popitem(), "z" in m)
m.clear()
print(len(m))
class SS(Set):
    def __init__(self, x): self.x = list(x)
    def __contains__(self, i): return i in self.x
    def __iter__(self): return iter(self.x)
    def __len__(self): return len(self.x)
print(list(SS([1, 2]) | SS([3])), list(SS([1, 2]) & [2]), SS([1]) <= SS([1, 2]), SS([1]) == {1}, SS([1]).isdisjoint([2]), list(SS([1, 2]) ^ SS([2, 3])))
try: MutableSequence()
except TypeError as e: print(e)

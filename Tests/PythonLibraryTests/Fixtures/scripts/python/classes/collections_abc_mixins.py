from collections.abc import Sequence, Mapping, MutableMapping, Iterable, Hashable, Callable, Sized, MutableSequence, Set, Iterator, Generator, Container
class S(Sequence):
    def __init__(self, *v): self.v = v
    def __len__(self): return len(self.v)
    def __getitem__(self, i): return self.v[i]
s = S(1, 2, 3, 2)
print(list(s), 2 in s, s.index(3), s.count(2), list(reversed(s)), isinstance(s, Iterable))
class M(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M()
m.update(a=1, b=2)
print(m.get("z", 0), list(m.items()), m.pop("a"), m.setdefault("c", 5), "c" in m, m == {"b": 2, "c": 5}, m.popitem(), dict(m))
print(isinstance([], MutableSequence), isinstance({}, Mapping), isinstance((), Hashable), isinstance([], Hashable), isinstance(len, Callable), isinstance({1}, Set), isinstance(iter([]), Iterator), isinstance("a", Sized), isinstance((i for i in []), Generator), isinstance(5, Container))
try: Sequence()
except TypeError as e: print(e)

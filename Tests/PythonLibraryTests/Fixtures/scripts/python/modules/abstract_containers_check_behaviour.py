from collections.abc import Iterable, Sized, Mapping, Sequence, Callable, Hashable, Iterator
class A:
    def __iter__(self): return iter([])
class B:
    def __len__(self): return 0
    def __getitem__(self, i): raise IndexError
print(isinstance(A(), Iterable), isinstance(B(), Iterable), isinstance(B(), Sized), isinstance(B(), Sequence), isinstance({}, Mapping), isinstance(len, Callable), isinstance([], Hashable), issubclass(A, Iterator), list(B()))

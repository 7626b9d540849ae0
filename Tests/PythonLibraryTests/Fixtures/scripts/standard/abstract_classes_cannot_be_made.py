from abc import ABC, abstractmethod, ABCMeta
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
class Square(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    name = 'square'
print(Square(3).area(), isinstance(Square(1), Shape), issubclass(Square, Shape))
class Half(Shape):
    def area(self): return 0
for cls in [Shape, Half]:
    try:
        cls()
    except TypeError as e:
        print(e)
@Shape.register
class Other: pass
print(isinstance(Other(), Shape), Shape.__abstractmethods__ == frozenset({'area', 'name'}))
from collections.abc import Iterable, Mapping, Callable, Sequence, Hashable, Sized
print(isinstance([], Iterable), isinstance({}, Mapping), callable(print), isinstance(len, Callable), isinstance('a', Sequence), isinstance([], Hashable), isinstance(5, Iterable), isinstance(set(), Sized))

from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self): return f"{self.name}: {self.area()}"
class Sq(Shape):
    def area(self): return 4
    name = "sq"
print(Sq().describe())
class Half(Shape):
    def area(self): return 1
for c in (Shape, Half):
    try: c()
    except TypeError as e: print(e)
print(Shape.__abstractmethods__ == {"area", "name"}, issubclass(Sq, Shape))
class V(ABC):
    @classmethod
    def __subclasshook__(cls, c): return hasattr(c, "quack")
class Duck: quack = 1
print(issubclass(Duck, V), isinstance(Duck(), V), issubclass(int, V))
V2 = type("V2", (ABC,), {})
V2.register(int)
print(isinstance(5, V2), issubclass(bool, V2))

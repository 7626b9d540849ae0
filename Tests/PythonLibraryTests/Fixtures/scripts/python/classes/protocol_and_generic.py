from typing import Protocol, runtime_checkable, Generic, TypeVar
@runtime_checkable
class Quack(Protocol):
    def quack(self): ...
class Duck:
    def quack(self): return "q"
print(isinstance(Duck(), Quack), isinstance(5, Quack))
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self): self.items = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
s = Stack[int]()
s.push(1)
print(s.pop(), Stack[int], T, Stack.__parameters__)

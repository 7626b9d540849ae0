from __future__ import annotations
from typing import List, Dict, Optional, Union, Any, Callable, Tuple, TypeVar, Generic, Iterable, Sequence, NamedTuple, Literal
print(List[int], Dict[str, List[float]], Optional[int], Union[int, str], Any, Callable[[int], str], Tuple[int, ...], Union[int, None], Iterable[str], Literal['a', 1])
T = TypeVar('T')
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
print(Box(3).v, Box[int](4).v, T, List[T])
def f(x: int, y: Optional[List[str]] = None) -> Dict[str, int]:
    return {}
print(f.__annotations__, f(1))

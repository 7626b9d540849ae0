from typing import *
def f(a: int, b: 'str' = '', *c: float, d: Optional[int] = None) -> List[int]: ...
print(get_type_hints(f))
class A:
    x: 'List[int]'
    y: Annotated[int, 'm']
print(get_type_hints(A), get_type_hints(A, include_extras=True))

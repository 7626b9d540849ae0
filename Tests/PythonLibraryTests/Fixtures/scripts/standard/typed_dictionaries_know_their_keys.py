from typing import *
class M(TypedDict, total=False):
    a: int
    b: Required[str]
class N(M):
    c: int
print(M(a=1), M.__total__, sorted(M.__required_keys__), sorted(M.__optional_keys__), sorted(N.__required_keys__), type(M(a=1)).__name__)
X = TypedDict('X', {'a': int})
print(X(a=1), X.__annotations__)

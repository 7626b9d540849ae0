from typing import *
T = TypeVar('T')
class S(Generic[T]): pass
for f in (lambda: Optional[int, str],
          lambda: Dict[int],
          lambda: List[int, str],
          lambda: Union[()],
          lambda: ClassVar[int, str],
          lambda: Self[int],
          lambda: S[int, str],
          lambda: Generic[int],
          lambda: TypeVar('Q', int),
          lambda: Any(),
          lambda: List[int](),
          lambda: isinstance([], List[int]),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

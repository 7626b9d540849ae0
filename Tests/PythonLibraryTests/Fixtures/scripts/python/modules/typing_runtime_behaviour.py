import typing as t
from typing import *
print(List[int], Dict[str, List[int]], Optional[int], Union[int, str, int], Union[int], Callable[[int], str], Callable[..., Any], Tuple[int, ...], Literal[1, "a"], Any, ClassVar[int], Final, Type[int], Iterable[T] if False else Iterable[int], NoReturn, list[int] | None, int | str)
T = TypeVar("T")
K = TypeVar("K", int, str)
B = TypeVar("B", bound=int)
print(T, K.__constraints__, B.__bound__, T.__name__, List[T][int], Generic[T], get_origin(List[int]), get_args(Dict[str, int]), get_args(Callable[[int], str]), get_args(Optional[int]), get_origin(5), get_args(int))
class S(Generic[T]):
    def __init__(self, x: T): self.x = x
print(S[int](5).x, S[int], S.__parameters__, S[int].__args__, S.__orig_bases__)
def f(a: int, b: "str" = "", *c: float, d: Optional[int] = None) -> List[int]: ...
print(cast(int, "x"), NewType("U", int)(5), NewType("U", int), no_type_check(f) is f, final(S) is S, TYPE_CHECKING)
class M(TypedDict, total=False):
    a: int
    b: Required[str]
print(M(a=1), M.__annotations__)
class N(NamedTuple):
    x: int
    y: str = "d"
print(N(1), N._field_defaults, N.__annotations__)
@runtime_checkable
class P(Protocol):
    def go(self): ...
class G:
    def go(self): pass
print(isinstance(G(), P), isinstance(5, P), issubclass(G, P))
for g in (lambda: Union[5, 3],
          lambda: isinstance([], List[int]),
          lambda: P(),
          lambda: int[str],
          lambda: List[1:2],
          lambda: cast(int),
          lambda: assert_never(5)):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
print(reveal_type.__name__, assert_type(1, int), hash(List[int]) == hash(List[int]), Optional[None], Union[int, Union[str, float]])

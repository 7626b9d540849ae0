from dataclasses import *
import pprint
@dataclass
class P:
    name: str
    values: list
    inner: object = None
pprint.pprint(P('point' * 5, list(range(15)), P('inner' * 6, ['x' * 20] * 3)), width=60)

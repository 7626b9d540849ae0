from dataclasses import dataclass, field, InitVar
from typing import ClassVar
@dataclass
class R:
    w: float
    h: float
    scale: InitVar[int] = 1
    area: float = field(init=False)
    count: ClassVar[int] = 0
    def __post_init__(self, scale):
        self.area = self.w * self.h * scale
        R.count += 1
print(R(2, 3), R(2, 3, 10).area, R.count, hasattr(R(1, 1), "scale"))

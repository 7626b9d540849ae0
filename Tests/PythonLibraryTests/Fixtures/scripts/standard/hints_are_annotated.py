from typing import *
h = Annotated[int, 'm', 5]
print(h, h.__metadata__, get_args(h), h == Annotated[int, 'm', 5])

from typing import *
print(get_origin(int | str), get_origin(List[int]), get_origin(Union[int, str]), get_origin(5), get_args(int | None), Tuple[()], Union[int, str] == Union[str, int])

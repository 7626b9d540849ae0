from typing import TypeVar
T = TypeVar("T")
print(dict[str, T][int], list[T][str], dict[T, T][int], dict[str, list[T]][int])
for action in (lambda: list[1:][0], lambda: list[int][str], lambda: dict[T, str][int, str]):
    try:
        print(action())
    except TypeError as error:
        print(error)

print(list[int], dict[str, int], tuple[int, ...], set[str], list[list[int]], type[int] if False else frozenset[int])
print(int | str, int | None, list[int] | None, list[int].__origin__, dict[str, int].__args__, list[int]([1, 2]), list[int] == list[int])
def f(x: list[int], y: "dict[str, int]" = None) -> tuple[int, str] | None:
    return None
print(f([1]))

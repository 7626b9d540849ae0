class Box:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
print(Box[int], Box["x", 2])
class Plain: pass
try: Plain[int]
except TypeError as e: print(e)
print(list[int], dict[str, list[int]], tuple[int, ...], type[int] , list[int].__origin__, list[int].__args__)
print(list[int]([1, 2]), isinstance([], list))

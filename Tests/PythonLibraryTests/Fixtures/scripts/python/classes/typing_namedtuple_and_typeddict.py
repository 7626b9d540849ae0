from typing import NamedTuple, TypedDict, Optional
class Emp(NamedTuple):
    """An employee."""
    name: str
    id: int = 3
    def hi(self): return f"hi {self.name}"
e = Emp("Guido")
print(e, e.id, e.hi(), Emp.__annotations__, Emp._fields, e._asdict(), Emp.__doc__)
class Movie(TypedDict):
    name: str
    year: int
m: Movie = {"name": "x", "year": 1}
print(m, Movie.__annotations__, Movie(name="a", year=2))

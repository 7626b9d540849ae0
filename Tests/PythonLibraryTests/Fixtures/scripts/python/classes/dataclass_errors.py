from dataclasses import dataclass, field, fields, replace
def attempt(text):
    try: exec(text, globals())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
attempt("@dataclass\nclass A:\n  x: int = 1\n  y: int")
attempt("@dataclass\nclass A:\n  x: list = []")
attempt("@dataclass\nclass A:\n  x: int = field(default=1, default_factory=list)")
attempt("fields(5)")
attempt("@dataclass\nclass A:\n  x: int = field(init=False, default=1)\nreplace(A(), x=2)")
attempt("@dataclass(order=True, eq=False)\nclass A: pass")
attempt("@dataclass(frozen=True)\nclass A: pass\n@dataclass\nclass B(A): pass")

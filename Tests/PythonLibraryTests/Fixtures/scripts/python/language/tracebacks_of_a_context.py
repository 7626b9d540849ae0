def clean():
    try:
        int("x")
    finally:
        [][1]
try:
    clean()
except IndexError:
    raise RuntimeError("while cleaning")

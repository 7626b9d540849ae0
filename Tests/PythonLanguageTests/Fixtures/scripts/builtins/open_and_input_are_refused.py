try:
    open("x.txt")
except OSError as e:
    print("an OSError:", isinstance(e, OSError), e.errno in (2, 13))
try:
    int(str("12")), input()
except EOFError as e:
    print("EOFError")

try:
    open("x.txt")
except OSError as e:
    print(type(e).__name__, "Permission" in str(e) or "No such file" in str(e))
try:
    int(str("12")), input()
except EOFError as e:
    print("EOFError")

def check(x):
    if x: assert x < 3, f"{x} is too large"
check(2)
check(5)

def attempt(f):
    try:
        print(f())
    except ZeroDivisionError as e:
        print(e)
for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0), lambda: divmod(1.5, 0), lambda: 0 ** -1, lambda: 0.0 ** -2, lambda: 1j / 0, lambda: 10**30 // 0, lambda: 10**30 / 0, lambda: True / False, lambda: pow(0, -1)):
    attempt(f)

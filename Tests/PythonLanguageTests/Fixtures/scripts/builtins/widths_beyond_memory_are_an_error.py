for make in (
    lambda n: "a".ljust(n), lambda n: "a".center(n), lambda n: "a".zfill(n), lambda n: "a\tb".expandtabs(n),
    lambda n: b"a".rjust(n), lambda n: b"a".zfill(n), lambda n: "a" * n,
):
    try:
        make(10**15)
    except (MemoryError, OverflowError) as error:
        print(type(error).__name__ in ("MemoryError", "OverflowError"))

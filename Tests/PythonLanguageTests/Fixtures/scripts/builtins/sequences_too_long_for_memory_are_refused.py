# Nothing of this can be made; the process goes on.
def pair():
    total = 2**50
    total *= (1, 2)


def text():
    total = 2**60
    total *= "ab"


def twice():
    total = [1, 2]
    total *= 2**58


makers = [pair, text, twice, lambda: (1, 2) * 2**58, lambda: 2**58 * [1], lambda: "ab" * 2**61, lambda: [0] * 2**62,
          lambda: b"ab" * 2**61, lambda: bytearray(2**62), lambda: "a".ljust(2**61), lambda: 1 << 2**62,
          lambda: (1).to_bytes(2**50, "big")]
for make in makers:
    try: make()
    except MemoryError as error: print("MemoryError", error.args)
for use in (lambda: "abc" * 2**70, lambda: [0] * -2**70, lambda: bytes(2**70), lambda: "abc"[2**70], lambda: [1][-2**70],
            lambda: (1,)[2**70], lambda: b"a"[2**70], lambda: range(5)[2**70], lambda: "a".__mul__("b")):
    try: print(use())
    except Exception as error: print(type(error).__name__, error)

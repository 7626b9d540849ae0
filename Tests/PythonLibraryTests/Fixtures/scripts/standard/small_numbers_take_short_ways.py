"""Functions that have a short way for machine-word numbers agree with the long one."""
import math

numbers = [0, 1, -1, 12, -18, 97, 2**31, 2**62, 2**63 - 1, -2**63, 2**64, 3 * 2**70]
print([math.gcd(a, b) for a in numbers for b in numbers])
print(math.gcd(), math.gcd(-5), math.gcd(12, 18, 27), math.gcd(True, 0))
for bad in (1.0, "1"):
    try:
        math.gcd(2, bad)
    except TypeError as error:
        print(error)
floats = [0.0, -0.0, 2.5, -2.5, 1e15, 4.611686018427387e18, 4.611686018427388e18, -9.3e18, 1e300]
print([(math.floor(x), math.ceil(x), math.trunc(x), int(x)) for x in floats])
for bad in (float("nan"), float("inf")):
    for function in (math.floor, int):
        try:
            function(bad)
        except (ValueError, OverflowError) as error:
            print(error)
print([math.floor(n) for n in (True, 7, 2**70)], int(True), type(int(True)))
print([pow(a, b, m) for a in (0, 1, 3, -3, 10**18) for b in (0, 1, 2, 64, 10**18) for m in (1, 2, 97, 2**62 + 1, 2**63 - 1)])
print(pow(3, -1, 7), pow(3, 5, -7), pow(2, 10**20, 1000), pow(2**70, 3, 10**9))
print(float(3), float(2**60), float(True), bool(5), bool(0), bool(2.0), str(5), str(-2**63), str(1e16), str(True))
print(dict(), set(), list(), tuple(), str(), int(), float(), bool(), type(5) is int, type(type) is type)
print("abc".encode(), "é".encode(), "".encode(), "abc".encode("utf-16-le"))


class Sized:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


for length in (0, 3, True, 2**62, -1, 2**70, "3", 1.0):
    try:
        print(len(Sized(length)))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


class Plain:
    pass


print(type(Plain()).__name__, Plain().__dict__)
try:
    Plain(1)
except TypeError as error:
    print(error)
buffer = bytearray(b"\x01") * 10
buffer[::3] = bytes(4)
buffer[8:1:-2] = b"abcd"
print(buffer, bytearray(b"ab") * 3, b"x" * 3, b"x" * 0, b"xy" * -1)
buffer[::2] = buffer[1::2]
print(buffer)
try:
    buffer[::2] = b"abc"
except ValueError as error:
    print(error)
least = -2**63
print(least == -2.0**63, least < -9.3e18, 1 / least, least / -1, least // -1, least % -1, abs(least), divmod(least, -1))
print(list(range(5))[::least], "abc"[::least], b"abc"[::least], sum([least, -1]), list(range(least + 1, least - 1, -1)))
values = list(range(5))
del values[::least]
print(values, bytearray(b"abc")[::least], (1, 2)[::least])

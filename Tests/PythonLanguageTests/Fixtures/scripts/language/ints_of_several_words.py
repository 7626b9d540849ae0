state = 88172645463325252


def draw(bits):
    global state
    value = 0
    for _ in range(0, bits, 32):
        state ^= state << 13 & 0xFFFFFFFFFFFFFFFF
        state ^= state >> 7
        state ^= state << 17 & 0xFFFFFFFFFFFFFFFF
        value = value << 32 | state & 0xFFFFFFFF
    value &= (1 << bits) - 1
    return -value if state >> 40 & 1 else value


edges = [0, 1, -1, 2 ** 63 - 1, -2 ** 63, 2 ** 63, 2 ** 64 - 1, 2 ** 64, -2 ** 64, 2 ** 128 - 1, 2 ** 127, -2 ** 191]
sizes = [8, 31, 62, 63, 64, 65, 100, 127, 128, 129, 192, 300, 700, 3000]
check = 0
for turn in range(400):
    a = edges[turn % len(edges)] if turn % 5 == 0 else draw(sizes[turn % len(sizes)])
    b = edges[turn // 5 % len(edges)] if turn % 7 == 0 else draw(sizes[turn * 3 % len(sizes)])
    results = [a + b, a - b, a * b, a & b, a | b, a ^ b, -a, ~a, a << (turn % 130), a >> (turn % 130),
               a == b, a < b, a >= b, hash(a), abs(a), a.bit_length()]
    if b:
        q, r = a // b, a % b
        results += [q, r, divmod(a, b) == (q, r), q * b + r == a, 0 <= r < b or b < r <= 0]
        assert results[-1] and results[-2] and results[-3]
    results.append(str(a) + repr(b))
    check = (check * 1000003 + hash(tuple(results))) % (2 ** 61 - 1)
    if turn % 40 == 0:
        print(a, b, results[:3], results[8:10])
print(check)
print(10 ** 40 // 7, -10 ** 40 // 7, 10 ** 40 % -7, 10 ** 40 // 10 ** 20, (10 ** 40 - 1) % 10 ** 20)
print(2 ** 64 - 2 ** 64, 2 ** 63 - 1 + 1, -2 ** 63 - 1, -(-2 ** 63), 2 ** 64 // 2 ** 63, (2 ** 128 - 1) // (2 ** 64 - 1))
print(3 ** 39, 3 ** 40, 3 ** 41, (-3) ** 41, 7 ** 2, (-2) ** 63, 2 ** 63, (10 ** 10) ** 2)
try:
    10 ** 30 // (10 ** 30 - 10 ** 30)
except ZeroDivisionError as error:
    print(error)

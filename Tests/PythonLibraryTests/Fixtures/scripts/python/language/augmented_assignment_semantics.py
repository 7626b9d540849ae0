class A:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): print("iadd"); self.v += o; return self
    def __add__(self, o): print("add"); return A(self.v + o)
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): return "sub"
a = b = A(1); a += 1; print(a is b, a.v); a -= 1; print(a)
l = m = [1]; l += (2,); l *= 2; print(m, l is m); t = (1,); u = t; t += (2,); print(u, t)
d = {"k": 1}; d["k"] += 5; d |= {"z": 2}; print(d); s = {1, 2}; s &= {2}; s |= {5}; s -= {2}; s ^= {7}; print(s)
x = 10; x //= 3; x **= 3; x %= 10; x <<= 2; x |= 1; x ^= 3; x &= 30; x >>= 1; x /= 2; print(x)
for t in ("q += 1", "l[9] += 1", "d['no'] += 1", "5 += 1", "(x, y) += 1", "f() += 1", "x += ", "l += 5", "d += {}", "t = (1,); t[0] += 1", "None += 1", "x: int += 1", "'a' += 'b'"):
    try: exec(t)
    except Exception as e: print(t, "|", type(e).__name__, e)

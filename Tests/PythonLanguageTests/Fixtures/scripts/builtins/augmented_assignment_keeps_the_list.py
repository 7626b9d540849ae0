a = b = [1]
a += [2]; print(b, a is b)
a = a + [3]; print(b, a is b)
c = (1,); d = c; c += (2,); print(d, c)
s = t = "x"; s += "y"; print(t, s)
e = f = {1}; e |= {2}; print(f, e is f)
g = [1, 2]; g *= 2; print(g); g[1:1] = [9]; print(g)
n = 5; n -= 2; n *= 4; n //= 5; n **= 3; n %= 5; n <<= 3; n |= 1; n ^= 3; n &= 30; n >>= 1; print(n)
x = 7; x /= 2; print(x)

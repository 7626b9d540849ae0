/// `np.poly1d` and `numpy.polynomial`, in Python over arrays of coefficients.
extension NumpySources {
    static let polynomials = #"""
        import numpy as np


        def _superscripts(power):
            return str(power).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


        class poly1d:
            """A polynomial of one variable, the highest power first."""

            __hash__ = None
            __array_priority__ = 10.0

            def __init__(self, c_or_r, r=False, variable=None):
                if isinstance(c_or_r, poly1d):
                    self._variable, self._coeffs = c_or_r._variable, c_or_r._coeffs
                else:
                    coeffs = np.poly(c_or_r) if r else np.atleast_1d(np.asarray(c_or_r))
                    if coeffs.ndim > 1:
                        raise ValueError("Polynomial must be 1d only.")
                    trimmed = np.trim_zeros(coeffs, "f")
                    self._coeffs = trimmed if len(trimmed) else np.array([0], dtype=coeffs.dtype)
                    self._variable = "x"
                if variable is not None:
                    self._variable = variable

            @property
            def coeffs(self): return self._coeffs

            c = coef = coefficients = coeffs

            @property
            def variable(self): return self._variable

            @property
            def order(self): return len(self._coeffs) - 1

            o = order

            @property
            def roots(self): return np.roots(self._coeffs)

            r = roots

            def __array__(self, dtype=None, copy=None): return np.array(self._coeffs, dtype=dtype)
            def __len__(self): return self.order
            def __iter__(self): return iter(self._coeffs)
            def __call__(self, val): return np.polyval(self._coeffs, val)

            def __repr__(self):
                return "poly1d(%s)" % repr(self._coeffs)[6:-1]

            def __str__(self):
                upper, lower = "", ""
                coeffs = self._coeffs
                top = len(coeffs) - 1
                pairs = []
                for k, coeff in enumerate(coeffs):
                    text = "%.4g" % coeff
                    if text[-4:] == "0000":
                        text = text[:-5]
                    power = top - k
                    if power == 0:
                        term = text if text != "0" else ("0" if k == 0 else "")
                    elif text == "0":
                        term = ""
                    else:
                        term = "%s %s" % (text, self._variable)
                        if power > 1:
                            term += "**%d" % power
                    if k > 0:
                        if term != "":
                            pairs.append(" - " + term[1:] if term.startswith("-") else " + " + term)
                    else:
                        pairs.append(term)
                return _raised("".join(pairs))

            def __getitem__(self, power):
                return self._coeffs[self.order - power] if 0 <= power <= self.order else 0

            def __setitem__(self, power, value):
                if power < 0:
                    raise ValueError("Does not support negative powers.")
                if power > self.order:
                    self._coeffs = np.concatenate([np.zeros(power - self.order, dtype=self._coeffs.dtype), self._coeffs])
                self._coeffs[self.order - power] = value

            def __neg__(self): return poly1d(-self._coeffs)
            def __pos__(self): return self

            def __mul__(self, other):
                if np.isscalar(other):
                    return poly1d(self._coeffs * other)
                return poly1d(np.polymul(self._coeffs, poly1d(other)._coeffs))

            def __rmul__(self, other): return self * other
            def __add__(self, other): return poly1d(np.polyadd(self._coeffs, poly1d(other)._coeffs))
            def __radd__(self, other): return self + other
            def __sub__(self, other): return poly1d(np.polysub(self._coeffs, poly1d(other)._coeffs))
            def __rsub__(self, other): return poly1d(np.polysub(poly1d(other)._coeffs, self._coeffs))

            def __pow__(self, value):
                if not np.isscalar(value) or int(value) != value or value < 0:
                    raise ValueError("Power to non-negative integers only.")
                result = poly1d([1])
                for _ in range(int(value)):
                    result = result * self
                return result

            def __truediv__(self, other):
                if np.isscalar(other):
                    return poly1d(self._coeffs / other)
                quotient, rest = np.polydiv(self._coeffs, poly1d(other)._coeffs)
                return poly1d(quotient), poly1d(rest)

            def __eq__(self, other):
                return isinstance(other, poly1d) and self._coeffs.shape == other._coeffs.shape and bool(
                    (self._coeffs == other._coeffs).all())

            def __ne__(self, other): return not self == other
            def deriv(self, m=1): return poly1d(np.polyder(self._coeffs, m))

            def integ(self, m=1, k=0):
                return poly1d(np.polyint(self._coeffs, m, k) if k else np.polyint(self._coeffs, m))


        def _raised(text):
            """Powers on a line above, lines no longer than 70."""
            import re
            n, line1, line2, output, wrap = 0, "", "", " ", 70
            while True:
                match = re.search(r"\*\*([0-9]*)", text[n:])
                if match is None:
                    break
                start, end = n + match.start(), n + match.end()
                power = match.group(1)
                part = text[n:start]
                n = end
                upper = " " * (len(part) - 1) + power
                lower = part + " " * (len(power) - 1)
                if len(line2) + len(lower) > wrap or len(line1) + len(upper) > wrap:
                    output += line1 + "\n" + line2 + "\n "
                    line1, line2 = upper, lower
                else:
                    line2 += part + " " * (len(power) - 1)
                    line1 += " " * (len(part) - 1) + power
            output += line1 + "\n" + line2
            return output + text[n:]


        class Polynomial:
            """A power series: the coefficients of 1, x, x**2, ... on a domain that is mapped to a window."""

            __hash__ = None
            __array_priority__ = 1000.0

            def __init__(self, coef, domain=None, window=None, symbol="x"):
                coef = np.atleast_1d(np.asarray(coef, dtype=None))
                self.coef = coef.astype(float) if coef.dtype.kind in "iub" else coef
                self.domain = np.array([-1.0, 1.0]) if domain is None else np.asarray(domain, dtype=float)
                self.window = np.array([-1.0, 1.0]) if window is None else np.asarray(window, dtype=float)
                self._symbol = symbol

            @property
            def symbol(self): return self._symbol

            @classmethod
            def fit(cls, x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol="x"):
                if full:
                    raise NotImplementedError("Polynomial.fit: argument 'full': got True, expected False")
                x = np.asarray(x, dtype=float)
                if domain is None:
                    domain = np.array([x.min(), x.max()])
                    if domain[0] == domain[1]:
                        domain = domain + np.array([-1, 1])
                window = np.array([-1.0, 1.0]) if window is None else np.asarray(window, dtype=float)
                result = cls([0], domain, window, symbol)
                mapped = result._map(x)
                result.coef = np.polyfit(mapped, y, deg, w=w)[::-1] if w is not None else np.polyfit(mapped, y, deg)[::-1]
                return result

            @classmethod
            def fromroots(cls, roots, domain=None, window=None, symbol="x"):
                return cls(np.poly(roots)[::-1], domain, window, symbol)

            @classmethod
            def identity(cls, domain=None, window=None, symbol="x"):
                return cls([0, 1], domain, window, symbol)

            @classmethod
            def basis(cls, deg, domain=None, window=None, symbol="x"):
                return cls([0] * deg + [1], domain, window, symbol)

            def mapparms(self):
                (a, b), (c, d) = self.domain, self.window
                return (b * c - a * d) / (b - a), (d - c) / (b - a)

            def _map(self, x):
                offset, scale = self.mapparms()
                return offset + scale * np.asarray(x) if (offset, scale) != (0.0, 1.0) else np.asarray(x)

            def __call__(self, arg):
                x = self._map(arg)
                result = self.coef[-1] + x * 0
                for c in self.coef[-2::-1]:
                    result = c + result * x
                return result

            def degree(self): return len(self.coef) - 1
            def copy(self): return Polynomial(self.coef.copy(), self.domain, self.window, self._symbol)
            def __len__(self): return len(self.coef)
            def __iter__(self): return iter(self.coef)

            def roots(self):
                offset, scale = self.mapparms()
                found = np.sort(np.roots(self.coef[::-1]))
                return (found - offset) / scale

            def convert(self, domain=None, kind=None, window=None):
                offset, scale = self.mapparms()
                inner = Polynomial([offset, scale])
                result = Polynomial([self.coef[-1]])
                for c in self.coef[-2::-1]:
                    result = result * inner + c
                return Polynomial(result.coef, domain, window, self._symbol)

            def deriv(self, m=1):
                _, scale = self.mapparms()
                coef = self.coef
                for _ in range(m):
                    coef = coef[1:] * np.arange(1, len(coef)) * scale if len(coef) > 1 else np.array([0.0])
                return Polynomial(coef, self.domain, self.window, self._symbol)

            def integ(self, m=1, k=[], lbnd=None):
                _, scale = self.mapparms()
                constants = list(k) if hasattr(k, "__len__") else [k]
                coef = self.coef
                for step in range(m):
                    coef = np.concatenate([[constants[step] if step < len(constants) else 0.0],
                                           coef / np.arange(1, len(coef) + 1) / scale])
                result = Polynomial(coef, self.domain, self.window, self._symbol)
                if lbnd is not None:
                    result.coef[0] -= result(lbnd)
                return result

            def linspace(self, n=100, domain=None):
                x = np.linspace(*(self.domain if domain is None else domain), n)
                return x, self(x)

            def trim(self, tol=0):
                keep = np.flatnonzero(np.abs(self.coef) > tol)
                return self._like(self.coef[:keep[-1] + 1] if len(keep) else self.coef[:1] * 0)

            def _like(self, coef): return Polynomial(coef, self.domain, self.window, self._symbol)

            def _other(self, other):
                if isinstance(other, Polynomial):
                    if not (np.all(self.domain == other.domain) and np.all(self.window == other.window)):
                        raise TypeError("Domains differ")
                    return other.coef
                return np.atleast_1d(np.asarray(other, dtype=float))

            def __neg__(self): return self._like(-self.coef)

            def __add__(self, other):
                a, b = self.coef, self._other(other)
                n = max(len(a), len(b))
                return self._like(_trimmed(np.pad(a, (0, n - len(a))) + np.pad(b, (0, n - len(b)))))

            def __sub__(self, other): return self + (-self._like(self._other(other)))
            def __mul__(self, other): return self._like(_trimmed(np.convolve(self.coef, self._other(other))))
            def __truediv__(self, other): return self._like(self.coef / other)

            def __divmod__(self, other):
                quotient, rest = np.polydiv(self.coef[::-1], self._other(other)[::-1])
                return self._like(quotient[::-1]), self._like(rest[::-1])

            def __floordiv__(self, other): return divmod(self, other)[0]
            def __mod__(self, other): return divmod(self, other)[1]

            def __pow__(self, power):
                result = self._like(np.array([1.0]))
                for _ in range(power):
                    result = result * self
                return result

            def __radd__(self, other): return self + other
            def __rmul__(self, other): return self * other
            def __rsub__(self, other): return -self + other

            def __eq__(self, other):
                return isinstance(other, Polynomial) and self.coef.shape == other.coef.shape and bool(
                    np.all(self.coef == other.coef) and np.all(self.domain == other.domain))

            def __ne__(self, other): return not self == other

            def __repr__(self):
                return "Polynomial(%s, domain=%s, window=%s, symbol='%s')" % (
                    repr(self.coef)[6:-1], repr(self.domain)[6:-1], repr(self.window)[6:-1], self._symbol)

            def __str__(self):
                offset, scale = self.mapparms()
                name = self._symbol
                if (offset, scale) != (0.0, 1.0):
                    def number(v): return str(np.float64(v))
                    if offset == 0:
                        name = "(%s%s)" % (number(scale), self._symbol)
                    elif scale == 1:
                        name = "(%s + %s)" % (number(offset), self._symbol)
                    else:
                        name = "(%s + %s%s)" % (number(offset), number(scale), self._symbol)
                out = str(np.float64(self.coef[0]))
                for i, c in enumerate(self.coef[1:]):
                    sign = "-" if c < 0 else "+"
                    term = "%s·%s%s" % (str(np.float64(abs(c))), name, _superscripts(i + 1) if i else "")
                    out += " %s %s" % (sign, term)
                return out


        def _trimmed(coef):
            keep = np.flatnonzero(coef)
            return coef[:keep[-1] + 1] if len(keep) else coef[:1]


        def polyfit(x, y, deg, rcond=None, full=False, w=None): return np.polyfit(x, y, deg)[::-1]
        def polyval(x, c, tensor=True): return Polynomial(c)(x)
        def polyadd(c1, c2): return (Polynomial(c1) + Polynomial(c2)).coef
        def polysub(c1, c2): return (Polynomial(c1) - Polynomial(c2)).coef
        def polymul(c1, c2): return (Polynomial(c1) * Polynomial(c2)).coef
        def polyder(c, m=1): return Polynomial(c).deriv(m).coef
        def polyint(c, m=1, k=[]): return Polynomial(c).integ(m, k).coef
        def polyroots(c): return Polynomial(c).roots()
        def polyfromroots(roots): return np.poly(roots)[::-1]
        """#
}

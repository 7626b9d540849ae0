import PythonLanguage

/// `numbers` and `fractions`: kinds of numbers, and exact quotients.
enum RationalModules {
    static let modules = [
        NativeModule("numbers", doc: "Kinds of numbers.", python: numbers),
        NativeModule("fractions", doc: "Rational numbers.", python: fractions),
    ]

    private static let numbers = #"""
        from abc import ABCMeta, abstractmethod


        class Number(metaclass=ABCMeta):
            __hash__ = None


        class Complex(Number):
            pass


        class Real(Complex):
            pass


        class Rational(Real):
            pass


        class Integral(Rational):
            pass


        Complex.register(complex)
        Real.register(float)
        Integral.register(int)
        """#

    private static let fractions = #"""
        import math as _math
        import numbers as _numbers
        import operator as _operator
        import re as _re
        from sys import hash_info as _hash_info

        _format = _re.compile(r"\s*([-+]?)(\d[\d_]*|(?=\.\d))(?:/(\d[\d_]*)|(?:\.([\d_]*))?(?:[eE]([-+]?\d+))?)\s*")


        class Fraction(_numbers.Rational):
            __slots__ = ("_numerator", "_denominator")

            def __new__(cls, numerator=0, denominator=None):
                self = object.__new__(cls)
                if denominator is None:
                    if isinstance(numerator, int):
                        self._numerator, self._denominator = int(numerator), 1
                        return self
                    if isinstance(numerator, Fraction):
                        self._numerator, self._denominator = numerator._numerator, numerator._denominator
                        return self
                    if isinstance(numerator, float) or hasattr(numerator, "as_integer_ratio"):
                        self._numerator, self._denominator = numerator.as_integer_ratio()
                        return self
                    if not isinstance(numerator, str):
                        raise TypeError("argument should be a string or a Rational instance")
                    m = _format.fullmatch(numerator)
                    if m is None:
                        raise ValueError("Invalid literal for Fraction: %r" % numerator)
                    sign, whole, below, decimals, exponent = m.groups()
                    numerator, denominator = int(whole or "0"), int(below or "1")
                    if decimals:
                        decimals = decimals.replace("_", "")
                        numerator = numerator * 10 ** len(decimals) + int(decimals)
                        denominator = 10 ** len(decimals)
                    if exponent:
                        if int(exponent) >= 0:
                            numerator *= 10 ** int(exponent)
                        else:
                            denominator *= 10 ** -int(exponent)
                    if sign == "-":
                        numerator = -numerator
                elif isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction)):
                    a, b = Fraction(numerator), Fraction(denominator)
                    numerator, denominator = a._numerator * b._denominator, b._numerator * a._denominator
                else:
                    raise TypeError("both arguments should be Rational instances")
                if denominator == 0:
                    raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
                common = _math.gcd(numerator, denominator)
                if denominator < 0:
                    common = -common
                self._numerator, self._denominator = numerator // common, denominator // common
                return self

            @classmethod
            def from_float(cls, f): return cls(*f.as_integer_ratio())

            @classmethod
            def from_decimal(cls, dec): return cls(*dec.as_integer_ratio())

            @property
            def numerator(self): return self._numerator

            @property
            def denominator(self): return self._denominator

            @property
            def real(self): return self

            @property
            def imag(self): return 0

            def conjugate(self): return self
            def as_integer_ratio(self): return self._numerator, self._denominator
            def is_integer(self): return self._denominator == 1

            def limit_denominator(self, max_denominator=1000000):
                if max_denominator < 1:
                    raise ValueError("max_denominator should be at least 1")
                if self._denominator <= max_denominator:
                    return Fraction(self)
                p0, q0, p1, q1 = 0, 1, 1, 0
                n, d = self._numerator, self._denominator
                while True:
                    a = n // d
                    q2 = q0 + a * q1
                    if q2 > max_denominator:
                        break
                    p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
                    n, d = d, n - a * d
                k = (max_denominator - q0) // q1
                first, second = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
                return second if abs(second - self) <= abs(first - self) else first

            def __repr__(self): return "%s(%s, %s)" % (type(self).__name__, self._numerator, self._denominator)

            def __str__(self):
                return str(self._numerator) if self._denominator == 1 else "%s/%s" % (self._numerator, self._denominator)

            def _with(a, b, exact, other):
                if isinstance(b, int):
                    return exact(a, Fraction(b))
                if isinstance(b, Fraction):
                    return exact(a, b)
                if isinstance(b, (float, complex)):
                    return other(float(a) if isinstance(b, float) else complex(a), b)
                return NotImplemented

            def _from(b, a, exact, other):
                if isinstance(a, int):
                    return exact(Fraction(a), b)
                if isinstance(a, (float, complex)):
                    return other(a, float(b) if isinstance(a, float) else complex(b))
                return NotImplemented

            def _add(a, b): return Fraction(a._numerator * b._denominator + b._numerator * a._denominator,
                                            a._denominator * b._denominator)
            def _sub(a, b): return Fraction(a._numerator * b._denominator - b._numerator * a._denominator,
                                            a._denominator * b._denominator)
            def _mul(a, b): return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)

            def _div(a, b):
                return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)

            def _floordiv(a, b): return (a._numerator * b._denominator) // (a._denominator * b._numerator)
            def _mod(a, b): return a - b * Fraction._floordiv(a, b)
            def _divmod(a, b):
                q = Fraction._floordiv(a, b)
                return q, a - b * q

            def __add__(a, b): return a._with(b, Fraction._add, _operator.add)
            def __radd__(b, a): return b._from(a, Fraction._add, _operator.add)
            def __sub__(a, b): return a._with(b, Fraction._sub, _operator.sub)
            def __rsub__(b, a): return b._from(a, Fraction._sub, _operator.sub)
            def __mul__(a, b): return a._with(b, Fraction._mul, _operator.mul)
            def __rmul__(b, a): return b._from(a, Fraction._mul, _operator.mul)
            def __truediv__(a, b): return a._with(b, Fraction._div, _operator.truediv)
            def __rtruediv__(b, a): return b._from(a, Fraction._div, _operator.truediv)
            def __floordiv__(a, b): return a._with(b, Fraction._floordiv, _operator.floordiv)
            def __rfloordiv__(b, a): return b._from(a, Fraction._floordiv, _operator.floordiv)
            def __mod__(a, b): return a._with(b, Fraction._mod, _operator.mod)
            def __rmod__(b, a): return b._from(a, Fraction._mod, _operator.mod)
            def __divmod__(a, b): return a._with(b, Fraction._divmod, divmod)
            def __rdivmod__(b, a): return b._from(a, Fraction._divmod, divmod)

            def __pow__(a, b):
                if isinstance(b, int) or isinstance(b, Fraction) and b._denominator == 1:
                    n = int(b)
                    if n >= 0:
                        return Fraction(a._numerator ** n, a._denominator ** n)
                    return Fraction(a._denominator ** -n, a._numerator ** -n)
                return float(a) ** float(b) if isinstance(b, (float, Fraction)) else NotImplemented

            def __rpow__(b, a):
                if b._denominator == 1 and b._numerator >= 0:
                    return a ** b._numerator
                return a ** float(b)

            def __pos__(a): return Fraction(a)
            def __neg__(a): return Fraction(-a._numerator, a._denominator)
            def __abs__(a): return Fraction(abs(a._numerator), a._denominator)

            def __trunc__(a):
                return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

            __int__ = __trunc__

            def __floor__(a): return a._numerator // a._denominator
            def __ceil__(a): return -(-a._numerator // a._denominator)
            def __float__(a): return a._numerator / a._denominator
            def __complex__(a): return complex(float(a))

            def __round__(self, ndigits=None):
                if ndigits is None:
                    d = self._denominator
                    floor, rest = divmod(self._numerator, d)
                    if rest * 2 < d:
                        return floor
                    if rest * 2 > d:
                        return floor + 1
                    return floor if floor % 2 == 0 else floor + 1
                shift = 10 ** abs(ndigits)
                return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

            def __hash__(self):
                try:
                    inverse = pow(self._denominator, -1, _hash_info.modulus)
                except ValueError:
                    value = _hash_info.inf
                else:
                    value = hash(hash(abs(self._numerator)) * inverse)
                result = value if self._numerator >= 0 else -value
                return -2 if result == -1 else result

            def __eq__(a, b):
                if isinstance(b, (int, Fraction)):
                    b = Fraction(b)
                    return a._numerator == b._numerator and a._denominator == b._denominator
                if isinstance(b, float):
                    return a == Fraction(b) if _math.isfinite(b) else 0.0 == b
                return complex(a) == b if isinstance(b, complex) else NotImplemented

            def _compare(self, other, op):
                if isinstance(other, (int, Fraction)):
                    other = Fraction(other)
                    return op(self._numerator * other._denominator, self._denominator * other._numerator)
                if isinstance(other, float):
                    return op(self, Fraction(other)) if _math.isfinite(other) else op(0.0, other)
                return NotImplemented

            def __lt__(a, b): return a._compare(b, _operator.lt)
            def __gt__(a, b): return a._compare(b, _operator.gt)
            def __le__(a, b): return a._compare(b, _operator.le)
            def __ge__(a, b): return a._compare(b, _operator.ge)
            def __bool__(a): return bool(a._numerator)
            def __copy__(self): return self
            def __deepcopy__(self, memo): return self
            def __reduce__(self): return type(self), (self._numerator, self._denominator)
        """#
}

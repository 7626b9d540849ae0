import PythonLanguage

/// `decimal`: numbers with decimal digits, after the General Decimal Arithmetic Specification.
enum DecimalModule {
    static let modules = [
        NativeModule("decimal", doc: "Decimal numbers.", python: decimal)
    ]

    private static let decimal = #"""
        import math as _math
        import operator as _operator
        import re as _re

        ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN = "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN"
        ROUND_CEILING, ROUND_FLOOR, ROUND_UP = "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP"
        ROUND_HALF_DOWN, ROUND_05UP = "ROUND_HALF_DOWN", "ROUND_05UP"


        class DecimalException(ArithmeticError): pass
        class Clamped(DecimalException): pass
        class InvalidOperation(DecimalException): pass
        class ConversionSyntax(InvalidOperation): pass
        class DivisionByZero(DecimalException, ZeroDivisionError): pass
        class DivisionUndefined(InvalidOperation, ZeroDivisionError): pass
        class Inexact(DecimalException): pass
        class Rounded(DecimalException): pass
        class Subnormal(DecimalException): pass
        class Overflow(Inexact, Rounded): pass
        class Underflow(Inexact, Rounded, Subnormal): pass
        class FloatOperation(DecimalException, TypeError): pass


        class Context:
            def __init__(self, prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0,
                         flags=None, traps=None):
                self.prec, self.rounding, self.Emin, self.Emax = prec, rounding, Emin, Emax
                self.capitals, self.clamp = capitals, clamp
                default = {InvalidOperation: True, DivisionByZero: True, Overflow: True}
                self.traps = default if traps is None else traps if isinstance(traps, dict) else dict.fromkeys(traps, True)
                self.flags = {}

            def copy(self):
                return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, None,
                               dict(self.traps))

            def create_decimal(self, num="0"): return Decimal(num)._fix(self)
            def sqrt(self, a): return Decimal(a).sqrt(self)
            def divide(self, a, b): return Decimal(a)._div(Decimal(b), self)
            def clear_flags(self): self.flags = {}

            def __repr__(self):
                return "Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=[], traps=[%s])" % (
                    self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                    ", ".join(t.__name__ for t, on in self.traps.items() if on))


        DefaultContext = Context()
        BasicContext = Context(prec=9, rounding=ROUND_HALF_UP)
        ExtendedContext = Context(prec=9, traps={})
        _current = [Context()]


        def getcontext():
            return _current[0]


        def setcontext(context):
            _current[0] = context


        class localcontext:
            def __init__(self, ctx=None, **kwargs):
                self._new = (ctx or getcontext()).copy()
                for name, value in kwargs.items():
                    if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "traps", "flags"):
                        raise TypeError("'%s' is an invalid keyword argument for this function" % name)
                    setattr(self._new, name, value)

            def __enter__(self):
                self._saved = getcontext()
                setcontext(self._new)
                return self._new

            def __exit__(self, *args):
                setcontext(self._saved)


        _syntax = _re.compile(
            r"\s*([-+]?)(?:(\d[\d_]*)?(?:\.([\d_]*))?(?:[eE]([-+]?\d+))?|(inf(?:inity)?)|(s?nan)(\d*))\s*", _re.I)


        def _rounded(digits, drop, sign, rounding):
            # The integer `digits` without its last `drop` decimal places.
            unit = 10 ** drop
            whole, rest = divmod(digits, unit)
            if not rest:
                return whole
            if rounding == ROUND_HALF_EVEN:
                up = rest * 2 > unit or rest * 2 == unit and whole % 2
            elif rounding == ROUND_HALF_UP:
                up = rest * 2 >= unit
            elif rounding == ROUND_HALF_DOWN:
                up = rest * 2 > unit
            elif rounding == ROUND_UP:
                up = True
            elif rounding == ROUND_DOWN:
                up = False
            elif rounding == ROUND_CEILING:
                up = not sign
            elif rounding == ROUND_FLOOR:
                up = sign
            elif rounding == ROUND_05UP:
                up = whole % 5 == 0
            else:
                raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,"
                                "\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
            return whole + 1 if up else whole


        class Decimal:
            """sign, integer of digits and exponent of ten; `_special` is "F" for infinity, "n" or "N" for NaN."""
            __tp_name__ = "decimal.Decimal"
            __slots__ = ("_sign", "_int", "_exp", "_special")

            def __new__(cls, value="0", context=None):
                self = object.__new__(cls)
                self._special = ""
                if isinstance(value, Decimal):
                    self._sign, self._int, self._exp, self._special = value._sign, value._int, value._exp, value._special
                elif isinstance(value, int):
                    self._sign, self._int, self._exp = int(value < 0), abs(int(value)), 0
                elif isinstance(value, float):
                    if value != value or value in (_math.inf, -_math.inf):
                        return cls(repr(value))
                    n, d = abs(value).as_integer_ratio()
                    k = d.bit_length() - 1
                    self._sign, self._int, self._exp = int(_math.copysign(1, value) < 0), n * 5 ** k, -k
                elif isinstance(value, str):
                    m = _syntax.fullmatch(value.replace("_", ""))
                    if m is None or not (m[2] or m[3] or m[5] or m[6]):
                        raise InvalidOperation([ConversionSyntax])
                    sign, whole, decimals, exponent, infinite, nan, _ = m.groups()
                    self._sign = int(sign == "-")
                    if infinite or nan:
                        self._int, self._exp = 0, 0
                        self._special = "F" if infinite else "N" if nan.lower() == "snan" else "n"
                    else:
                        decimals = decimals or ""
                        self._int = int((whole or "") + decimals)
                        self._exp = int(exponent or 0) - len(decimals)
                elif isinstance(value, (tuple, list)):
                    if len(value) != 3:
                        raise ValueError("argument must be a sequence of length 3")
                    sign, digits, exponent = value
                    self._sign, self._int = sign, int("".join(map(str, digits)) or "0")
                    self._exp = 0 if isinstance(exponent, str) else exponent
                    self._special = exponent if isinstance(exponent, str) else ""
                else:
                    raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)
                return self

            @classmethod
            def from_float(cls, f): return cls(f)

            @classmethod
            def _of(cls, sign, digits, exponent):
                self = object.__new__(Decimal)
                self._sign, self._int, self._exp, self._special = sign, digits, exponent, ""
                return self

            def _fix(self, context=None):
                context = context or getcontext()
                if self._special:
                    return self
                drop = len(str(self._int)) - context.prec
                if drop > 0:
                    digits = _rounded(self._int, drop, self._sign, context.rounding)
                    made = Decimal._of(self._sign, digits, self._exp + drop)
                    return made._fix(context) if len(str(digits)) > context.prec else made
                if self._int and self.adjusted() > context.Emax:
                    raise Overflow([Overflow])
                return Decimal(self)

            # Text

            def __str__(self, eng=False):
                sign = "-" if self._sign else ""
                if self._special:
                    return sign + {"F": "Infinity", "n": "NaN", "N": "sNaN"}[self._special]
                digits = str(self._int)
                left = self._exp + len(digits)
                if self._exp <= 0 and left > -6:
                    dot = left
                elif eng:
                    dot = (left + 1) % 3 - 1 if self._int == 0 else (left - 1) % 3 + 1
                else:
                    dot = 1
                if dot <= 0:
                    text = "0." + "0" * -dot + digits
                elif dot >= len(digits):
                    text = digits + "0" * (dot - len(digits))
                else:
                    text = digits[:dot] + "." + digits[dot:]
                return sign + text + ("" if left == dot else "E%+d" % (left - dot))

            def __repr__(self): return "Decimal('%s')" % self
            def to_eng_string(self, context=None): return self.__str__(True)

            def __format__(self, spec):
                m = _re.fullmatch(r"(?:(.)?([<>=^]))?([-+ ]?)(0?)(\d+)?([,_]?)(?:\.(\d+))?([eEfFgGn%]?)", spec)
                if m is None:
                    raise ValueError("invalid format string")
                fill, align, plus, zero, width, comma, precision, kind = m.groups()
                value, percent = self, ""
                if kind == "%":
                    value, percent, kind = Decimal._of(self._sign, self._int, self._exp + 2), "%", "f"
                precision = 6 if precision is None and percent and False else precision
                if value._special:
                    body = str(value).lstrip("-")
                elif kind in ("f", "F"):
                    if precision is not None:
                        value = value._rescale(-int(precision), getcontext().rounding)
                    elif value._exp > 0:
                        value = value._rescale(0, getcontext().rounding)
                    digits = str(value._int).rjust(-value._exp + 1, "0")
                    body = digits[:len(digits) + value._exp] + "." + digits[value._exp:] if value._exp else digits
                elif kind in ("e", "E"):
                    if precision is not None:
                        drop = len(str(value._int)) - 1 - int(precision)
                        if drop > 0:
                            value = Decimal._of(value._sign, _rounded(value._int, drop, value._sign, getcontext().rounding),
                                                value._exp + drop)
                    digits = str(value._int)
                    exponent = value._exp + len(digits) - 1
                    if precision is not None:
                        digits = digits.ljust(int(precision) + 1, "0")
                    body = digits[0] + ("." + digits[1:] if len(digits) > 1 else "") + "%s%+d" % (kind, exponent)
                else:
                    if precision is not None and len(str(value._int)) > max(int(precision), 1):
                        drop = len(str(value._int)) - max(int(precision), 1)
                        value = Decimal._of(value._sign, _rounded(value._int, drop, value._sign, getcontext().rounding),
                                            value._exp + drop)
                    body = str(value).lstrip("-")
                if comma:
                    whole, dot, rest = body.partition(".")
                    body = format(int(whole), comma) + dot + rest
                sign = "-" if value._sign else plus if plus in ("+", " ") and plus else ""
                body += percent
                width = int(width or 0)
                if zero and not align:
                    fill, align = "0", "="
                fill, align = fill or " ", align or ">"
                pad = fill * max(0, width - len(sign) - len(body))
                if align == "=":
                    return sign + pad + body
                if align == "<":
                    return sign + body + pad
                if align == "^":
                    half = len(pad) // 2
                    return pad[:half] + sign + body + pad[half:]
                return pad + sign + body

            # Arithmetic

            def _operand(other):
                return other if isinstance(other, Decimal) else Decimal(other) if isinstance(other, int) else None

            def _nan(self, other=None):
                for value in (self, other):
                    if value is not None and value._special == "N":
                        raise InvalidOperation([InvalidOperation])
                for value in (self, other):
                    if value is not None and value._special == "n":
                        return value

            def _add(self, other, context=None):
                nan = self._nan(other)
                if nan is not None:
                    return nan
                if self._special or other._special:
                    if self._special and other._special and self._sign != other._sign:
                        raise InvalidOperation([InvalidOperation])
                    return Decimal(self if self._special else other)
                exponent = min(self._exp, other._exp)
                a = self._int * 10 ** (self._exp - exponent)
                b = other._int * 10 ** (other._exp - exponent)
                total = (-a if self._sign else a) + (-b if other._sign else b)
                sign = int(total < 0) if total else int(self._sign and other._sign)
                return Decimal._of(sign, abs(total), exponent)._fix(context)

            def _mul(self, other, context=None):
                nan = self._nan(other)
                if nan is not None:
                    return nan
                sign = self._sign ^ other._sign
                if self._special or other._special:
                    if not self or not other:
                        raise InvalidOperation([InvalidOperation])
                    return Decimal("-Infinity" if sign else "Infinity")
                return Decimal._of(sign, self._int * other._int, self._exp + other._exp)._fix(context)

            def _div(self, other, context=None):
                nan = self._nan(other)
                if nan is not None:
                    return nan
                context = context or getcontext()
                sign = self._sign ^ other._sign
                if self._special:
                    if other._special:
                        raise InvalidOperation([InvalidOperation])
                    return Decimal("-Infinity" if sign else "Infinity")
                if other._special:
                    return Decimal._of(sign, 0, 0)
                if not other._int:
                    if not self._int:
                        raise InvalidOperation([DivisionUndefined])
                    if not context.traps.get(DivisionByZero):
                        return Decimal("-Infinity" if sign else "Infinity")
                    raise DivisionByZero([DivisionByZero])
                shift = len(str(other._int)) - len(str(self._int)) + context.prec + 1
                exponent = self._exp - other._exp - shift
                if shift >= 0:
                    digits, rest = divmod(self._int * 10 ** shift, other._int)
                else:
                    digits, rest = divmod(self._int, other._int * 10 ** -shift)
                if rest:
                    if digits % 5 == 0:
                        digits += 1
                else:
                    ideal = self._exp - other._exp
                    while exponent < ideal and digits % 10 == 0:
                        digits //= 10
                        exponent += 1
                return Decimal._of(sign, digits, exponent)._fix(context)

            def _divide(self, other):
                # Quotient towards zero and rest with the sign of self.
                if self._special or other._special or not other._int:
                    if not other._special and not other._int and self._int:
                        raise DivisionByZero([DivisionByZero])
                    if other._special == "F" and not self._special:
                        return Decimal._of(self._sign ^ other._sign, 0, 0), self
                    raise InvalidOperation([DivisionUndefined] if not other._special and not self else [InvalidOperation])
                exponent = min(self._exp, other._exp)
                q, r = divmod(self._int * 10 ** (self._exp - exponent), other._int * 10 ** (other._exp - exponent))
                return Decimal._of(self._sign ^ other._sign, q, 0), Decimal._of(self._sign, r, exponent)._fix()

            def _pow(self, other, context=None):
                context = context or getcontext()
                if other == other.to_integral_value():
                    n = int(other)
                    if n >= 0:
                        if not self and not n:
                            raise InvalidOperation([InvalidOperation])
                        return Decimal._of(self._sign & n, self._int ** n, self._exp * n)._fix(context)
                    wide = context.copy()
                    wide.prec += 4
                    return Decimal(1)._div(self._pow(Decimal(-n), wide), context)
                if self._sign:
                    raise InvalidOperation([InvalidOperation])
                wide = context.copy()
                wide.prec += 10
                return self.ln(wide)._mul(other, wide).exp(wide)._fix(context)

            def _binary(name, swap=False):
                def method(self, other):
                    other = Decimal._operand(other)
                    if other is None:
                        return NotImplemented
                    return getattr(other, name)(self) if swap else getattr(self, name)(other)
                return method

            def _sub(self, other): return self._add(other.copy_negate())
            def _floor(self, other): return self._divide(other)[0]
            def _mod(self, other):
                if not self._special and not other._special and not other._int and self._int:
                    raise InvalidOperation([InvalidOperation])
                return self._divide(other)[1]

            __add__ = __radd__ = _binary("_add")
            __mul__ = __rmul__ = _binary("_mul")
            __sub__, __rsub__ = _binary("_sub"), _binary("_sub", True)
            __truediv__, __rtruediv__ = _binary("_div"), _binary("_div", True)
            __floordiv__, __rfloordiv__ = _binary("_floor"), _binary("_floor", True)
            __mod__, __rmod__ = _binary("_mod"), _binary("_mod", True)
            __divmod__, __rdivmod__ = _binary("_divide"), _binary("_divide", True)
            __pow__, __rpow__ = _binary("_pow"), _binary("_pow", True)
            del _binary

            def __neg__(self): return Decimal._of(0, 0, self._exp) if not self and not self._special else self.copy_negate()._fix()
            def __pos__(self): return self._fix()
            def __abs__(self): return self.copy_abs()._fix()

            def copy_negate(self):
                made = Decimal(self)
                made._sign = 1 - made._sign
                return made

            def copy_abs(self):
                made = Decimal(self)
                made._sign = 0
                return made

            def copy_sign(self, other):
                made = Decimal(self)
                made._sign = other._sign
                return made

            def sqrt(self, context=None):
                context = context or getcontext()
                if self._special:
                    return Decimal(self)
                if self._sign and self._int:
                    raise InvalidOperation([InvalidOperation])
                if not self._int:
                    return Decimal._of(self._sign, 0, self._exp >> 1)
                exponent, digits = self._exp, self._int
                if exponent & 1:
                    digits, exponent = digits * 10, exponent - 1
                shift = max(0, context.prec + 1 - (len(str(digits)) + 1) // 2)
                root = _math.isqrt(digits * 100 ** shift)
                exact = root * root == digits * 100 ** shift
                exponent = (exponent >> 1) - shift
                if exact:
                    while exponent < self._exp >> 1 and root % 10 == 0:
                        root, exponent = root // 10, exponent + 1
                elif root % 5 == 0:
                    root += 1
                return Decimal._of(0, root, exponent)._fix(context)

            def exp(self, context=None):
                context = context or getcontext()
                wide = context.copy()
                wide.prec += 12
                halvings = max(0, self.adjusted() * 4 + 8)
                x = self._div(Decimal(2) ** halvings if halvings < 80 else Decimal(2 ** halvings), wide)
                total, term, n = Decimal(1), Decimal(1), 0
                while term and term.adjusted() > -wide.prec - 2:
                    n += 1
                    term = term._mul(x, wide)._div(Decimal(n), wide)
                    total = total._add(term, wide)
                for _ in range(halvings):
                    total = total._mul(total, wide)
                return total._fix(context)

            def ln(self, context=None):
                context = context or getcontext()
                if self <= 0:
                    if not self:
                        return Decimal("-Infinity")
                    raise InvalidOperation([InvalidOperation])
                if self == 1:
                    return Decimal(0)
                wide = context.copy()
                wide.prec += 12
                shift = self.adjusted()
                if -3 < shift < 3:
                    shift = 0
                x = Decimal._of(0, self._int, self._exp - shift)
                y = Decimal(repr(_math.log(float(x))))
                for _ in range(2 + wide.prec.bit_length() - 4):
                    e = y.exp(wide)
                    y = y._add(x._add(e.copy_negate(), wide)._div(x._add(e, wide), wide)._mul(Decimal(2), wide), wide)
                if shift:
                    y = y._add(Decimal(10).ln(wide)._mul(Decimal(shift), wide), wide)
                return y._fix(context)

            def log10(self, context=None):
                context = context or getcontext()
                digits = str(self._int)
                if digits.strip("0") == "1" and self > 0:
                    return Decimal(self._exp + len(digits) - 1)
                wide = context.copy()
                wide.prec += 6
                return self.ln(wide)._div(Decimal(10).ln(wide), wide)._fix(context)

            # Rounding

            def _rescale(self, exponent, rounding):
                if self._exp >= exponent:
                    return Decimal._of(self._sign, self._int * 10 ** (self._exp - exponent), exponent)
                return Decimal._of(self._sign, _rounded(self._int, exponent - self._exp, self._sign, rounding), exponent)

            def quantize(self, exp, rounding=None, context=None):
                context = context or getcontext()
                exp = Decimal(exp)
                if self._special or exp._special:
                    if self._special == exp._special == "F":
                        return self
                    raise InvalidOperation([InvalidOperation])
                made = self._rescale(exp._exp, rounding or context.rounding)
                if len(str(made._int)) > context.prec:
                    raise InvalidOperation([InvalidOperation])
                return made

            def to_integral_value(self, rounding=None, context=None):
                if self._special or self._exp >= 0:
                    return Decimal(self)
                return self._rescale(0, rounding or getcontext().rounding)

            to_integral = to_integral_exact = to_integral_value

            def normalize(self, context=None):
                made = self._fix(context)
                if made._special:
                    return made
                if not made._int:
                    return Decimal._of(made._sign, 0, 0)
                while made._int % 10 == 0:
                    made._int //= 10
                    made._exp += 1
                return made

            def __round__(self, n=None):
                if n is not None:
                    return self.quantize(Decimal._of(0, 1, -n), ROUND_HALF_EVEN)
                return int(self._rescale(0, ROUND_HALF_EVEN)) if self._exp < 0 else int(self)

            def __trunc__(self):
                if self._special:
                    raise (OverflowError("cannot convert Infinity to integer") if self._special == "F"
                           else ValueError("cannot convert NaN to integer"))
                n = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
                return -n if self._sign else n

            __int__ = __trunc__

            def __floor__(self): return int(self._rescale(0, ROUND_FLOOR)) if self._exp < 0 else int(self)
            def __ceil__(self): return int(self._rescale(0, ROUND_CEILING)) if self._exp < 0 else int(self)
            def __float__(self): return float(str(self))
            def __complex__(self): return complex(float(self))
            def __bool__(self): return bool(self._special or self._int)
            def adjusted(self): return self._exp + len(str(self._int)) - 1 if not self._special else 0
            def as_tuple(self):
                exponent = self._special or self._exp
                return DecimalTuple(self._sign, tuple(map(int, str(self._int))) if not self._special else (0,), exponent)

            def as_integer_ratio(self):
                if self._special:
                    raise (OverflowError("cannot convert Infinity to integer ratio") if self._special == "F"
                           else ValueError("cannot convert NaN to integer ratio"))
                n = -self._int if self._sign else self._int
                if self._exp >= 0:
                    return n * 10 ** self._exp, 1
                d = 10 ** -self._exp
                g = _math.gcd(n, d)
                return n // g, d // g

            def scaleb(self, other, context=None):
                places = Decimal._operand(other)
                if places is None or places._exp != 0:
                    raise InvalidOperation([InvalidOperation])
                if self._special:
                    return self
                return Decimal._of(self._sign, self._int, self._exp + int(places))._fix(context)

            def logb(self, context=None): return Decimal(self.adjusted())
            def shift(self, other, context=None):
                places, digits = int(other), str(self._int)
                digits = digits + "0" * places if places >= 0 else digits[:places] or "0"
                return Decimal._of(self._sign, int(digits[-(context or getcontext()).prec:]), self._exp)

            def is_nan(self): return self._special in ("n", "N")
            def is_infinite(self): return self._special == "F"
            def is_finite(self): return not self._special
            def is_zero(self): return not self._special and not self._int
            def is_signed(self): return bool(self._sign)
            def conjugate(self): return self
            def same_quantum(self, other, context=None): return self._exp == Decimal(other)._exp

            @property
            def real(self): return self

            @property
            def imag(self): return Decimal(0)

            # Comparison

            def _cmp(self, other):
                if self._special or other._special:
                    a = (-1 if self._sign else 1) if self._special else 0
                    b = (-1 if other._sign else 1) if other._special else 0
                    return (a > b) - (a < b)
                signs = ((-1 if x._sign else 1) if x._int else 0 for x in (self, other))
                a, b = signs
                if a != b or not a:
                    return (a > b) - (a < b)
                if self.adjusted() != other.adjusted():
                    return a if self.adjusted() > other.adjusted() else -a
                exponent = min(self._exp, other._exp)
                a = self._int * 10 ** (self._exp - exponent) * (-1 if self._sign else 1)
                b = other._int * 10 ** (other._exp - exponent) * (-1 if other._sign else 1)
                return (a > b) - (a < b)

            def compare(self, other, context=None): return Decimal(self._cmp(Decimal(other)))
            def max(self, other, context=None): return max(self, Decimal(other))._fix()
            def min(self, other, context=None): return min(self, Decimal(other))._fix()

            def _test(self, other, op):
                if isinstance(other, float):
                    other = Decimal(other)
                elif type(other).__name__ == "Fraction":
                    return op(self * other.denominator, Decimal(other.numerator))
                other = Decimal._operand(other)
                if other is None:
                    return NotImplemented
                if self.is_nan() or other.is_nan():
                    if op in (_operator.eq, _operator.ne):
                        return op is _operator.ne
                    raise InvalidOperation([InvalidOperation])
                return op(self._cmp(other), 0)

            def __eq__(self, other): return self._test(other, _operator.eq)
            def __lt__(self, other): return self._test(other, _operator.lt)
            def __le__(self, other): return self._test(other, _operator.le)
            def __gt__(self, other): return self._test(other, _operator.gt)
            def __ge__(self, other): return self._test(other, _operator.ge)

            def __hash__(self):
                if self._special:
                    return hash(float(self))
                from fractions import Fraction
                return hash(Fraction(*self.as_integer_ratio()))

            def __copy__(self): return self
            def __deepcopy__(self, memo): return self
            def __reduce__(self): return type(self), (str(self),)


        import numbers as _numbers
        _numbers.Number.register(Decimal)
        from collections import namedtuple as _namedtuple
        DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent", module="decimal")
        """#
}

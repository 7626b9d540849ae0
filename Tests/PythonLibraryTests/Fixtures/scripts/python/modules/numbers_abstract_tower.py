import numbers, fractions, decimal
print([[isinstance(v, t) for t in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)] for v in (1, True, 1.5, 1j, fractions.Fraction(1, 2), decimal.Decimal(1), "1")])

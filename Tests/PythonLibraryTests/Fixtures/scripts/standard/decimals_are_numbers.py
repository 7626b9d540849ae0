import numbers, decimal
print([isinstance(decimal.Decimal(1), t) for t in (numbers.Number, numbers.Complex, numbers.Real)])

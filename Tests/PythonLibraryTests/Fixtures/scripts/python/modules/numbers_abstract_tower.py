import numbers, fractions, decimal

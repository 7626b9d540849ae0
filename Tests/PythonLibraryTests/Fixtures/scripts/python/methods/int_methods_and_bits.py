print((255).bit_length(), (0).bit_length(), (-255).bit_length(), (255).bit_count(), (5).as_integer_ratio(), (5).numerator, (5).denominator, (5).real, (5).imag, (5).conjugate(), int.from_bytes([1, 2], "big"), (10 ** 20).bit_length(), -7 // 2, -7 % 3, 7 // -2, 7 % -3, divmod(-7, 2), pow(2, 10, 1000), pow(3, -1, 7), -1 >> 10, 1 << 70, ~5, 5 & -2, 5 | -8, 5 ^ -1, 2 ** -1, 0 ** 0, (-2) ** 3)
for f in (lambda: 1 // 0,
          lambda: 1 % 0,
          lambda: 1 / 0,
          lambda: divmod(1, 0),
          lambda: 1 << -1,
          lambda: 1 >> -1,
          lambda: pow(2, -1, 4),
          lambda: pow(2, 3, 0),
          lambda: 0 ** -1,
          lambda: (256).to_bytes(1, "big"),
          lambda: (-1).to_bytes(1, "big"),
          lambda: (1).to_bytes(1, "middle"),
          lambda: int.from_bytes("a", "big"),
          lambda: 5(1),
          lambda: 5[0],
          lambda: len(5),
          lambda: iter(5),
          lambda: 5 .nothing,
          lambda: pow(1.5, 2, 3),
          lambda: 10 ** 400 / 3.0,
          lambda: float(10 ** 400)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

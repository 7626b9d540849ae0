print(complex(-0.0, -0.0), complex(1.5, -0.0), complex(-0.0), complex(1, 2j), complex(1j, 2j), complex(0j, -0.0))

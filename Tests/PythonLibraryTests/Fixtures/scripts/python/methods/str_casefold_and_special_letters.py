print("ß".upper(), "ﬁ".upper(), "İ".lower(), len("İ".lower()), "ΑΣ".lower(), "ǆ".title(), "ǆ".capitalize(), "straße".casefold(), "ŉ".upper(), "Ǆ".swapcase(), "ΌΣΟΣ".lower(), "they're bill's".title())

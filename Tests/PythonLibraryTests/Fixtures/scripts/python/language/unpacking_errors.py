for text in ["a, b = 1", "a, b = [1]", "a, b = 1, 2, 3", "a, *b, c = [1]", "a, b = {}", "(a, b), c = 1, 2", "a, b = 'x'", "a, = ()"]:
    try: exec(text)
    except Exception as e: print(type(e).__name__, e)

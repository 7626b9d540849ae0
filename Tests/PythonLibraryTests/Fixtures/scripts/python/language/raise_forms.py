for text in ["raise ValueError", "raise ValueError('x')", "raise KeyError('k') from None", "raise 1", "raise", "raise int", "raise ValueError from 5",
             "raise ValueError('a') from TypeError('b')", "raise Exception(1, 2)", "raise StopIteration", "raise 'text'"]:
    try: exec(text)
    except BaseException as e: print(repr(e), repr(e.__cause__), e.__suppress_context__)

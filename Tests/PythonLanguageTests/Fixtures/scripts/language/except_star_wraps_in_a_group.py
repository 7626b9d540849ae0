try:
    try: raise KeyError('plain')
    except* KeyError as e: print(repr(e)); raise
except* KeyError as again: print(repr(again))

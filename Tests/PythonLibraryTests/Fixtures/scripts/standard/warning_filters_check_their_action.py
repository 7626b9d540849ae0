import warnings
for f in (lambda: warnings.simplefilter('loud'),
          lambda: warnings.filterwarnings('no'),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(repr(warnings.formatwarning('m', UserWarning, 'f.py', 3, 'code')))

import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("first"); warnings.warn("second", DeprecationWarning); warnings.warn(RuntimeWarning("third"))
print([(str(x.message), x.category.__name__) for x in w])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("raised", FutureWarning)
    except FutureWarning as e: print("caught", e)
    warnings.filterwarnings("ignore", message="quiet")
    warnings.warn("quiet please")
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("once")
    for _ in range(3): warnings.warn("again")
print(len(w))
for f in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("loud"), lambda: warnings.warn()):
    try: f()
    except Exception as e: print(type(e).__name__, e)
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "code"))

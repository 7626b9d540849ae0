import weakref
for f in (lambda: weakref.ref(1),
          lambda: weakref.ref('x'),
          lambda: weakref.ref([]),
          lambda: weakref.ref(None),
          lambda: weakref.ref((1,)),
          lambda: weakref.ref({}),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

class Broken(Exception): pass
def load(name):
    try:
        return {}[name]
    except KeyError as error:
        raise Broken(f"no {name}") from error
try:
    load("first")
except Broken as error:
    print(error.__cause__, error.__suppress_context__)
load("second")

import zipfile, io
b = io.BytesIO()
with zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("a.txt", "hello")
    z.writestr("d/b.txt", b"x" * 100)
b.seek(0)
with zipfile.ZipFile(b) as z:
    print(z.namelist(), z.read("a.txt"), [i.file_size for i in z.infolist()], z.testzip())
    with z.open("d/b.txt") as f: print(len(f.read()))
    try: z.read("nope")
    except KeyError as e: print(e)
try: zipfile.ZipFile(io.BytesIO(b"junk"))
except zipfile.BadZipFile as e: print(e)

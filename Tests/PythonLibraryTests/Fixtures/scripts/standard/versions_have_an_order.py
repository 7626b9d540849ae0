from packaging import version

v = version.parse
print(v("2.8.0") >= v("2.8"), v("3.10") > v("3.9.1"), v("1.0rc1") < v("1.0"), v("1.0.dev1") < v("1.0a1"))
print(v("1.0.post1") > v("1.0"), v("2.21.0").major, v("2.21.0").minor, v("1.2"), v("1.2") == v("1.2.0"))
print(v("1.0b2.dev1") < v("1.0b2"), v("2.0rc1").is_prerelease, v("2.0").release, v("2.5.1").base_version)
try:
    v("nothing")
except version.InvalidVersion as error:
    print(error)

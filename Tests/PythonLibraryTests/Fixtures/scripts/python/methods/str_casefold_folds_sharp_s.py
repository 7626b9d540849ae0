print("Straße".casefold())
print("ΑΒΓ".casefold() == "αβγ".casefold())

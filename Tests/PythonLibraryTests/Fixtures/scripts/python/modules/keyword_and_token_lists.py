import keyword, string
print(keyword.iskeyword("for"), keyword.iskeyword("match"), keyword.issoftkeyword("match"), len(keyword.kwlist), keyword.softkwlist, keyword.kwlist[:5], string.ascii_uppercase[:3])

# %% [markdown]
# # A guide

# %% tags=["remove-input"]
print('hello')

# %%
1 + 1

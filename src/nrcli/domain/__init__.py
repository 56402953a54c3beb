"""The words that everything shares. Pure: the standard library only, no file, clock or network.

`problems`, `values`, `people` and `letter`, in this order: each knows only those before it.
"""

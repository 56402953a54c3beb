"""Finished files held against the register and each other.

`proof` has a finding for each fault; `tests/inspection/test_spoiled_letters.py` a letter for each.
"""

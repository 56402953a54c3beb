"""Entries, copies and mailings, as the register keeps them."""

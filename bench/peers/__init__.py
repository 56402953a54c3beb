"""The peers: each a program of its own that writes the letters of one mailing."""

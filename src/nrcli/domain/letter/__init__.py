"""What a letter is, from its blocks to its house style."""

"""From a request to registered files.

- `request`: what to draft, and what it comes to;
- `assembly`: a letter with everything it names;
- `copies`: who gets an afschrift; `twice`: whether somebody was sent the same words before;
- `enclosures`: those that are files;
- `appearance`: what a reader sees or clicks of a letter besides its text;
- `maker`: compose and render each letter, here or over the cores;
- `filing`: written, and registered before;
- `draft`: draft a letter, or one per recipient;
- `approval`: a paraaf for the text as it is now;
- `kept_letters`: what is made of a letter as the register keeps it;
- `minuut`: the office's own copy, with parafen and who was sent what.

Most of a list's letters is the same text, and what is the same is worked out once: composition
keeps trees, blocks and fitted bodies (`nrcli.domain.values.caches`), renderers know what letters
share by its identity, a warm Typst compiler uses its layout again. All of it is pure functions of
immutable values, so that changes no byte. What is made within half a second is noted in the
register with one commit, written, and noted as written with another: the disk is waited for a few
times a second, not for each letter.
"""

"""Files of the workspace become records.

- `folder`: where a workspace is, without reading anything;
- `workspace`: the folder that letters are made from; each file is read once, when asked for;
- `yaml_nodes`: YAML as a tree of texts, lists and mappings, each with its line and column;
- `yaml_slips`: what is wrong where YAML cannot be read, at its own line;
- `decoder`: nodes become records; the dataclasses of the domain are the schema;
- `letter_parts`: what a letter may say at length above its text;
- `dutch_keys`: what Dutch writers call the fields;
- `recipients`: recipients.yaml becomes the roster, its references checked;
- `pictures`: pictures that a sender or house style names, known by what is in them;
- `plain_pictures`: a picture with nothing in it but what is seen;
- `writing_rules`: the office's rules for its Dutch;
- `schemas`, `field_descriptions`: JSON Schemas for editors, and what each key is for;
- `watch`: says when a file was saved.

A text stays a text, so `010` is "010" and `no` is "no"; anchors, aliases and tags are refused. What
is wrong goes into `Problems` with its place, and nothing fails until everything was looked at.
"""

#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Redraft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates JSON Lines on standard input against the schema that each line names.

  validate.py SCHEMA_FOLDER

Prints one line per failure and exits 1; exits 0 when every line is valid. The published schemas welcome extra
members; here every member that the program writes must be described in them.
"""
import json
import pathlib
import sys

import jsonschema
import referencing


def strict(schema):
    """The schema with no member allowed that it does not name."""
    if isinstance(schema, list):
        return [strict(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: strict(value) for key, value in schema.items()}
    if made.get('type') == 'object' and 'properties' in made:
        made['additionalProperties'] = False
    return made


def main():
    schemas = {}
    for path in sorted(pathlib.Path(sys.argv[1]).glob('*.json')):
        schema = json.loads(path.read_text(encoding='utf-8'))
        jsonschema.Draft202012Validator.check_schema(schema)
        schemas[schema['title']] = strict(schema)
    registry = referencing.Registry().with_resources(
        (schema['$id'], referencing.Resource.from_contents(schema)) for schema in schemas.values())
    bad = False
    count = 0
    for number, line in enumerate(sys.stdin.buffer, 1):
        value = json.loads(line.decode('utf-8'))
        count += 1
        validator = jsonschema.Draft202012Validator(schemas[value['schema']], registry=registry)
        for error in validator.iter_errors(value):
            bad = True
            print(f'line {number}: {error.json_path}: {error.message[:200]}')
    if count == 0:
        print('nothing to validate')
    return 1 if bad or count == 0 else 0


if __name__ == '__main__':
    sys.exit(main())

"""`python -m newsroom.config > docs/policy.schema.json` writes the schema anew."""

import sys

from newsroom.config.schema import generate_schema

if __name__ == "__main__":
    sys.stdout.write(generate_schema())

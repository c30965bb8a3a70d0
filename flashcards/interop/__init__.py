"""Interop: other programs' formats, one file each."""

"""The typed tables: their schemas, where they are kept, how they are queried."""

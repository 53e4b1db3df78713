"""Who and what a cable names: people and organizations."""

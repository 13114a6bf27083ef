"""Makes the sample organisation, Meridian Rail & Ports: same seed, same bytes."""

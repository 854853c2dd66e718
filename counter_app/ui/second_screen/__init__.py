"""The one window that faces the public: lead by the officer's key, one mode at a time, never while a family mourns."""

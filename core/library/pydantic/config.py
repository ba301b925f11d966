"""A model's settings."""

KNOWN = {"extra", "frozen", "from_attributes", "str_strip_whitespace", "str_to_lower", "str_to_upper", "populate_by_name",
         "validate_assignment", "use_enum_values", "arbitrary_types_allowed", "json_schema_extra", "title", "strict",
         "validate_default", "str_min_length", "str_max_length", "protected_namespaces", "alias_generator",
         "json_encoders", "ser_json_timedelta"}


class ConfigDict(dict):
    """Settings by name."""

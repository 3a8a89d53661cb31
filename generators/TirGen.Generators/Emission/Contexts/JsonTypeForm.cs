namespace TirGen.Generators.Emission.Contexts;

/// <summary>How the metadata of a type is made.</summary>
internal enum JsonTypeForm
{
    /// <summary>By a converter.</summary>
    Value,

    /// <summary>From the metadata of a value type: that type or null.</summary>
    Nullable,

    /// <summary>From the metadata of another type: a value of it, or nothing.</summary>
    Optional,

    /// <summary>A record, whose members stand in a file of their own.</summary>
    Object,

    /// <summary>A list.</summary>
    List,

    /// <summary>Values by name.</summary>
    Map,

    /// <summary>The members that a record does not name.</summary>
    ExtensionData,
}

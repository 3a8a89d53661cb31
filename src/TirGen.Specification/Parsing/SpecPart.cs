namespace TirGen.Specification.Parsing;

/// <summary>The parts of a model that stand at a place of their own.</summary>
public enum SpecPart
{
    /// <summary>A schema, by its C# name.</summary>
    Schema,

    /// <summary>A member of an object, by its name on the wire.</summary>
    Property,

    /// <summary>A text of an enum.</summary>
    EnumValue,

    /// <summary>An operation, by its C# name.</summary>
    Operation,

    /// <summary>A parameter of an operation, by its name on the wire.</summary>
    Parameter,
}

namespace TirGen;

/// <summary>The text that stands for a member of a generated enum.</summary>
/// <param name="value">The text on the wire.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
public sealed class ApiValueAttribute(string value) : Attribute
{
    /// <summary>The text on the wire.</summary>
    public string Value { get; } = value;
}

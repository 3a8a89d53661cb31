namespace TirGen;

/// <summary>The JSON member that a generated property stands for.</summary>
/// <param name="name">The member's name on the wire.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class ApiPropertyAttribute(string name) : Attribute
{
    /// <summary>The member's name on the wire.</summary>
    public string Name { get; } = name;
}

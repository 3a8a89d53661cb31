namespace TirGen.Specification.Cel.Values;

/// <summary><c>null</c>.</summary>
public sealed class CelNull : CelValue
{
    private CelNull()
    {
    }

    /// <summary>The one instance.</summary>
    public static CelNull Instance { get; } = new();

    /// <inheritdoc/>
    public override string TypeName => "null_type";
}

namespace TirGen.Specification.Cel.Values;

/// <summary>A value of CEL, or that there is none: an error, or something unknown.</summary>
public abstract class CelValue
{
    private protected CelValue()
    {
    }

    /// <summary>The type's name in CEL.</summary>
    public abstract string TypeName { get; }

    /// <inheritdoc/>
    public override string ToString() => CelJson.Write(this);
}

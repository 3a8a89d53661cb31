namespace TirGen.Specification.Cel.Values;

/// <summary>A value that is not known.</summary>
public sealed class CelUnknown : CelValue
{
    private CelUnknown(bool isPresent) => IsPresent = isPresent;

    /// <summary>A value that is there.</summary>
    public static CelUnknown Present { get; } = new(true);

    /// <summary>A value of which not even that is known.</summary>
    public static CelUnknown Maybe { get; } = new(false);

    /// <summary>Whether a value is certainly there.</summary>
    public bool IsPresent { get; }

    /// <inheritdoc/>
    public override string TypeName => "unknown";
}

namespace TirGen.Specification.Cel.Values;

/// <summary>The outcome of an evaluation that has none, such as a division by zero.</summary>
public sealed class CelError(string message) : CelValue
{
    /// <summary>What went wrong.</summary>
    public string Message { get; } = message;

    /// <inheritdoc/>
    public override string TypeName => "error";

    internal static CelError NoOverload(string function, params IEnumerable<CelValue> arguments) =>
        new($"no such overload: {function}({string.Join(", ", arguments.Select(static a => a.TypeName))})");
}

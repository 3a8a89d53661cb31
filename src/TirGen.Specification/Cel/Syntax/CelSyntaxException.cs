using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary>Ends a parse; never leaves <see cref="CelExpression"/>.</summary>
internal sealed class CelSyntaxException(string message, TextRange range) : Exception(message)
{
    public TextRange Range { get; } = range;
}

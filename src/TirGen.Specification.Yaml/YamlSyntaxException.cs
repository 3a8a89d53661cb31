using TirGen.Specification.Reading;

namespace TirGen.Specification.Yaml;

/// <summary>Ends a reading from any depth; never leaves <see cref="YamlReader"/>.</summary>
internal sealed class YamlSyntaxException(ReadProblem problem) : Exception(problem.Message)
{
    public ReadProblem Problem { get; } = problem;

    public static YamlSyntaxException At(TextRange range, string message) => new(new ReadProblem(ReadProblemKind.Syntax, message, range));

    public static YamlSyntaxException Limit(TextRange range, string message) => new(new ReadProblem(ReadProblemKind.Limit, message, range));
}

namespace TirGen.Specification.Reading;

/// <summary>Ends a reading from any depth; never leaves <see cref="JsonReader"/>.</summary>
internal sealed class JsonSyntaxException(ReadProblem problem) : Exception(problem.Message)
{
    public ReadProblem Problem { get; } = problem;

    public static JsonSyntaxException At(int start, int end, string message, params TextEdit[] edits) =>
        new(new ReadProblem(ReadProblemKind.Syntax, message, TextRange.FromBounds(start, Math.Max(start, end))) { Edits = edits });
}

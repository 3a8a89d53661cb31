namespace TirGen.Specification.Reading;

/// <summary>
/// Reads JSON (RFC 8259) into nodes with positions. Written here because a compiler extension can rely on no
/// JSON library: the host's own version is loaded whatever the package ships, and none of them counts columns.
/// </summary>
public static class JsonReader
{
    /// <summary>Reads a whole text. Never throws on bad input; a syntax error ends the reading, unless it is to recover.</summary>
    public static ReadResult Read(string text, ReadOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= ReadOptions.Default;
        List<ReadProblem> problems = [];
        if (text.Length > options.MaxLength)
        {
            string message = $"The text has {text.Length} characters; at most {options.MaxLength} are read.";
            return new ReadResult(null, [new ReadProblem(ReadProblemKind.Limit, message, new TextRange(0, 0))]);
        }

        JsonScanner scanner = new(text, options.AllowComments);
        JsonTreeBuilder builder = new(scanner, options.MaxDepth, problems, cancellation);
        try
        {
            return new ReadResult(builder.ReadDocument(), problems);
        }
        catch (JsonSyntaxException error)
        {
            return options.Recovers && error.Problem.Kind == ReadProblemKind.Syntax && JsonRecovery.Read(text, options, cancellation) is { } recovered
                ? recovered
                : new ReadResult(null, [.. problems, error.Problem]);
        }
    }
}

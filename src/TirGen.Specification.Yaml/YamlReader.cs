using System.Runtime.CompilerServices;
using TirGen.Specification.Reading;
using YamlDotNet.Core;

namespace TirGen.Specification.Yaml;

/// <summary>
/// Reads YAML 1.2 of the core schema into nodes with positions. Every type that names YamlDotNet is behind <see cref="Read"/>, so that
/// nobody loads the library who has no YAML.
/// </summary>
internal static class YamlReader
{
    private const char ByteOrderMark = '\uFEFF';

    // Each costs another reading.
    private const int MaxMended = 16;

    /// <summary>Reads a whole text. Never throws on bad input; a syntax error ends the reading, unless it is to recover.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ReadResult Read(string text, ReadOptions options, CancellationToken cancellation) => Read(text, options, MaxMended, cancellation);

    private static ReadResult Read(string text, ReadOptions options, int mends, CancellationToken cancellation)
    {
        if (text.Length > options.MaxLength)
        {
            string message = $"The text has {text.Length} characters; at most {options.MaxLength} are read.";
            return new ReadResult(null, [new ReadProblem(ReadProblemKind.Limit, message, new TextRange(0, 0))]);
        }

        List<ReadProblem> problems = [];
        try
        {
            RefuseControlCharacters(text);
            bool isMarked = text.Length > 0 && text[0] == ByteOrderMark;
            using StringReader input = new(text);
            if (isMarked)
            {
                input.Read();
            }

            Scanner scanner = new(input, skipComments: true);
            YamlEvents events = new(text, new Parser(scanner), scanner, origin: isMarked ? 1 : 0, cancellation);
            return new ReadResult(new YamlTreeBuilder(text, events, options.MaxDepth, problems).ReadDocument(), problems);
        }
        catch (YamlSyntaxException error) when (mends > 0 && LeadingBlanks.Find(text, error.Problem) is { } same)
        {
            return Read(same, options, mends - 1, cancellation);
        }
        catch (YamlSyntaxException error)
        {
            return options.Recovers && error.Problem.Kind == ReadProblemKind.Syntax && YamlRecovery.Read(text, error.Problem, options, cancellation) is { } recovered
                ? recovered
                : new ReadResult(null, [.. problems, error.Problem]);
        }
    }

    /// <summary>YAML has none but tab and line ends, and the scanner takes U+0000 for the end of the text.</summary>
    private static void RefuseControlCharacters(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' && text[i] is not ('\t' or '\n' or '\r'))
            {
                throw YamlSyntaxException.At(new TextRange(i, 1), $"YAML may not hold the control character U+{(int)text[i]:X4}.");
            }
        }
    }
}
